/** Which column of a ledger says what: by the words of its header first, by what stands in it second. */
import { isYearless, ledgerDate, ledgerMonth } from './ledger-dates'
import { bodyRows, isNamed, sameHead, type LedgerHead } from './ledger-head'
import { LEDGER_ROLES, type LedgerRole } from '../working-papers'
import { bareWord, isSame, type LedgerWords } from './ledger-words'
import { isNumberingRow } from './numbering-row'
import type { LedgerRow, LedgerSheet } from './read-ledger'

/** 0-based column by role; a role without a column is left out. */
export type LedgerColumns = Partial<Record<LedgerRole, number>>

/** Rows that are looked at to tell what stands in a column. */
const SAMPLE = 200
/** Share of the filled cells that must be of the kind. */
const MOST_OF = 0.6

/** `remembered`: header words by role from the last time; they go before every guess. */
export function guessColumns(
  sheet: LedgerSheet,
  head: LedgerHead,
  words: LedgerWords,
  remembered: Partial<Record<LedgerRole, string>> = {},
): LedgerColumns {
  const sample = bodyRows(sheet, head)
    .filter((row) => !isNumberingRow(row, words))
    .slice(0, SAMPLE)
    .map((row) => ({ ...row, cells: row.cells.map((cell) => (isSame(cell, words) ? '' : cell)) }))
  const columns: LedgerColumns = {}
  const { ticks = [] } = sheet
  const marks = ticks.flatMap(({ from }) => from)
  const taken = () => new Set([...Object.values(columns), ...marks])
  const { hiddenColumns = [] } = sheet
  const order = head.names
    .map((_, column) => column)
    .sort((a, b) => Number(hiddenColumns.includes(a)) - Number(hiddenColumns.includes(b)))
  const isMade = (column: number) => ticks.some((group) => group.column === column)
  for (const role of LEDGER_ROLES) {
    const names = [...(remembered[role] ? [remembered[role]] : []), ...words.columns[role]].map(bareWord)
    const found = names
      .map((name, i) =>
        order.find(
          (column) =>
            isNamed(head, column, name) &&
            !taken().has(column) &&
            (!isMade(column) || (i === 0 && remembered[role] !== undefined)),
        ),
      )
      .find((column) => column !== undefined)
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
  const isApplicant = (cell: string) => words.applicants.has(bareWord(cell)) || words.organizations.includes(bareWord(cell))
  for (const { role, column } of ticks) {
    if (taken().has(column)) continue
    const [is, detail] = role === 'applicant' ? ([isApplicant, 'applicantDetail'] as const) : ([isResult, 'detail'] as const)
    // Words in a column of their own say the whole; the ticks then say more of it.
    const isSaid = columns[role] !== undefined && knownIn(sample, columns[role], is) > 0
    if (!isSaid) columns[role] = column
    else columns[detail] ??= column
  }
  guess('applicant', (cell) => words.applicants.has(bareWord(cell)))
  // Particulars stand in few rows: of two columns with results the fuller one tells them.
  const named = columns.result !== undefined
  guess('result', isResult)
  if (!named && columns.result !== undefined) guess('detail', isResult)
  // Under one name over several columns the particulars follow the whole.
  const follow = (role: LedgerRole, detail: LedgerRole, is: (cell: string) => boolean) => {
    const next = (columns[role] ?? NaN) + 1
    if (columns[detail] === undefined && head.names[next] === '' && !taken().has(next) && knownIn(sample, next, is) > 0)
      columns[detail] = next
  }
  follow('applicant', 'applicantDetail', isApplicant)
  follow('result', 'detail', isResult)
  const dates = dateColumns(sample, head).filter((column) => !taken().has(column))
  for (const role of ['received', 'answered'] as const) {
    const called = dates.filter((column) => saysDate(head.names[column]!, role, words))
    if (columns[role] === undefined && called.length === 1) columns[role] = called[0]!
  }
  // One nameless column of dates alone may as well be that of the answers where another one is dated.
  const [only, ...others] = dateColumns(sample, head)
  if (
    columns.received === undefined &&
    only !== undefined &&
    others.length === 0 &&
    head.names[only] === '' &&
    !taken().has(only)
  )
    columns.received = only
  return columns
}

/** Columns most of whose filled cells are dates, with or without their year. */
function dateColumns(sample: readonly LedgerRow[], { names }: LedgerHead): number[] {
  // `2026-1` may as well be the number of an application.
  const isMonth = (cell: string) => /[年月]/.test(cell) && ledgerMonth(cell) !== null
  const isDate = (cell: string) => ledgerDate(cell) !== null || isMonth(cell) || isYearless(cell)
  return names.flatMap((_, column) => (shareOf(sample, column, isDate) >= MOST_OF ? [column] : []))
}

/** By a part of its name that says this and nothing else. */
function saysDate(name: string, role: 'received' | 'answered', { dates }: LedgerWords): boolean {
  const says = (kind: keyof typeof dates) => dates[kind].some((part) => name.includes(part))
  return says(role) && !says('never') && !says(role === 'received' ? 'answered' : 'received')
}

/** What a person should look at before the columns are believed. */
export interface ColumnDoubts {
  /** Columns of dates that nothing is taken from, while it is not known when applications came in or were answered. */
  unusedDates: number[]
  /** Columns that are called like one that was taken, and say something else. */
  twins: { column: number; taken: number }[]
}

export function columnDoubts(
  { rows, hiddenColumns = [] }: LedgerSheet,
  head: LedgerHead,
  words: LedgerWords,
  columns: LedgerColumns,
): ColumnDoubts {
  const body = rows.slice(head.last + 1).filter((row) => !isNumberingRow(row, words))
  const taken = new Set(Object.values(columns))
  const isWanting = columns.received === undefined || columns.answered === undefined
  const isOther = (name: string) => words.dates.never.some((part) => name.includes(part))
  const unusedDates = dateColumns(body.slice(0, SAMPLE), head).filter(
    (column) => isWanting && !taken.has(column) && !isOther(head.names[column]!),
  )
  const differs = (a: number, b: number) =>
    body.some(({ cells }) => cells[a]?.trim() && cells[b]?.trim() && cells[a].trim() !== cells[b].trim())
  const twins = [...taken].flatMap((one) =>
    head.names.flatMap((name, column) => {
      const same = column !== one && bareWord(name) !== '' && bareWord(name) === bareWord(head.names[one] ?? '')
      return same && !taken.has(column) && !hiddenColumns.includes(column) && differs(one, column) ? [{ column, taken: one }] : []
    }),
  )
  return { unusedDates, twins }
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

/**
 * The rows of another sheet as if they stood under the header of the first one; `null` when a column that was chosen there
 * has no fellow here, so that the two are no parts of one list.
 */
export function alignedRows(
  sheet: LedgerSheet,
  head: LedgerHead,
  main: { head: LedgerHead; columns: LedgerColumns },
): LedgerRow[] | null {
  if (sameHead(main.head, head) && !sheet.hiddenColumns) return bodyRows(sheet, head)
  const pairs = Object.values(main.columns).map((column) => {
    const name = bareWord(main.head.names[column] ?? '')
    const fellows = name === '' ? [] : head.names.flatMap((other, at) => (bareWord(other) === name ? [at] : []))
    return [column, fellows.find((at) => !sheet.hiddenColumns?.includes(at)) ?? fellows[0] ?? -1] as const
  })
  if (head.at < 0 || pairs.some(([, from]) => from < 0)) return null
  return bodyRows(sheet, head).map((row) => {
    const others = row.cells.filter((_, column) => !pairs.some(([, from]) => from === column))
    const cells = main.head.names.map(() => '')
    for (const [to, from] of pairs) cells[to] = row.cells[from] ?? ''
    const above = pairs.flatMap(([to, from]) => (row.above?.[from] === undefined ? [] : [[to, row.above[from]]]))
    return { ...row, cells: [...cells, ...others], ...(row.above ? { above: Object.fromEntries(above) } : {}) }
  })
}

/**
 * A cell that reaches over several rows speaks of each of them, as long as each is an application of its own: it has its own
 * number or, where none is known, something else of its own.
 */
export function withMerged(rows: readonly LedgerRow[], columns: LedgerColumns): readonly LedgerRow[] {
  const roles = Object.values(columns)
  return rows.map((row) => {
    const { above } = row
    if (!above || roles.every((column) => above[column] === undefined)) return row
    const { number } = columns
    const own = number !== undefined && above[number] === undefined ? row.cells[number]?.trim() : ''
    const other = number === undefined && roles.some((column) => row.cells[column]?.trim())
    if (!own && !other) return row
    const width = Math.max(row.cells.length, ...roles.map((column) => column + 1))
    return { ...row, cells: Array.from({ length: width }, (_, column) => row.cells[column]?.trim() || (above[column] ?? '')) }
  })
}
