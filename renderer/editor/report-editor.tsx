import type { ReportFile } from '@shared/finding'
import type { Template } from '@shared/template'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentStore } from '../store'
import type { EditorHandle } from '../store/editor-handle'
import type { FormTableProps } from '../store/form-host'
import { createReportEditor } from './create-report-editor'
import './editor.css'
import type { FormPlace } from './form-view'

export interface ReportEditorProps {
  store: DocumentStore
  template: Template
  /** What the document is made from, once; another report needs another editor (`key`). */
  initial: ReportFile
  /** Draws a standard table; handed in by the app, as features do not import each other. */
  formTable: ComponentType<FormTableProps>
  onReady: (handle: EditorHandle) => void
}

/** The whole report as one page to write on. */
export function ReportEditor({ store, template, initial, formTable: FormTable, onReady }: ReportEditorProps) {
  const paper = useRef<HTMLDivElement>(null)
  const [places, setPlaces] = useState<readonly FormPlace[]>([])
  const start = useRef({ initial, onReady })

  useEffect(() => {
    const mountForm = (place: FormPlace) => {
      setPlaces((all) => [...all, place])
      return () => setPlaces((all) => all.filter((other) => other !== place))
    }
    const { initial: file, onReady: ready } = start.current
    const made = createReportEditor({ element: paper.current!, store, template, report: file.report, mountForm })
    ready(made.handle)
    return made.destroy
  }, [store, template])

  return (
    <div className="report-paper" data-report-editor="" ref={paper}>
      {places.map((place) =>
        createPortal(<FormTable form={template.forms.get(place.form)!} store={store} host={place.host} />, place.dom, place.form),
      )}
    </div>
  )
}
