/** Builds the editor of one report: document, history, guard, and the handle the rest of the window works with. */
import { writeEditorDocument } from '@shared/editor-document'
import { refreshLinkedFigures } from '@shared/linked-figures'
import { editorWords } from '@shared/message/screen/editor'
import type { Trouble } from '@shared/finding'
import { message } from '@shared/message'
import type { Media, Report } from '@shared/report'
import type { Template } from '@shared/template'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Editor } from '@tiptap/react'
import type { DocumentStore } from '../store'
import type { EditorHandle } from '../store/editor-handle'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { createEditorHandle } from './create-editor-handle'
import { createFigureEdits } from './figure-edits'
import type { MountForm } from './form-view'
import { readPicture, type Picture } from './read-picture'
import { createReportReader } from './report-reader'
import { reportExtensions } from './report-extensions'
import type { TakeText } from './clipboard/clipboard'

export interface ReportEditorOptions {
  element: HTMLElement
  /** Told the report once per transaction that changes the document. */
  store: DocumentStore
  template: Template
  report: Report
  mountForm: MountForm
  /** A pasted or dropped picture could not be taken. */
  onTrouble: (trouble: Trouble) => void
  /** Text is pasted; see `ClipboardParts.takeText`. */
  takeText?: TakeText | undefined
  /** A figure in prose was written over: its words are plain text now. */
  onOverwritten?: (() => void) | undefined
}

export interface ReportEditor {
  editor: Editor
  handle: EditorHandle
  destroy: () => void
}

export function createReportEditor({
  element,
  store,
  template,
  report,
  mountForm,
  onTrouble,
  takeText = () => false,
  onOverwritten = () => undefined,
}: ReportEditorOptions): ReportEditor {
  const media = new Map<string, Media>(Object.entries(report.media))
  const edits = createFigureEdits(() => editor.view)
  const takeFiles = (files: readonly File[]) => {
    const pictures = files.filter((file) => file.type.startsWith('image/'))
    pictures.forEach((file) => void readPicture(file).then((read) => takePicture(read, handle, onTrouble)))
    return pictures.length > 0
  }
  // Built beside the page and put into it whole: in the page every step of building would wait for a layout of the paper.
  const built = document.createElement('div')
  const editor: Editor = new Editor({
    element: built,
    content: writeEditorDocument(refreshLinkedFigures(report, template), template),
    enableContentCheck: true,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, clipboardTextSerializer: false },
    extensions: reportExtensions({ template, edits, onOverwritten, mountForm, media, takeFiles, takeText }),
    editorProps: {
      attributes: { 'aria-label': editorWords.label, 'aria-multiline': 'true', spellcheck: 'false' },
      handleScrollToSelection: cellIsAtWork,
    },
  })
  element.append(...built.childNodes)
  const reader = createReportReader(template, report, media)
  reader.read(editor.state.doc)
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const changed = transaction.docChanged || appendedTransactions.some((tr) => tr.docChanged)
    if (changed) store.getState().reportChanged(reader.read(editor.state.doc))
  })
  const handle: EditorHandle = createEditorHandle({
    editor,
    template,
    edits,
    media,
    onOverwritten,
    read: () => reader.read(editor.state.doc),
  })
  return { editor, handle, destroy: () => editor.destroy() }
}

/** The cell that is worked in keeps its place: for the editor the whole table around it is selected. */
function cellIsAtWork({ state, dom }: EditorView): boolean {
  const at = document.activeElement
  return state.selection instanceof NodeSelection && !!at?.hasAttribute(FIGURE_ATTRIBUTE) && dom.contains(at)
}

function takePicture(read: Picture | Trouble, handle: EditorHandle, onTrouble: ReportEditorOptions['onTrouble']): void {
  if ('code' in read) onTrouble(read)
  else if (!handle.insertImage(read.media, read.pixels)) onTrouble({ code: 'E74', message: message('E74') })
}
