import { writeEditorDocument } from '@shared/editor-document'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import { closeHistory } from '@tiptap/pm/history'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Brings the report up to another state of it: only what differs is replaced, in one undoable step, and the cursor stays. */
export function changeReport(view: EditorView, template: Template, report: Report): void {
  const { schema, tr, doc } = view.state
  const next = schema.nodeFromJSON(writeEditorDocument(report, template))
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  // Where the same words stand before and behind, both ends may meet in the middle.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  closeHistory(tr).replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  view.dispatch(tr)
  view.dispatch(closeHistory(view.state.tr))
}

/** Puts another content into the same frame, as one undoable step. Organ, year and template are not touched. */
export function applyReport(view: EditorView, template: Template, report: Report): void {
  const { schema, tr } = view.state
  const doc = schema.nodeFromJSON(writeEditorDocument(report, template))
  closeHistory(tr).replaceWith(0, tr.doc.content.size, doc.content)
  view.dispatch(tr.setSelection(Selection.atStart(tr.doc)).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}
