/** Draws a figure in prose: printed words with a thin line under them, named for those who listen. */
import { evaluateSource, sourceWords, type FigureValues } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { figureWords } from '@shared/message/screen/figures'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { attributesOf } from './figure-node'

export class FigureView implements NodeView {
  dom = document.createElement('span')

  /** Stays where it is and changes its words: hundreds may follow one key. */
  private readonly words = document.createTextNode('')
  private named: FigureValues | null = null

  /** `drawn`: told when the figure shows something else, so that it is named when there is time. */
  constructor(
    private node: Node,
    private readonly views: Set<FigureView>,
    private readonly drawn: () => void,
  ) {
    views.add(this)
    this.dom.className = 'report-figure'
    this.dom.contentEditable = 'false'
    // A name needs a role; what is inside is the printed text.
    this.dom.setAttribute('role', 'img')
    this.dom.append(this.words)
    this.draw()
  }

  private draw(): void {
    const { text } = attributesOf(this.node)
    if (this.words.data !== text) this.words.data = text
    this.named = null
    this.drawn()
  }

  /** What a screen reader says and a pointer shows; the look of one whose cells have nothing to say. */
  name(figures: FigureValues): void {
    if (this.named === figures) return
    this.named = figures
    const { source, text } = attributesOf(this.node)
    const evaluation = evaluateSource(source, figures)
    const trouble = evaluation.state === 'trouble' ? evaluation.trouble : null
    const words = trouble === 'no-previous' ? figureWords.stale : trouble === 'blank' ? figureWords.blank : figureWords.label
    const label = fill(words, { source: sourceWords(source, figures.template), text })
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
