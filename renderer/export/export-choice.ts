import { defaultWordOptions, type WordOptions } from '@shared/docx/write/word-options'
import type { Finding } from '@shared/finding'
import type { ExportFormat } from '@shared/working-papers'

/** What a person chose last; kept as long as the window is open. */
export interface ExportChoice {
  format: ExportFormat
  /** For Word, and for what looks like it: PDF and print. */
  options: WordOptions
  /** Id of the earlier report since which a Word file shows the changes; `null`: it shows none. */
  changesSince: string | null
}

export const firstChoice: ExportChoice = { format: 'docx', options: defaultWordOptions, changesSince: null }

/** An earlier state of the report, or last year's. */
export interface EarlierReport {
  id: string
  label: string
}

/** What the checks say about the report that is to be exported. */
export interface ExportFacts {
  /** Errors in figures: only these ask before an export. */
  stops: readonly Finding[]
  /** Other errors the checks found: an empty part, a missing statement. */
  errors: number
  warnings: number
  /** Findings of opening that nobody has settled. */
  unsettled: number
  /** What a signature lacks: only paper in the official look asks for one. */
  unsigned: readonly Finding[]
}

/** What is told afterwards, one sentence each. */
export interface ExportResult {
  name: string
  sentences: readonly string[]
}
