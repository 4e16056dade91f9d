/** What a person is asked about rows all at once, and how long an answer holds: until a row it was given for changes. */
import { LEDGER_QUESTIONS, type LedgerPapers, type LedgerQuestion } from '../working-papers'
import type { LedgerColumns } from './ledger-columns'
import { monthDay } from './ledger-dates'
import { cellOf, lineKind } from './ledger-lines'
import type { LedgerAnswers } from './ledger-terms'
import type { LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'
import { tallyLedger, type LedgerList } from './tally-ledger'

/** Possible answers; the first is taken as long as nobody answered. */
export const ROW_ANSWERS = {
  yearless: ['none', 'year'],
  several: ['none', 'each', 'one'],
  unanswered: ['none', 'year'],
  struck: ['none', 'all'],
  duplicates: ['all', 'first'],
} as const satisfies Record<LedgerQuestion, readonly string[]>

export type RowAnswers = { [Q in LedgerQuestion]: (typeof ROW_ANSWERS)[Q][number] }

/** Marks of the rows by question, none where it does not come up. */
export type QuestionedRows = Record<LedgerQuestion, string[]>

interface Understood {
  columns: LedgerColumns
  applicants: LedgerAnswers
  results: LedgerAnswers
}

export function questionedRows(
  lists: readonly LedgerList[],
  words: LedgerWords,
  understood: Understood,
  year: number,
): QuestionedRows {
  const { columns } = understood
  // As if all of them were counted, so that no answer hides the rows of another question.
  const all = { ...understood, yearless: 'year', several: 'one', unanswered: 'year', struck: 'all', duplicates: 'all' } as const
  const { issues } = tallyLedger(lists, words, all, year)
  const rows = new Map(lists.flatMap((list) => list.rows.map((row) => [`${list.sheet} ${row.number}`, row] as const)))
  const of = (kind: (typeof issues)[number]['kind']) =>
    issues.filter((issue) => issue.kind === kind).flatMap(({ sheet, row }) => rows.get(`${sheet} ${row}`) ?? [])
  const isYearless = (row: LedgerRow) =>
    lineKind(row, columns, words) === 'application' &&
    [columns.received, columns.answered].some((column) => monthDay(cellOf(row, column)) !== null)
  const found: Record<LedgerQuestion, LedgerRow[]> = {
    yearless: lists.flatMap((list) => list.rows.filter(isYearless)),
    several: of('several'),
    unanswered: of('answerUnknown'),
    struck: of('struck'),
    duplicates: of('duplicate'),
  }
  const marked = LEDGER_QUESTIONS.map((question) => [question, found[question].map((row) => rowMark(row, columns))] as const)
  return Object.fromEntries(marked) as QuestionedRows
}

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
    if (covers(last.rows, now[question])) Object.assign(held.kept, { [question]: last.answer })
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

/** The same for the same number, dates and result, wherever the row stands; whose application it is plays no part. */
function rowMark(row: LedgerRow, columns: LedgerColumns): string {
  const text = JSON.stringify(TOLD.map((role) => cellOf(row, columns[role])))
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193)
    low = Math.imul(low ^ (text.charCodeAt(i) + i), 0xc2b2ae35)
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36)
}
