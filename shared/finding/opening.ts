/** What is remembered of how a report came in, beside the report itself; it stays until a person has settled it. */
import type { FigureId, Report } from '../report'
import type { WorkingPapers } from '../working-papers'
import type { Finding } from './finding'

export type SourceFormat = 'nianbao' | 'docx' | 'text' | 'html' | 'doc' | 'pdf' | 'xlsx' | 'csv' | 'rtf' | 'odt'

export interface OpeningFinding extends Finding {
  /** Set when a person accepted what was done or corrected it. */
  settled?: 'accepted' | 'corrected'
  /** Place in the source, as `SourcePlace.line`, where it is known. */
  line?: number
}

export interface Opening {
  /** File name without folder, as shown to the person. */
  sourceName: string
  format: SourceFormat
  findings: OpeningFinding[]
  /** Printed totals that differ from the computed ones, as the file stated them. */
  stated: Record<FigureId, string>
}

/** A report together with what its opening still has to say: what is saved in a file and held by a window. */
export interface ReportFile {
  report: Report
  /** `null` for a report begun here. */
  opening: Opening | null
  /** What is kept with the report but never published; absent when there is nothing. */
  papers?: WorkingPapers
}

/** A failure that can be expected: code for programs, sentence for the person. */
export interface Trouble {
  code: string
  message: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = <T>(trouble: Trouble): Result<T> => ({ ok: false, trouble })
