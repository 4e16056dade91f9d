/**
 * Ledgers with one column for every kind of applicant or every result, and a tick in the one that holds. Such columns are put
 * together as one more column of words behind all others, which is then read as if the office had written the words itself.
 */
import { ledgerHead, type LedgerHead } from './ledger-head'
import { tickSaying } from './tick-saying'
import { bareWord, isTick, noTick, type LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet } from './read-ledger'
import { withNumbering } from './numbering-row'
import { tickNames, type TickNames } from './tick-names'

/** Behind the name of a column that was put together. */
const MARK = '（√）'
/** One column is no choice between several. */
const LEAST_COLUMNS = 2
/** Share of the filled cells that must be ticks. */
const MOST_OF = 0.6

/** The sheet with a column of words for each group of ticked columns; the same sheet where there is none. */
export function withTickColumns(read: LedgerSheet, words: LedgerWords): LedgerSheet {
  const sheet = withNumbering(read, words)
  const head = ledgerHead(sheet, words)
  if (head.at < 0) return sheet
  const body = sheet.rows.slice(head.last + 1).filter((row) => !row.numbering && !isSum(row, words))
  const width = head.names.length
  const groups = tickNames(words)
    .map((names) => ({ names, from: tickColumns(names, head, body, words) }))
    .filter(({ from }) => from.length > 0)
    .map((group, i) => ({ ...group, column: width + i }))
  if (groups.length === 0) return sheet
  const say = (cells: readonly string[]) =>
    groups.map(({ names, from }) =>
      tickSaying(
        from.map((column) => ({ path: head.paths[column]!, cell: cells[column] ?? '' })),
        names,
        words,
      ),
    )
  const rows = sheet.rows.map((row, index): LedgerRow => {
    const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? '')
    if (index <= head.last)
      return { ...row, cells: [...cells, ...groups.map(({ names }) => (index === head.at ? names.title + MARK : ''))] }
    if (row.numbering) return { ...row, cells: [...cells, ...groups.map(() => '')] }
    const { above } = row
    if (!above || !groups.some(({ from }) => from.some((column) => above[column] !== undefined)))
      return { ...row, cells: [...cells, ...say(cells)] }
    const reaching = say(cells.map((cell, column) => cell.trim() || (above[column] ?? '')))
    const more = Object.fromEntries(groups.flatMap(({ column }, i) => (reaching[i] ? [[column, reaching[i]]] : [])))
    return { ...row, cells: [...cells, ...say(cells)], above: { ...above, ...more } }
  })
  return { ...sheet, rows, ticks: groups.map(({ names, from, column }) => ({ role: names.role, column, from })) }
}

const isSum = ({ cells }: LedgerRow, { sums }: LedgerWords) => {
  const first = bareWord(cells.find((cell) => cell.trim() !== '') ?? '')
  return sums.some((word) => first.startsWith(word) || first.endsWith(word))
}

/** Columns whose names are known, and what belongs to them without being known. */
function tickColumns(names: TickNames, head: LedgerHead, body: readonly LedgerRow[], words: LedgerWords): number[] {
  const all = head.paths.map((_, column) => column)
  const sure = all.filter((column) => names.isOf(head.paths[column]!))
  if (sure.length < LEAST_COLUMNS) return []
  const filled = (columns: readonly number[]) =>
    body.flatMap(({ cells }) => columns.flatMap((column) => (cells[column]?.trim() ? [cells[column]] : [])))
  const isMostly = (cells: readonly string[], is: (cell: string) => boolean) => cells.filter(is).length >= cells.length * MOST_OF
  const isMark = (cell: string) => isTick(cell, words) || noTick(cell, words)
  if (!isMostly(filled(sure), (cell) => isMark(cell) || names.isWord(cell))) return []
  const unsure = all.filter((column) => {
    const marks = filled([column])
    return !sure.includes(column) && marks.some((cell) => isTick(cell, words)) && isMostly(marks, isMark)
  })
  return all.filter(
    (column) => sure.includes(column) || (unsure.includes(column) && belongs(column, { sure, unsure, names, head, body, words })),
  )
}

interface Beside {
  sure: readonly number[]
  unsure: readonly number[]
  names: TickNames
  head: LedgerHead
  body: readonly LedgerRow[]
  words: LedgerWords
}

/** Under the same name as a known one or, where no such name is printed, beside it and ticked where none of the known is. */
function belongs(column: number, { sure, unsure, names, head, body, words }: Beside): boolean {
  const path = head.paths[column]!
  if (path.length === 0 || names.isOther(path)) return false
  const group = (at: number) => (head.paths[at]!.length > 1 ? head.paths[at]![0] : null)
  if (group(column) !== null) return sure.some((at) => group(at) === group(column))
  let left = column - 1
  while (unsure.includes(left)) left--
  if (!sure.includes(left) || group(left) !== null) return false
  const ticked = body.filter(({ cells }) => isTick(cells[column] ?? '', words))
  const alone = ticked.filter(({ cells }) => !sure.some((at) => isTick(cells[at] ?? '', words)))
  return alone.length * 2 > ticked.length
}
