/** Which sheets of a ledger are parts of one list, and which of them is that of the year. */
import {
  alignedRows,
  bodyRows,
  isCarriedSheet,
  type LedgerColumns,
  type LedgerHead,
  type LedgerRow,
  type LedgerSheet,
  type LedgerWords,
} from '@shared/ledger'

/** What is looked at to tell the year. */
interface NamedSheets {
  sourceName: string
  sheets: readonly LedgerSheet[]
}

export interface Part {
  /** Index of the sheet. */
  at: number
  rows: readonly LedgerRow[]
}

/** The sheets that are parts of one list with the main one, that one among them, in the order of the file. */
export function partsOf(
  sheets: readonly LedgerSheet[],
  heads: readonly LedgerHead[],
  main: number,
  columns: LedgerColumns,
): Part[] {
  return sheets.flatMap((one, at) => {
    const rows = at === main ? bodyRows(one, heads[at]!) : alignedRows(one, heads[at]!, { head: heads[main]!, columns })
    return rows ? [{ at, rows }] : []
  })
}

export const yearsIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(/20\d{2}/g)].map(([digits]) => Number(digits))

/** The name of the file, the sheets or a title above the header names this year and no other. */
export function saysYear(
  { sourceName, sheets, words }: NamedSheets & { words: LedgerWords },
  heads: readonly LedgerHead[],
  parts: readonly Part[],
  year: number,
): boolean {
  const titles = parts.flatMap(({ at }) => sheets[at]!.rows.slice(0, Math.max(0, heads[at]!.at)).flatMap(({ cells }) => cells))
  const years = [sourceName, ...parts.map(({ at }) => sheets[at]!.name), ...titles].flatMap(yearsIn)
  // Of what came over, dates without a year are of the year before.
  if (parts.some(({ at }) => isCarriedSheet(sheets[at]!.name, words))) return false
  return years.length > 0 && years.every((one) => one === year)
}

/** The sheet of the year where the names say so, the longest list with a header otherwise. */
export function mainSheet({ sheets }: NamedSheets, heads: readonly LedgerHead[], year: number): number {
  const weight = (i: number) =>
    (yearsIn(sheets[i]!.name).includes(year) ? 2e6 : 0) + (heads[i]!.at >= 0 ? 1e6 : 0) + sheets[i]!.rows.length
  return sheets.reduce((best, _, i) => (weight(i) > weight(best) ? i : best), 0)
}
