/** Puts figures into the document and keeps one cell's typing one step of the history. */
import type { Figures } from '@shared/report'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { FormHost } from '../store/form-host'

export interface FigureEdits {
  host: (getPos: () => number | undefined) => FormHost
  /** One undoable step of its own. */
  apply: (changes: Figures) => void
}

/**
 * The history joins transactions that carry the same composition id, however slowly they follow each other, and starts
 * a new step where the id changes. Ours lie far above those ProseMirror counts for input methods.
 */
const FIRST_STEP = 1_000_000_000

export function createFigureEdits(currentView: () => EditorView): FigureEdits {
  let step = FIRST_STEP
  const dispatch = (change: (tr: Transaction) => void) => {
    const view = currentView()
    const { tr } = view.state
    change(tr)
    if (tr.docChanged) view.dispatch(tr.setMeta('composition', step))
  }

  const host = (getPos: () => number | undefined): FormHost => ({
    begin() {
      step += 1
      const pos = getPos()
      const view = currentView()
      const { doc, selection, tr } = view.state
      if (pos === undefined || (selection instanceof NodeSelection && selection.from === pos)) return
      view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)))
    },
    edit: (changes) =>
      dispatch((tr) => {
        const pos = getPos()
        if (pos !== undefined) setValues(tr, pos, changes)
      }),
    leave(side) {
      const pos = getPos()
      const view = currentView()
      const node = pos === undefined ? null : view.state.doc.nodeAt(pos)
      if (pos === undefined || !node) return
      const $edge = view.state.doc.resolve(side === 'after' ? pos + node.nodeSize : pos)
      const selection = Selection.findFrom($edge, side === 'after' ? 1 : -1, true)
      if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
      view.focus()
    },
  })

  return {
    host,
    apply(changes) {
      step += 1
      dispatch((tr) => formsOf(tr.doc).forEach(({ pos }) => setValues(tr, pos, changes)))
      step += 1
    },
  }
}

export interface PlacedForm {
  node: Node
  pos: number
}

export function formsOf(doc: Node): PlacedForm[] {
  const forms: PlacedForm[] = []
  doc.forEach((section, offset) =>
    section.forEach((node, inner) => {
      if (node.type.name === 'form') forms.push({ node, pos: offset + 1 + inner })
    }),
  )
  return forms
}

/** Sets what belongs to the form at `pos` and differs. Ids of other forms and of totals are none of its inputs. */
function setValues(tr: Transaction, pos: number, changes: Figures): void {
  const before = tr.doc.nodeAt(pos)?.attrs.values as Figures
  const own = Object.entries(changes).filter(([id, value]) => id in before && before[id] !== value)
  if (own.length > 0) tr.setNodeAttribute(pos, 'values', { ...before, ...Object.fromEntries(own) })
}
