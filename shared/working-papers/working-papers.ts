/**
 * Working papers (工作底稿): what an office keeps with its report while it works on it and never publishes. They live in
 * the saved file only; no export carries any of them.
 */
import type { FigureId, Media, Report } from '../report'
import type { YearFigures } from './earlier-years'
import type { LedgerPapers } from './ledger-papers'
import type { MergedPapers } from './merged-papers'

export interface WorkingPapers {
  /** What a person answered to findings; looked up by fingerprint. */
  decisions: Decision[]
  /** The report of the year before that this one is compared with. */
  previous: PreviousReport | null
  /** Exports, oldest first; the last one of each format is kept. */
  exports: ExportRecord[]
  /** ISO 8601 instant at which the report was marked as published, `null` before that. */
  published: string | null
  /** Paragraphs taken over from last year's report that a person has neither rewritten nor confirmed. */
  carried: CarriedText[]
  /** Earlier states of this report, oldest first. */
  snapshots: Snapshot[]
  /** Bytes of pictures that only snapshots still show, by content id. */
  snapshotMedia: Record<string, Media>
  /** The ledger of applications that was counted last, and how its words are understood. */
  ledger?: LedgerPapers | null
  /** Main figures of years before last year's report, newest first. */
  earlierYears?: YearFigures[]
  /** For the report of an area: what it was added up from. */
  merged?: MergedPapers | null
}

/** Kinds of answers: 口径不同 · 数字属实 · 机构调整 · 文件清理 · 误报 · 以后再看 · other. */
export const DECISION_KINDS = ['scope', 'confirmed', 'reorganised', 'cleanup', 'falseAlarm', 'later', 'other'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** Carries no name of a person, and nothing of the report but the values it speaks of. */
export interface Decision {
  fingerprint: string
  code: string
  kind: DecisionKind
  /** At most 200 characters; may be empty for `later` and `falseAlarm`. */
  reason: string
  /** The values as they were when it was decided: when they change the finding asks again. */
  seen: string[]
  /** For findings in prose: where, and the sentence without its numbers, to know it again after rewording. */
  section?: string
  figures?: FigureId[]
  skeleton?: string
  /** ISO 8601. */
  at: string
}

export interface PreviousReport {
  /** File name without folder. */
  sourceName: string
  /** Without pictures. */
  report: Report
  /** Printed totals that differ from the computed ones. */
  stated: Record<FigureId, string>
}

export type ExportFormat = 'docx' | 'pdf' | 'html' | 'xlsx' | 'json'

export interface ExportRecord {
  format: ExportFormat
  /** File name without folder. */
  name: string
  /** ISO 8601. */
  at: string
  /** Figure errors that stood when a person chose to export all the same. */
  openErrors: number
  /** Snapshot of what was exported. */
  snapshot: string | null
}

/** A carried paragraph is known again by its words: the block in its section that is most like them. */
export interface CarriedText {
  section: string
  /** The words as they were carried over. */
  text: string
  /** A person looked at it and wants it as it stands. */
  confirmed: boolean
}

export type SnapshotKind = 'named' | 'automatic' | 'exported' | 'published'

export interface Snapshot {
  /** 1–64 letters, digits, `-`, `_`. */
  id: string
  name: string
  kind: SnapshotKind
  /** ISO 8601. */
  at: string
  /** JSON text of the report (`writeReportCopy` of `report-file`): read when it is asked for, so many cost nothing on opening. */
  saved: string
}

export const NO_PAPERS: WorkingPapers = {
  decisions: [],
  previous: null,
  exports: [],
  published: null,
  carried: [],
  snapshots: [],
  snapshotMedia: {},
}

/** Whether there is nothing to keep: such papers are left out of the saved file. */
export function isEmpty(papers: WorkingPapers): boolean {
  return Object.values(papers).every((part) => {
    if (part === null) return true
    return typeof part === 'object' && Object.keys(part as object).length === 0
  })
}

/** Last year's report as it is kept: its pictures are not needed to compare with. */
export function asPrevious(sourceName: string, report: Report, stated: Record<FigureId, string>): PreviousReport {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.kind !== 'image'),
  }))
  return { sourceName, report: { ...report, sections, media: {} }, stated }
}
