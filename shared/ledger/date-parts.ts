/** A date in columns of its own for year, month and day below one name, put together in the first of them. */
import { ledgerHead, type LedgerHead } from './ledger-head'
import { bareWord, type LedgerWords } from './ledger-words'
import { isNumberingRow } from './numbering-row'
import type { LedgerRow, LedgerSheet } from './read-ledger'

const PARTS = ['年', '月', '日'] as const

/** Columns of one date, from `PARTS[first]` on. */
interface DateColumns {
  at: number
  first: number
  length: number
}

/** The sheet with one column for each such date, the others of it empty; the same sheet where there is none. */
export function withDateParts(sheet: LedgerSheet, words: LedgerWords): LedgerSheet {
  const head = ledgerHead(sheet, words)
  const dates = head.names.flatMap((_, column) => dateAt(head, column) ?? [])
  if (dates.length === 0) return sheet
  const rows = sheet.rows.map((row, i) => {
    if (i < head.last || isNumberingRow(row, words)) return row
    const cells = [...row.cells]
    for (const { at, first, length } of dates) {
      const parts = cells.slice(at, at + length)
      cells.fill('', at, Math.min(at + length, cells.length))
      if (i > head.last) cells[at] = dateOf(parts, first)
    }
    return { ...row, cells }
  })
  return { ...sheet, rows: rows as LedgerRow[] }
}

function dateAt({ paths }: LedgerHead, column: number): DateColumns | null {
  const own = (at: number) => (paths[at]?.length === 2 ? bareWord(paths[at][1]!) : '')
  const isOfGroup = (at: number) => paths[at]?.[0] === paths[column]?.[0]
  const first = PARTS.findIndex((part) => part === own(column))
  if (first < 0 || (first > 0 && own(column - 1) === PARTS[first - 1] && isOfGroup(column - 1))) return null
  const rest = PARTS.slice(first)
  const end = rest.findIndex((part, i) => own(column + i) !== part || !isOfGroup(column + i))
  const length = end < 0 ? rest.length : end
  return length < 2 ? null : { at: column, first, length }
}

/** `2026年3月5日`, as far as it is written. */
function dateOf(cells: readonly string[], first: number): string {
  const said = cells.map((cell, i) => {
    const bare = cell.trim()
    const part = PARTS[first + i]!
    return bare === '' || bare.endsWith(part) ? bare : bare + part
  })
  return said.join('')
}
