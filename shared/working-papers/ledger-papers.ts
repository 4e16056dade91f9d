/** What is kept of a ledger of applications once it was counted. Nothing of it names a person or says what was asked for. */

/** What a column of a ledger says of an application. */
export const LEDGER_ROLES = [
  'number',
  'applicant',
  'applicantDetail',
  'result',
  'detail',
  'received',
  'answered',
  'carried',
  'count',
] as const
export type LedgerRole = (typeof LEDGER_ROLES)[number]

/**
 * What a person is asked about rows all at once: the same as above by a word (`ditto`) or by a blank (`blanks`) · dates
 * without a year · several applications in one row · came in before the year and settled on no known day · struck through ·
 * one number on several rows: that say the same (`duplicates`), that say something else of one application (`versions`), or
 * that are of other applicants or days (`numbers`).
 */
export const LEDGER_QUESTIONS = [
  'ditto',
  'blanks',
  'yearless',
  'several',
  'struck',
  'duplicates',
  'versions',
  'numbers',
  'unanswered',
] as const
export type LedgerQuestion = (typeof LEDGER_QUESTIONS)[number]

export interface LedgerRowAnswer {
  answer: string
  /** A mark for every row that was meant: it tells a changed row, and nothing can be read from it. */
  rows: string[]
}

/** One application. */
export interface LedgerCase {
  /** Sheet, where the list has several; empty otherwise. */
  sheet: string
  row: number
  /** Number of the application, empty where it has none. */
  number: string
  /** `YYYY-MM-DD`, as much of it as the ledger says (`2026-03`), or empty. */
  received: string
  answered: string
  /** Column of the form. */
  applicant: string
  /** Line of the form for what came in, and for what became of it. */
  from: string
  to: string
}

export interface LedgerPapers {
  /** File name without folder, empty for a pasted list. */
  sourceName: string
  /** ISO 8601. */
  at: string
  /** Header of the column by what it says. */
  columns: Partial<Record<LedgerRole, string>>
  /** What a person answered to words: column or line of the form, or `ignore`, by bare word. */
  applicants: Record<string, string>
  results: Record<string, string>
  duplicates: 'all' | 'first'
  /** What was answered about rows, for those questions that came up. */
  rows?: Partial<Record<LedgerQuestion, LedgerRowAnswer>>
  /** The applications that were counted. */
  cases: LedgerCase[]
}
