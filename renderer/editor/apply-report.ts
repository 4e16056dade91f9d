import { writeEditorDocument } from '@shared/editor-document'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Brings the report from the state `before`, which the editor shows, to another: only what differs is replaced, in one
 * undoable step, and the cursor stays. Chapters that do not differ keep their empty lines too.
 */
export function changeReport(view: EditorView, template: Template, before: Report, report: Report): void {
  const { schema, tr, doc } = view.state
  const [old, next] = [before, report].map((one) => schema.nodeFromJSON(writeEditorDocument(one, template)))
  if (!old || !next || old.childCount !== doc.childCount || next.childCount !== doc.childCount) return
  let place = doc.content.size
  for (let i = doc.childCount - 1; i >= 0; i--) {
    const shown = doc.child(i)
    place -= shown.nodeSize
    if (!old.child(i).eq(next.child(i))) changeInside(tr, shown, next.child(i), place + 1)
  }
  if (!tr.docChanged) return
  view.dispatch(closeHistory(tr))
  view.dispatch(closeHistory(view.state.tr))
}

/** From the last child to the first, so that the places of those before stay true. `start`: where the content begins. */
function changeInside(tr: Transaction, old: Node, next: Node, start: number): void {
  if (old.inlineContent) return changeText(tr, old, next, start)
  const [before, after] = [old.children, next.children]
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head]!.eq(after[head]!)) head++
  let tail = 0
  while (tail < shortest - head && before[before.length - 1 - tail]!.eq(after[after.length - 1 - tail]!)) tail++
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const at = (count: number) => start + before.slice(0, count).reduce((size, child) => size + child.nodeSize, 0)
  if (from.length !== to.length) {
    tr.replaceWith(at(head), at(head + from.length), to)
    return
  }
  for (let i = from.length - 1; i >= 0; i--) {
    const [child, other] = [from[i]!, to[i]!]
    const place = at(head + i)
    if (child.eq(other)) continue
    if (child.sameMarkup(other) && !child.isLeaf) changeInside(tr, child, other, place + 1)
    else tr.replaceWith(place, place + child.nodeSize, other)
  }
}

function changeText(tr: Transaction, old: Node, next: Node, start: number): void {
  const from = old.content.findDiffStart(next.content)
  const end = old.content.findDiffEnd(next.content)
  if (from === null || end === null) return
  // Where the same words stand before and behind, both ends may meet in the middle.
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  tr.replace(start + from, start + end.a + overlap, next.slice(from, end.b + overlap))
}

/** Puts another content into the same frame, as one undoable step. Organ, year and template are not touched. */
export function applyReport(view: EditorView, template: Template, report: Report): void {
  const { schema, tr } = view.state
  const doc = schema.nodeFromJSON(writeEditorDocument(report, template))
  closeHistory(tr).replaceWith(0, tr.doc.content.size, doc.content)
  view.dispatch(tr.setSelection(Selection.atStart(tr.doc)).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}
