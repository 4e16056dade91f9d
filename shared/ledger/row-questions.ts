/** What a person is asked about rows all at once, and how long an answer holds: until a row it was given for changes. */
import { LEDGER_QUESTIONS, type LedgerPapers, type LedgerQuestion } from '../working-papers'
import type { LedgerColumns } from './ledger-columns'
import type { LedgerIssueKind } from './ledger-choices'
import { isYearless } from './ledger-dates'
import { cellOf, lineKind } from './ledger-lines'
import type { LedgerAnswers } from './ledger-terms'
import type { LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'
import type { RowPlace } from './repeated-numbers'
import { tallyLedger, type LedgerList } from './tally-ledger'

/** Possible answers; the first is taken as long as nobody answered. */
export const ROW_ANSWERS = {
  ditto: ['above', 'none'],
  blanks: ['above', 'none'],
  yearless: ['none', 'year'],
  several: ['none', 'each', 'one'],
  struck: ['none', 'all'],
  duplicates: ['first', 'all'],
  versions: ['none', 'last', 'all'],
  numbers: ['all', 'first'],
  unanswered: ['none', 'year'],
} as const satisfies Record<LedgerQuestion, readonly string[]>

export type RowAnswers = { [Q in LedgerQuestion]: (typeof ROW_ANSWERS)[Q][number] }

/** Rows by question, none where it does not come up. */
export type QuestionedRows = Record<LedgerQuestion, QuestionedRow[]>

export interface QuestionedRow extends RowPlace {
  /** The same for the same number, dates and result, wherever the row stands; nothing can be read from it. */
  mark: string
}

interface Understood {
  columns: LedgerColumns
  applicants: LedgerAnswers
  results: LedgerAnswers
}

const ISSUE_OF = {
  ditto: 'ditto',
  blanks: 'blank',
  several: 'several',
  struck: 'struck',
  duplicates: 'duplicate',
  versions: 'version',
  numbers: 'number',
  unanswered: 'answerUnknown',
} as const satisfies Record<Exclude<LedgerQuestion, 'yearless'>, LedgerIssueKind>

/** As if all of them were counted, so that no answer hides the rows of another question. */
const ALL_COUNTED = {
  yearless: 'year',
  several: 'one',
  unanswered: 'year',
  struck: 'all',
  duplicates: 'all',
  versions: 'all',
} as const

export function questionedRows(
  lists: readonly LedgerList[],
  words: LedgerWords,
  understood: Understood,
  year: number,
): QuestionedRows {
  const { columns } = understood
  const { issues } = tallyLedger(lists, words, { ...understood, ...ALL_COUNTED }, year)
  const isYearlessRow = (row: LedgerRow) =>
    lineKind(row, columns, words) === 'application' &&
    [columns.received, columns.answered].some((column) => isYearless(cellOf(row, column)))
  const asked = (question: LedgerQuestion): ReadonlySet<string> => {
    if (question === 'yearless') return new Set()
    const told = issues.filter(({ kind }) => kind === ISSUE_OF[question])
    // An answer about one number holds for all rows with it.
    return new Set(told.flatMap((issue) => [issue, ...(issue.others ?? [])]).map(placeOf))
  }
  const found = LEDGER_QUESTIONS.map((question) => {
    const places = asked(question)
    const is = (sheet: string, row: LedgerRow) =>
      question === 'yearless' ? isYearlessRow(row) : places.has(placeOf({ sheet, row: row.number }))
    const rows = lists.flatMap(({ sheet, rows: own }) =>
      own.filter((row) => is(sheet, row)).map((row): QuestionedRow => ({ sheet, row: row.number, mark: rowMark(row, columns) })),
    )
    return [question, rows] as const
  })
  return Object.fromEntries(found) as QuestionedRows
}

const placeOf = ({ sheet, row }: RowPlace) => `${sheet} ${row}`

export interface HeldAnswers {
  kept: Partial<RowAnswers>
  /** Answered the last time, but a row of the question is another one now. */
  changed: LedgerQuestion[]
}

/** Answers of the last time that still hold. Rows that went away change nothing. */
export function heldAnswers(remembered: LedgerPapers['rows'] = {}, now: QuestionedRows): HeldAnswers {
  const held: HeldAnswers = { kept: {}, changed: [] }
  for (const question of LEDGER_QUESTIONS) {
    const last = remembered[question]
    const answers: readonly string[] = ROW_ANSWERS[question]
    if (!last || now[question].length === 0 || !answers.includes(last.answer)) continue
    if (
      covers(
        last.rows,
        now[question].map(({ mark }) => mark),
      )
    )
      Object.assign(held.kept, { [question]: last.answer })
    else held.changed.push(question)
  }
  return held
}

function covers(known: readonly string[], now: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const mark of known) left.set(mark, (left.get(mark) ?? 0) + 1)
  return now.every((mark) => {
    const count = left.get(mark) ?? 0
    left.set(mark, count - 1)
    return count > 0
  })
}

const TOLD = ['number', 'result', 'detail', 'received', 'answered', 'carried', 'count'] as const

/** Whose application it is plays no part. */
function rowMark(row: LedgerRow, columns: LedgerColumns): string {
  const text = JSON.stringify(TOLD.map((role) => cellOf(row, columns[role])))
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193)
    low = Math.imul(low ^ (text.charCodeAt(i) + i), 0xc2b2ae35)
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36)
}
