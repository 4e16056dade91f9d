/** What the page asks its worker for, and what it answers. Only plain data crosses. */
import type { WordProfile } from '@shared/docx/profile-data'
import type { ReportFile, Trouble } from '@shared/finding'
import type { SourceView } from '@shared/source'
import type { NewReport, Template } from '@shared/template'
import type { FileChange } from '@shared/template-change'

export type WorkerRequest =
  /** What the start screen needs to know of the templates. */
  | { kind: 'templates' }
  | { kind: 'begin'; start: NewReport }
  /** `asProse`: a document that is no such report, taken in as text. */
  | { kind: 'open'; name: string; bytes: Uint8Array; asProse?: boolean }
  /** Brings a report into the later form of its template; `name` stands for the source of one begun here. */
  | { kind: 'changeForm'; file: ReportFile; name: string }
  | { kind: 'save'; file: ReportFile }
  | { kind: 'export'; file: ReportFile }

/** A report ready to be edited, with the template it is written on. */
export interface OpenedReport {
  file: ReportFile
  template: Template
  /** The foreign document it was read from; `null` for a report of our own. */
  source: SourceView | null
}

/** A template as the form for a new report needs it. `title` holds `{organ}` and `{year}`. */
export interface TemplateSummary {
  id: string
  name: string
  notice: string
  years: Template['years']
  title: string
  /** Where a title may break. */
  titleRules: WordProfile['title']
  /** Name of the later form a report on this one can be brought into. */
  changesTo: string | null
}

/** A report in a later form, and what became of its values. */
export interface ChangedForm extends FileChange {
  template: Template
}

export interface WorkerAnswers {
  templates: TemplateSummary[]
  begin: OpenedReport
  open: OpenedReport
  changeForm: ChangedForm
  save: Uint8Array<ArrayBuffer>
  export: Uint8Array<ArrayBuffer>
}

export type RequestKind = WorkerRequest['kind']
export type RequestOf<K extends RequestKind> = Extract<WorkerRequest, { kind: K }>

export type WorkerMessage =
  | { id: number; kind: 'progress'; share: number }
  | { id: number; kind: 'done'; value: WorkerAnswers[RequestKind] }
  | { id: number; kind: 'trouble'; trouble: Trouble }

export interface WorkerCall {
  id: number
  request: WorkerRequest
}
