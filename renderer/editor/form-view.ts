/** Gives a standard table a place in the document. What stands in it is drawn by a component that the app hands in. */
import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { FIGURE_ATTRIBUTE, type FormHost } from '../store/form-host'
import type { FigureEdits } from './figure-edits'

export interface FormPlace {
  form: string
  dom: HTMLElement
  host: FormHost
}

/** Draws the table into its place; the answer takes it away. */
export type MountForm = (place: FormPlace) => () => void

export class FormView implements NodeView {
  dom = document.createElement('div')
  private readonly unmount: () => void

  constructor(
    private node: Node,
    private readonly view: EditorView,
    getPos: () => number | undefined,
    edits: FigureEdits,
    mount: MountForm,
  ) {
    const form = String(node.attrs.form)
    this.dom.className = 'report-form'
    this.dom.dataset.form = form
    this.dom.contentEditable = 'false'
    this.unmount = mount({ form, dom: this.dom, host: edits.host(getPos) })
  }

  /** Values are read from the store, cell by cell: nothing to draw here. */
  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.form !== this.node.attrs.form) return false
    this.node = node
    return true
  }

  /** The cursor came in from the text: it goes on in the nearest cell. */
  selectNode(): void {
    if (!this.view.hasFocus()) return
    const cells = this.dom.querySelectorAll<HTMLElement>(`input[${FIGURE_ATTRIBUTE}]`)
    cells[this.comesFromBelow() ? cells.length - 1 : 0]?.focus()
  }

  deselectNode(): void {}

  private comesFromBelow(): boolean {
    const anchor = this.dom.ownerDocument.getSelection()?.anchorNode
    return !!anchor && (this.dom.compareDocumentPosition(anchor) & window.Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }

  stopEvent(): boolean {
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.unmount()
  }
}
