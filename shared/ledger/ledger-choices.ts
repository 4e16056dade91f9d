/** What a person chose for a ledger, and what the counting of a row may say. */
import type { LedgerColumns } from './ledger-columns'
import type { LedgerAnswers } from './ledger-terms'

export interface LedgerChoices {
  columns: LedgerColumns
  applicants: LedgerAnswers
  results: LedgerAnswers
  /** Rows that repeat an application that is counted: not counted again unless `all`. */
  duplicates?: 'all' | 'first'
  /** Rows that say different things of one application: `last` counts the last of them, `all` each; none is counted otherwise. */
  versions?: 'none' | 'last' | 'all'
  /** Rows with the number of another application: counted unless `first`. */
  numbers?: 'all' | 'first'
  /** What a word takes from the row above is believed unless `none`; then the row is not counted. */
  ditto?: 'above' | 'none'
  /** The same for what was left blank below the first line of a group. */
  blanks?: 'above' | 'none'
  /** Rows of several applications: `each` counts all of them, `one` takes the row for one; not counted otherwise. */
  several?: 'each' | 'one' | 'none'
  /** Dates without a year: `year` takes that of the report, otherwise they are not counted. */
  yearless?: 'year' | 'none'
  /** What came in before the year and was settled on no known day: `year` counts it as settled in the year of the report. */
  unanswered?: 'year' | 'none'
  /** Rows that are struck through: not counted unless `all`. */
  struck?: 'all' | 'none'
}

/**
 * `noApplicant` · `unknownApplicant` · `unknownResult` · `noResult`: answered, but not how · `noDate` · `badDate` · `noYear`:
 * a date without its year · `laterYear`: came in after the year · `earlierYear`: answered before the year ·
 * `answerUnknown`: came in before the year, and nothing says in which year it was settled · `conflict`: the mark of last year
 * says otherwise than the date · `unsettledAnswered`: the result says that it is still at work, and it was answered ·
 * `order`: answered before it came in · `struck`: the row is struck through · `several`: the row is not one application, or
 * not for certain how many · `ignored`: by answer · `ditto`, `blank`: something is taken from the row above · `duplicate`,
 * `version`, `number`: its number stands on other rows.
 */
export type LedgerIssueKind =
  | 'noApplicant'
  | 'unknownApplicant'
  | 'unknownResult'
  | 'noResult'
  | 'noDate'
  | 'badDate'
  | 'noYear'
  | 'laterYear'
  | 'earlierYear'
  | 'answerUnknown'
  | 'conflict'
  | 'unsettledAnswered'
  | 'order'
  | 'struck'
  | 'several'
  | 'ignored'
  | 'ditto'
  | 'blank'
  | RepeatKind

/** `duplicate`: says the same as another row · `version`: says something else of that application · `number`: of another one. */
export type RepeatKind = 'duplicate' | 'version' | 'number'
