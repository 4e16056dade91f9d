/** Which column of a ledger says what: by the words of its header first, by what stands in it second. */
import { ledgerDate } from './ledger-dates'
import { bodyRows, isNamed, sameHead, type LedgerHead } from './ledger-head'
import { LEDGER_ROLES, type LedgerRole } from '../working-papers'
import { bareWord, type LedgerWords } from './ledger-words'
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
  const columns: LedgerColumns = {}
  const { ticks = [] } = sheet
  const marks = ticks.flatMap(({ from }) => from)
  const taken = () => new Set([...Object.values(columns), ...marks])
  const isMade = (column: number) => ticks.some((group) => group.column === column)
  for (const role of LEDGER_ROLES) {
    const names = [...(remembered[role] ? [remembered[role]] : []), ...words.columns[role]].map(bareWord)
    const found = names
      .map((name, i) =>
        head.names.findIndex(
          (_, column) =>
            isNamed(head, column, name) &&
            !taken().has(column) &&
            (!isMade(column) || (i === 0 && remembered[role] !== undefined)),
        ),
      )
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

/**
 * The rows of another sheet as if they stood under the header of the first one; `null` when a column that was chosen there
 * has no fellow here, so that the two are no parts of one list.
 */
export function alignedRows(
  sheet: LedgerSheet,
  head: LedgerHead,
  main: { head: LedgerHead; columns: LedgerColumns },
): LedgerRow[] | null {
  if (sameHead(main.head, head)) return bodyRows(sheet, head)
  const pairs = Object.values(main.columns).map((column) => {
    const name = bareWord(main.head.names[column] ?? '')
    return [column, name === '' ? -1 : head.names.findIndex((other) => bareWord(other) === name)] as const
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
