/**
 * Counts a ledger into the table of applications. Every application adds one to what came in and one to what became of it;
 * a row that does not say both for certain is listed and not counted.
 */
import type { FigureId } from '../report'
import type { LedgerCase } from '../working-papers'
import type { LedgerChoices, LedgerIssueKind } from './ledger-choices'
import { cellOf, lineKind } from './ledger-lines'
import type { LedgerWords } from './ledger-words'
import { repeatedNumbers, type NumberedRow, type Repeat, type RowPlace } from './repeated-numbers'
import { rowCount, type RowCount } from './row-count'
import { readCase } from './read-case'
import type { LedgerRow } from './read-ledger'

export interface LedgerIssue {
  kind: LedgerIssueKind
  sheet: string
  row: number
  number: string
  /** What stands there, where that is no personal matter: a date, a word. */
  value: string
  /** The row is counted all the same. */
  counted: boolean
  /** Rows with the same number. */
  others?: RowPlace[]
}

export interface LedgerList {
  /** Empty where there is only one. */
  sheet: string
  rows: readonly LedgerRow[]
}

export interface LedgerTally {
  /** Every input of the form, `"0"` for none. */
  figures: Record<FigureId, string>
  /** Applications counted in each cell. */
  behind: ReadonlyMap<FigureId, readonly LedgerCase[]>
  cases: LedgerCase[]
  issues: LedgerIssue[]
  /** Rows of which none of the columns says anything, and those of `sums`. */
  skipped: number
  /** Lines of sums and headers that are repeated. */
  sums: number
}

export function tallyLedger(lists: readonly LedgerList[], words: LedgerWords, choices: LedgerChoices, year: number): LedgerTally {
  const cases: LedgerCase[] = []
  const issues: LedgerIssue[] = []
  const { columns, struck = 'none' } = choices
  const all = lists.flatMap(({ sheet, rows }) => rows.map((row) => ({ sheet, row })))
  const kinds = all.map(({ row }) => lineKind(row, columns, words))
  const rows = all
    .filter((_, i) => kinds[i] === 'application')
    .map(({ sheet, row }) => ({ sheet, row, read: readCase(row, words, choices, year, sheet) }))
  const isTaken = ({ row }: NumberedRow) => !row.struck || struck === 'all'
  const repeats = repeatedNumbers(rows.filter(isTaken), words, choices)
  for (const one of rows) {
    const { sheet, row, read } = one
    const number = cellOf(row, columns.number)
    const told = rowIssues(one, choices, repeats.get(one), number)
    issues.push(...told.map((issue) => ({ sheet, row: row.number, number, ...issue })))
    if (told.some(({ counted }) => !counted)) continue
    const note = (kind: LedgerIssueKind, value: string, counted: boolean) =>
      issues.push({ kind, sheet, row: row.number, number, value, counted })
    if (read.case === null) {
      if (read.issue) note(read.issue, read.value, false)
      continue
    }
    const times = timesOf(rowCount(row, columns), choices, MOST_CASES - cases.length)
    if (times.said !== null) note('several', times.said, times.n > 0)
    if (read.issue && times.n > 0) note(read.issue, read.value, true)
    for (let i = 0; i < times.n; i++) cases.push({ sheet, row: row.number, number, ...read.case })
  }
  const sums = kinds.filter((kind) => kind === 'sum').length
  return { ...countCases(cases, words), cases, issues, skipped: all.length - rows.length, sums }
}

type RowIssue = Pick<LedgerIssue, 'kind' | 'value' | 'counted' | 'others'>

/** What is to be told of the row itself, up to what keeps it from being counted. */
function rowIssues({ row }: NumberedRow, choices: LedgerChoices, repeat: Repeat | undefined, number: string): RowIssue[] {
  const { struck = 'none', ditto = 'above', blanks = 'above' } = choices
  const { ditto: said = [], blank = [] } = row.taken ?? {}
  const all: RowIssue[] = [
    ...(row.struck ? [{ kind: 'struck' as const, value: '', counted: struck === 'all' }] : []),
    ...(said.length > 0 ? [{ kind: 'ditto' as const, value: said.join(LISTED), counted: ditto === 'above' }] : []),
    ...(blank.length > 0 ? [{ kind: 'blank' as const, value: blank.join(LISTED), counted: blanks === 'above' }] : []),
    ...(repeat ? [{ ...repeat, value: number }] : []),
  ]
  const stop = all.findIndex(({ counted }) => !counted)
  return stop < 0 ? all : all.slice(0, stop + 1)
}

const LISTED = ' / '

/** No more are kept with a report. */
const MOST_CASES = 20_000
/** More in one row is a slip, or something else that was counted. */
const MOST_IN_ROW = 200

/** How many applications a row is counted as, and what is told of it where that is not one. */
function timesOf({ n, said }: RowCount, { several }: LedgerChoices, left: number): { n: number; said: string | null } {
  if (n === 1) return { n: left > 0 ? 1 : 0, said: left > 0 ? null : said }
  if (several === 'one') return { n: 1, said }
  const each = several === 'each' && n !== null && n <= Math.min(MOST_IN_ROW, left)
  return { n: each ? n : 0, said }
}

/** The cells an application is counted in. */
export const cellsOf = ({ form }: Pick<LedgerWords, 'form'>, { from, to, applicant }: LedgerCase): FigureId[] =>
  [from, to].map((line) => `${form.id}.${line}.${applicant}`)

/** Figures and the applications behind them. */
export function countCases(cases: readonly LedgerCase[], words: LedgerWords): Pick<LedgerTally, 'figures' | 'behind'> {
  const behind = new Map<FigureId, LedgerCase[]>()
  const lines = [...new Set([words.received, words.carriedIn, ...words.lines.map(({ id }) => id)])]
  for (const line of lines) for (const { id } of words.kinds) behind.set(`${words.form.id}.${line}.${id}`, [])
  for (const one of cases) for (const cell of cellsOf(words, one)) behind.get(cell)?.push(one)
  return { behind, figures: Object.fromEntries([...behind].map(([cell, rows]) => [cell, String(rows.length)])) }
}
