/** Draws a section: its printed heading, which is not the writer's, and the place for its content. */
import type { TemplateSection } from '@shared/template'
import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'

export class SectionView implements NodeView {
  dom = document.createElement('section')
  contentDOM = document.createElement('div')

  constructor(
    private node: Node,
    spec: TemplateSection | undefined,
  ) {
    this.dom.className = 'report-section'
    this.dom.dataset.section = String(node.attrs.key)
    if (spec?.heading !== undefined) this.dom.append(printedHeading(spec.heading))
    // Shown by the style sheet while the section is empty, so that nothing changes under a composing input method.
    if (spec?.hint !== undefined) this.dom.style.setProperty('--section-hint', JSON.stringify(spec.hint))
    this.dom.style.setProperty('--lines', String(expectedLines(node)))
    this.contentDOM.className = 'report-section-body'
    this.dom.append(this.contentDOM)
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.key !== this.node.attrs.key) return false
    this.node = node
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}

/** Characters of a line of the official page, and what a standard table takes on average. */
const LINE = 28
const TABLE = 16

/** How tall the section will be, in lines: what the scroll bar goes by before it was ever in sight. */
function expectedLines(section: Node): number {
  let lines = 1
  section.forEach((block) => {
    lines += block.isTextblock ? Math.ceil((block.textContent.length + 2) / LINE) : TABLE
  })
  return lines
}

function printedHeading(words: string): HTMLElement {
  const heading = document.createElement('h2')
  heading.className = 'report-chapter'
  heading.contentEditable = 'false'
  heading.textContent = words
  return heading
}
