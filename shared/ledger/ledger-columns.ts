/** Which column of a ledger says what: by the words of its header first, by what stands in it second. */
import { ledgerDate } from './ledger-dates'
import { LEDGER_ROLES, type LedgerRole } from '../working-papers'
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet } from './read-ledger'

/** 0-based column by role; a role without a column is left out. */
export type LedgerColumns = Partial<Record<LedgerRole, number>>

export interface LedgerHead {
  /** Index of the header row in `rows`; `-1` when there is none. */
  at: number
  /** Header of every column, empty where it has none. */
  names: string[]
}

/** A header stands among the first rows, under a title or two. */
const HEAD_ROWS = 12
/** Rows that are looked at to tell what stands in a column. */
const SAMPLE = 200
/** Share of the filled cells that must be of the kind. */
const MOST_OF = 0.6

export function ledgerHead({ rows }: LedgerSheet, words: LedgerWords): LedgerHead {
  const known = new Set([...Object.values(words.columns).flat(), ...words.personal].map(bareWord))
  const scores = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.filter((cell) => known.has(bareWord(cell))).length)
  const most = Math.max(0, ...scores)
  const at = most >= 2 ? scores.indexOf(most) : -1
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  return { at, names: Array.from({ length: width }, (_, column) => rows[at]?.cells[column]?.trim() ?? '') }
}

/** Rows below the header. */
export const bodyRows = ({ rows }: LedgerSheet, { at }: LedgerHead): LedgerRow[] => rows.slice(at + 1)

/** `remembered`: header words by role from the last time; they go before every guess. */
export function guessColumns(
  sheet: LedgerSheet,
  head: LedgerHead,
  words: LedgerWords,
  remembered: Partial<Record<LedgerRole, string>> = {},
): LedgerColumns {
  const sample = bodyRows(sheet, head).slice(0, SAMPLE)
  const columns: LedgerColumns = {}
  const taken = () => new Set(Object.values(columns))
  for (const role of LEDGER_ROLES) {
    const names = [...(remembered[role] ? [remembered[role]] : []), ...words.columns[role]].map(bareWord)
    const found = names
      .map((name) => head.names.findIndex((other, column) => bareWord(other) === name && !taken().has(column)))
      .find((column) => column >= 0)
    if (found !== undefined) columns[role] = found
  }
  const groups = new Set(words.form.lines.flatMap((line) => line.groups.map(bareWord)))
  const isResult = (cell: string) => words.results.has(bareWord(cell)) || groups.has(bareWord(cell))
  const guess = (role: LedgerRole, is: (cell: string) => boolean) => {
    if (columns[role] !== undefined) return
    const counts = head.names.map((_, column) => (taken().has(column) ? 0 : knownIn(sample, column, is)))
    const most = Math.max(0, ...counts)
    if (most > 0) columns[role] = counts.indexOf(most)
  }
  guess('applicant', (cell) => words.applicants.has(bareWord(cell)))
  // Particulars stand in few rows: of two columns with results the fuller one tells them.
  const named = columns.result !== undefined
  guess('result', isResult)
  if (!named && columns.result !== undefined) guess('detail', isResult)
  if (columns.received === undefined) {
    const dates = head.names.findIndex(
      (_, column) => !taken().has(column) && shareOf(sample, column, (cell) => ledgerDate(cell) !== null) >= MOST_OF,
    )
    // One column of dates alone may as well be that of the answers.
    const others = head.names.filter(
      (_, column) => column !== dates && shareOf(sample, column, (cell) => ledgerDate(cell) !== null) >= MOST_OF,
    )
    if (dates >= 0 && others.length === 0 && head.names[dates] === '') columns.received = dates
  }
  return columns
}

/** Cells of the kind; none unless most of the filled ones are. */
function knownIn(rows: readonly LedgerRow[], column: number, is: (cell: string) => boolean): number {
  if (shareOf(rows, column, is) < MOST_OF) return 0
  return rows.filter(({ cells }) => cells[column]?.trim() && is(cells[column])).length
}

function shareOf(rows: readonly LedgerRow[], column: number, is: (cell: string) => boolean): number {
  const filled = rows.flatMap(({ cells }) => (cells[column]?.trim() ? [cells[column]] : []))
  return filled.length === 0 ? 0 : filled.filter(is).length / filled.length
}

/** Whether two sheets are parts of one list: the same header in the same places. */
export const sameHead = (a: LedgerHead, b: LedgerHead): boolean =>
  a.at >= 0 && b.at >= 0 && a.names.every((name, column) => bareWord(name) === bareWord(b.names[column] ?? ''))
