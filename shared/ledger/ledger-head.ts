/** The header of a ledger: one to three rows of names, the upper ones naming groups of columns, under titles and notes. */
import { bareWord, type LedgerWords } from './ledger-words'
import { isNumberingRow } from './numbering-row'
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
  /** The same name by name, the outermost group first. */
  paths: string[][]
}

/** A header stands among the first rows, under a title or two. */
const HEAD_ROWS = 12
/** Rows of one header. */
const MOST_ROWS = 3
/** Names of columns are short and hold no figures. */
const LONGEST_NAME = 14

export function ledgerHead({ rows }: LedgerSheet, words: LedgerWords): LedgerHead {
  const known = new Set([...Object.values(words.columns).flat(), ...words.personal].map(bareWord))
  const wholes = wholeWords(words)
  const ticked = new Set([...words.applicants.keys(), ...words.results.keys(), ...wholes])
  const scores = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.filter((cell) => isAmong(known, cell)).length)
  const most = Math.max(0, ...scores)
  const main = most >= 2 ? scores.indexOf(most) : plainHead(rows, ticked)
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  if (main < 0) return { at: -1, last: -1, ...namesOf([], width) }
  const groups = (upper: number) => {
    const [above, below] = [rows[upper], rows[upper + 1]]
    if ([above, below].some((row) => row && isNumberingRow(row, words))) return false
    return above !== undefined && below !== undefined && isGroups(above, below, known, { words, ticked, wholes })
  }
  const isTicked = (row: number) => (rows[row]?.cells ?? []).filter((cell) => isAmong(ticked, cell)).length >= 2
  let [at, last] = [groups(main - 1) ? main - 1 : main, main]
  if (at < main && groups(at - 1)) at--
  // Below names of groups an application may look like names; kinds and results beside each other are none.
  while (last - at < MOST_ROWS - 1 && groups(last) && ((at === main && last === main) || isTicked(last + 1))) last++
  return { at, last, ...namesOf(rows.slice(at, last + 1), width) }
}

/**
 * A header whose names are not known: the first row of several short names, above rows with figures and dates. A row that
 * says a kind of applicant or a result is none. `-1` for no such row.
 */
function plainHead(rows: readonly LedgerRow[], ticked: ReadonlySet<string>): number {
  return rows.slice(0, HEAD_ROWS).findIndex(({ cells }, at) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const below = rows.slice(at + 1, at + 1 + HEAD_ROWS)
    return (
      filled.length >= LEAST_NAMES &&
      filled.every((cell) => isName(cell) && !isAmong(ticked, cell)) &&
      below.some(({ cells: others }) => others.some((cell) => /\d/.test(cell)) && others.some((cell) => isAmong(ticked, cell)))
    )
  })
}

const LEAST_NAMES = 3

/** Bare words for several kinds of applicants or several results together. */
const wholeWords = ({ organizations, form }: LedgerWords): ReadonlySet<string> =>
  new Set([...organizations, ...form.lines.flatMap(({ groups }) => groups.map(bareWord))])

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
function isGroups(upper: LedgerRow, lower: LedgerRow, known: ReadonlySet<string>, { words, ticked, wholes }: TickWords): boolean {
  const filled = lower.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  const named = upper.cells.filter((cell) => cell.trim() !== '')
  // Under the name of several kinds or results together stands one of them, if with an ordinal.
  const isPart = (column: number) =>
    isAmong(wholes, groupOf(upper, lower, column)) &&
    bareWord(textAt(lower, column)) !== '' &&
    isName(bareWord(textAt(lower, column)))
  const isHeading = (cell: string) => isName(cell) || isAmong(ticked, cell)
  const all = [...named, ...filled.map((column) => textAt(lower, column))]
  if (filled.length < 2 || named.length < 2 || all.some((cell) => words.ticks.has(bareWord(cell)))) return false
  if (!named.every(isHeading) || !filled.every((column) => isHeading(textAt(lower, column)) || isPart(column))) return false
  const reaches = (column: number) => textAt(upper, column + 1) === '' && textAt(lower, column + 1) !== ''
  const isKnown = (column: number) =>
    [textAt(lower, column), groupOf(upper, lower, column) + textAt(lower, column)].some((name) => isAmong(known, name))
  return (
    filled.every((column) => textAt(upper, column) === '' || reaches(column) || isKnown(column) || isPart(column)) &&
    filled.some((column) => groupOf(upper, lower, column) !== '')
  )
}

interface TickWords {
  words: LedgerWords
  ticked: ReadonlySet<string>
  /** Several of them together. */
  wholes: ReadonlySet<string>
}

const isName = (cell: string) => cell.trim().length <= LONGEST_NAME && !/[\d：:]/.test(cell.normalize('NFKC'))

/** The name that reaches over a column from the left. */
function groupOf(upper: LedgerRow, lower: LedgerRow, column: number): string {
  let from = column
  while (from > 0 && textAt(upper, from) === '') from--
  const group = textAt(upper, from)
  return textAt(lower, from) === '' ? '' : group
}

function namesOf(rows: readonly LedgerRow[], width: number): Pick<LedgerHead, 'names' | 'own' | 'paths'> {
  const paths = Array.from({ length: width }, (_, column) => pathOf(rows, column))
  return {
    paths,
    own: paths.map((path) => path.at(-1) ?? ''),
    names: paths.map((path) => path.filter((name, level) => name !== path[level - 1]).join(' ')),
  }
}

/** Names over a column from the outermost group down. A name further left reaches over it if it stands over names itself. */
function pathOf(rows: readonly LedgerRow[], column: number): string[] {
  const path: string[] = []
  let begin = 0
  for (const [level, row] of rows.entries()) {
    const below = rows.slice(level + 1)
    const isOver = (at: number) => below.some((other) => textAt(other, at) !== '')
    let from = column
    if (isOver(column)) while (from > begin && textAt(row, from) === '') from--
    const name = textAt(row, from)
    if (name === '' || (from !== column && !isOver(from))) continue
    path.push(name)
    begin = from
  }
  return path
}
