/** Draws a figure in prose: printed words with a thin line under them, named for those who listen. */
import { evaluateSource, sourceWords, type FigureValues } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { figureWords } from '@shared/message/screen/figures'
import type { FigureSource } from '@shared/report'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { attributesOf } from './figure-node'

export class FigureView implements NodeView {
  dom = document.createElement('span')

  constructor(
    private node: Node,
    private readonly values: () => FigureValues | null,
    private readonly views: Set<FigureView>,
  ) {
    views.add(this)
    this.dom.className = 'report-figure'
    this.dom.contentEditable = 'false'
    // A name needs a role; what is inside is the printed text.
    this.dom.setAttribute('role', 'img')
    this.draw()
  }

  /** Only what differs is touched: a paragraph may hold many of them. */
  draw(): void {
    const { source, text } = attributesOf(this.node)
    if (this.dom.textContent !== text) this.dom.textContent = text
    const figures = this.values()
    if (figures) this.name(source, text, figures)
  }

  private name(source: FigureSource, text: string, figures: FigureValues): void {
    const evaluation = evaluateSource(source, figures)
    const trouble = evaluation.state === 'trouble' ? evaluation.trouble : null
    const name = trouble === 'no-previous' ? figureWords.stale : trouble === 'blank' ? figureWords.blank : figureWords.label
    const label = fill(name, { source: sourceWords(source, figures.template), text })
    if (this.dom.title !== label) {
      this.dom.title = label
      this.dom.setAttribute('aria-label', label)
    }
    if (trouble) this.dom.dataset.trouble = trouble
    else delete this.dom.dataset.trouble
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.draw()
    return true
  }

  destroy(): void {
    this.views.delete(this)
  }

  selectNode(): void {
    this.dom.dataset.selected = ''
  }

  deselectNode(): void {
    delete this.dom.dataset.selected
  }

  ignoreMutation(): boolean {
    return true
  }
}
