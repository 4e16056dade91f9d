/** The header of a ledger: one row of names or two, the upper one naming groups of columns, under titles and notes. */
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet } from './read-ledger'

export interface LedgerHead {
  /** Index of its first row in `rows`; `-1` when there is none. */
  at: number
  /** Index of its last row. */
  last: number
  /** Name of every column with that of its group in front, empty where it has none. */
  names: string[]
  /** The same without the group. */
  own: string[]
}

/** A header stands among the first rows, under a title or two. */
const HEAD_ROWS = 12
/** Names of columns are short and hold no figures. */
const LONGEST_NAME = 14

export function ledgerHead({ rows }: LedgerSheet, words: LedgerWords): LedgerHead {
  const known = new Set([...Object.values(words.columns).flat(), ...words.personal].map(bareWord))
  const scores = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.filter((cell) => isAmong(known, cell)).length)
  const most = Math.max(0, ...scores)
  const main = most >= 2 ? scores.indexOf(most) : -1
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  if (main < 0) return { at: -1, last: -1, ...namesOf([], width) }
  const at = main > 0 && isGroups(rows[main - 1]!, rows[main]!, known) ? main - 1 : main
  const below = rows[main + 1]
  const last = at === main && below && isGroups(rows[main]!, below, known) ? main + 1 : main
  return { at, last, ...namesOf(rows.slice(at, last + 1), width) }
}

/** Whether a column is called so, with or without its group and what is explained in brackets. */
export const isNamed = ({ names, own }: LedgerHead, column: number, name: string): boolean =>
  [names[column], own[column]].some((text) => text && spellings(text).includes(name))

/** Rows below the header. */
export const bodyRows = ({ rows }: LedgerSheet, { last }: LedgerHead): LedgerRow[] => rows.slice(last + 1)

/** Whether two sheets are parts of one list: the same header in the same places. */
export const sameHead = (a: LedgerHead, b: LedgerHead): boolean =>
  a.at >= 0 && b.at >= 0 && a.names.every((name, column) => bareWord(name) === bareWord(b.names[column] ?? ''))

const isAmong = (known: ReadonlySet<string>, cell: string) => spellings(cell).some((word) => known.has(word))

/** As it stands, and without what is explained in brackets behind the name. */
const spellings = (text: string): string[] => [bareWord(text), bareWord(text.replace(/[（(][^（）()]*[）)]/g, ''))]

const textAt = (row: LedgerRow | undefined, column: number) => row?.cells[column]?.trim() ?? ''

/**
 * Whether `upper` names groups of the columns in `lower`: these stand where the upper name reaches over several columns, where
 * there is none, or are known names. A row of the list has something else under almost every name.
 */
function isGroups(upper: LedgerRow, lower: LedgerRow, known: ReadonlySet<string>): boolean {
  const filled = lower.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  const named = upper.cells.filter((cell) => cell.trim() !== '')
  const all = [...named, ...filled.map((column) => textAt(lower, column))]
  if (filled.length < 2 || named.length < 2 || !all.every(isName)) return false
  const reaches = (column: number) => textAt(upper, column + 1) === '' && textAt(lower, column + 1) !== ''
  const isKnown = (column: number) =>
    [textAt(lower, column), groupOf(upper, lower, column) + textAt(lower, column)].some((name) => isAmong(known, name))
  return (
    filled.every((column) => textAt(upper, column) === '' || reaches(column) || isKnown(column)) &&
    filled.some((column) => groupOf(upper, lower, column) !== '')
  )
}

const isName = (cell: string) => cell.trim().length <= LONGEST_NAME && !/[\d：:]/.test(cell.normalize('NFKC'))

/** The name that reaches over a column from the left. */
function groupOf(upper: LedgerRow, lower: LedgerRow, column: number): string {
  let from = column
  while (from > 0 && textAt(upper, from) === '') from--
  const group = textAt(upper, from)
  return textAt(lower, from) === '' ? '' : group
}

function namesOf(rows: readonly LedgerRow[], width: number): Pick<LedgerHead, 'names' | 'own'> {
  const columns = Array.from({ length: width }, (_, column) => column)
  const [upper, lower] = rows
  if (!upper || !lower) {
    const own = columns.map((column) => textAt(upper, column))
    return { names: own, own }
  }
  const own = columns.map((column) => textAt(lower, column) || textAt(upper, column))
  const names = own.map((name, column) => {
    const group = textAt(lower, column) === '' ? '' : groupOf(upper, lower, column)
    return group === '' || group === name ? name : `${group} ${name}`
  })
  return { names, own }
}
