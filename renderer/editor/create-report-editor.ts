/** Builds the editor of one report: document, history, guard, and the handle the rest of the window works with. */
import { writeEditorDocument } from '@shared/editor-document'
import { editorWords } from '@shared/message/screen/editor'
import type { Media, Report } from '@shared/report'
import type { Template } from '@shared/template'
import { Editor } from '@tiptap/core'
import type { DocumentStore } from '../store'
import type { EditorHandle } from '../store/editor-handle'
import { createEditorHandle } from './create-editor-handle'
import { createFigureEdits } from './figure-edits'
import type { MountForm } from './form-view'
import { createReportReader } from './report-reader'
import { reportExtensions } from './report-extensions'

export interface ReportEditorOptions {
  element: HTMLElement
  /** Told the report once per transaction that changes the document. */
  store: DocumentStore
  template: Template
  report: Report
  mountForm: MountForm
}

export interface ReportEditor {
  editor: Editor
  handle: EditorHandle
  destroy: () => void
}

export function createReportEditor({ element, store, template, report, mountForm }: ReportEditorOptions): ReportEditor {
  const media = new Map<string, Media>(Object.entries(report.media))
  const edits = createFigureEdits(() => editor.view)
  const editor: Editor = new Editor({
    element,
    content: writeEditorDocument(report, template),
    enableContentCheck: true,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    coreExtensionOptions: { delete: { filterTransaction: () => true } },
    extensions: reportExtensions({ template, edits, mountForm, media }),
    editorProps: { attributes: { 'aria-label': editorWords.label, 'aria-multiline': 'true', spellcheck: 'false' } },
  })
  const reader = createReportReader(template, report, media)
  reader.read(editor.state.doc)
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const changed = transaction.docChanged || appendedTransactions.some((tr) => tr.docChanged)
    if (changed) store.getState().reportChanged(reader.read(editor.state.doc))
  })
  const handle = createEditorHandle({ editor, edits, media, read: () => reader.read(editor.state.doc) })
  return { editor, handle, destroy: () => editor.destroy() }
}
