/** What the page asks its worker for, and what it answers. Only plain data crosses. */
import type { WordProfile } from '@shared/docx/profile'
import type { FontUse, Look, WordOptions } from '@shared/docx/write/word-options'
import type { ReportFile, Trouble } from '@shared/finding'
import type { LedgerSheet, LedgerWords } from '@shared/ledger'
import type { CheckedReport, Merged, MergeOrder, UnitReport, UnreadUnit } from '@shared/merge'
import type { PrintHeading } from '@shared/print'
import type { Figures, Report } from '@shared/report'
import type { RollPlan } from '@shared/roll'
import type { JournalTexts } from '@shared/report-file'
import type { Settings } from '@shared/settings'
import type { SourceView } from '@shared/source'
import type { NewReport, Template } from '@shared/template'
import type { FileChange } from '@shared/template-change'
import type { ExportFormat, YearFigures } from '@shared/working-papers'

export type WorkerRequest =
  /** What the start screen needs to know of the templates. */
  | { kind: 'templates' }
  | { kind: 'begin'; start: NewReport }
  /** `asProse`: a document that is no such report, taken in as text. */
  | { kind: 'open'; name: string; bytes: Uint8Array; asProse?: boolean }
  /** Brings a report into the later form of its template; `name` stands for the source of one begun here. */
  | { kind: 'changeForm'; file: ReportFile; name: string }
  /** What will happen when the report becomes the draft of `year`, or of the year after its own. */
  | { kind: 'planRoll'; file: ReportFile; name: string; year: number | null; now: string }
  /** Puts together again what the journal holds. */
  | { kind: 'recover'; journal: JournalTexts; pictures: Record<string, Uint8Array> }
  /** A ledger of applications, to be counted into the form of `template`. */
  | { kind: 'readLedger'; origin: { bytes: Uint8Array } | { text: string }; template: string }
  /** One subordinate report, to be added up for `year`. */
  | { kind: 'readUnit'; name: string; bytes: Uint8Array; year: number }
  | { kind: 'merge'; order: Omit<MergeOrder, 'template'>; units: UnitReport[]; unread: UnreadUnit[]; now: string }
  /** The workbook behind a sum. */
  | ({ kind: 'mergeSummary' } & MergedReports)
  /** One of many reports that are checked. */
  | { kind: 'checkOne'; name: string; bytes: Uint8Array; settings: Settings }
  /** What came of them, as a workbook. */
  | { kind: 'checkedList'; checked: CheckedReport[]; unread: UnreadUnit[]; now: string }
  /** Main figures of a further year, those that the form `form` names. */
  | { kind: 'readYear'; name: string; bytes: Uint8Array; form: string }
  /** The same of a report that is kept with the open one. */
  | { kind: 'yearOf'; name: string; report: Report; stated: Figures; form: string }
  | { kind: 'save'; file: ReportFile }
  /** What can be chosen for each look. */
  | { kind: 'looks' }
  /** Everything but a PDF, which the main process makes of laid out pages. */
  | {
      kind: 'export'
      file: ReportFile
      format: Exclude<ExportFormat, 'pdf'>
      options: WordOptions
      /** A Word file shows what changed since. */
      changesSince?: Report | undefined
    }
  /** The pages as they are printed. */
  | { kind: 'layOut'; report: Report; options: WordOptions }

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

/** Subordinate reports added up, and the draft made of them. */
export interface MergedReports {
  merged: Merged
  file: ReportFile
}

/** A report in a later form, and what became of its values. */
export interface ChangedForm extends FileChange {
  template: Template
}

/** A look as the export dialog needs it. */
export interface LookSummary {
  look: Look
  name: string
  choices: WordProfile['choices']
  /** Chinese fonts as the look has them, by use. */
  fonts: Record<FontUse, string>
  /** What the fonts can show, by name. */
  characters: Record<string, 'gb2312' | 'gbk' | 'latin'>
  /** Twips from line to line, and half-points of the tables, as the look has them. */
  lineDistance: number
  tableSize: number
  /** Lines of text on a page, by distance. */
  linesPerPage: Record<number, number>
}

/** Laid out pages as markup. */
export interface PrintedPages {
  title: string
  style: string
  /** One element each, in order. */
  pages: string[]
  headings: PrintHeading[]
  /** Of the paper, in points. */
  width: number
  height: number
}

export interface LedgerReading {
  sheets: LedgerSheet[]
  words: LedgerWords
}

export interface WorkerAnswers {
  templates: TemplateSummary[]
  begin: OpenedReport
  open: OpenedReport
  changeForm: ChangedForm
  planRoll: RollPlan
  readUnit: UnitReport
  merge: MergedReports
  mergeSummary: Uint8Array<ArrayBuffer>
  checkOne: CheckedReport
  checkedList: Uint8Array<ArrayBuffer>
  readYear: YearFigures
  yearOf: YearFigures
  recover: OpenedReport
  readLedger: LedgerReading
  save: Uint8Array<ArrayBuffer>
  looks: LookSummary[]
  export: Uint8Array<ArrayBuffer>
  layOut: PrintedPages
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
