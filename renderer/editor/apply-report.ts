import { writeEditorDocument } from '@shared/editor-document'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import { closeHistory } from '@tiptap/pm/history'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Puts another content into the same frame, as one undoable step. Organ, year and template are not touched. */
export function applyReport(view: EditorView, template: Template, report: Report): void {
  const { schema, tr } = view.state
  const doc = schema.nodeFromJSON(writeEditorDocument(report, template))
  closeHistory(tr).replaceWith(0, tr.doc.content.size, doc.content)
  view.dispatch(tr.setSelection(Selection.atStart(tr.doc)).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}
