import type { ReportFile, Trouble } from '@shared/finding'
import { editorWords } from '@shared/message/screen/editor'
import type { Template } from '@shared/template'
import type { EditorView } from '@tiptap/pm/view'
import { startTransition, useEffect, useRef, useState, type ComponentType, type CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentStore } from '../store'
import type { EditorHandle } from '../store/editor-handle'
import type { FormTableProps } from '../store/form-host'
import { createReportEditor } from './create-report-editor'
import './editor.css'
import './finding-marks.css'
import type { FormPlace } from './form-view'
import type { TakeText } from './clipboard/clipboard'
import { showTitleLines, type TitleLines } from './title-lines'

export interface ReportEditorProps {
  store: DocumentStore
  template: Template
  /** What the document is made from, once; another report needs another editor (`key`). */
  initial: ReportFile
  /** Draws a standard table; handed in by the app, as features do not import each other. */
  formTable: ComponentType<FormTableProps>
  /** How the title breaks; `null` while that is not known. */
  titleLines?: TitleLines | null
  onReady: (handle: EditorHandle) => void
  /** A pasted or dropped picture could not be taken. */
  onTrouble?: (trouble: Trouble) => void
  /** Text is pasted: `false` leaves it to the editor, `asText` gives it back later. */
  takeText?: TakeText
  /** A figure in prose was written over: its words are plain text now. */
  onOverwritten?: () => void
}

/** The style sheet shows them where a place to write is empty: marks in the text would change under an input method. */
const hints = {
  '--title-hint': JSON.stringify(editorWords.titleHint),
  '--body-hint': JSON.stringify(editorWords.bodyHint),
  '--remark-hint': JSON.stringify(editorWords.remarkHint),
  '--signatory-hint': JSON.stringify(editorWords.signatoryHint),
  '--sign-date-hint': JSON.stringify(editorWords.signDateHint),
} as CSSProperties

/** The whole report as one page to write on. */
export function ReportEditor({
  store,
  template,
  initial,
  formTable: FormTable,
  titleLines = null,
  onReady,
  onTrouble,
  takeText,
  onOverwritten,
}: ReportEditorProps) {
  const paper = useRef<HTMLDivElement>(null)
  const [places, setPlaces] = useState<readonly FormPlace[]>([])
  const [view, setView] = useState<EditorView | null>(null)
  const start = useRef({ initial, onReady, onTrouble, takeText, onOverwritten })

  useEffect(() => {
    const mountForm = (place: FormPlace) => {
      // The title and the first chapter are on the screen, and take keys, before the tables are drawn below them.
      startTransition(() => setPlaces((all) => [...all, place]))
      return () => setPlaces((all) => all.filter((other) => other !== place))
    }
    const now = start.current
    const made = createReportEditor({
      element: paper.current!,
      store,
      template,
      report: now.initial.report,
      mountForm,
      onTrouble: (trouble) => now.onTrouble?.(trouble),
      takeText: now.takeText,
      onOverwritten: now.onOverwritten,
    })
    now.onReady(made.handle)
    setView(made.editor.view)
    return made.destroy
  }, [store, template])

  useEffect(() => {
    if (view && titleLines && !view.isDestroyed) showTitleLines(view, titleLines)
  }, [view, titleLines])

  return (
    <div className="report-paper" data-report-editor="" style={hints} ref={paper}>
      {places.map((place) =>
        createPortal(<FormTable form={template.forms.get(place.form)!} store={store} host={place.host} />, place.dom, place.form),
      )}
    </div>
  )
}
