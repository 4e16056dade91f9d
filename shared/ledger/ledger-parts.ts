/** Which sheets of a ledger are parts of one list, and which of them is that of the year. */
import type { LedgerRole } from '../working-papers'
import { alignedRows, guessColumns, withMerged, type LedgerColumns } from './ledger-columns'
import { bodyRows, ledgerHead, type LedgerHead } from './ledger-head'
import type { LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet } from './read-ledger'
import { withDateParts } from './date-parts'
import { withNames, withRepeats } from './repeated-cells'
import { isCarriedName, withSections } from './section-lines'
import type { LedgerList } from './tally-ledger'
import { withTickColumns } from './tick-columns'

/** A ledger whose sheets are ready to be understood, with the header of each. */
export interface HeadedLedger {
  /** Empty for a pasted list. */
  sourceName: string
  sheets: readonly LedgerSheet[]
  heads: readonly LedgerHead[]
  words: LedgerWords
}

export function headedLedger(given: { sourceName: string; sheets: readonly LedgerSheet[]; words: LedgerWords }): HeadedLedger {
  const { sourceName, words } = given
  const ticked = given.sheets.map((sheet) => withTickColumns(withDateParts(sheet, words), words))
  const heads = ticked.map((sheet) => ledgerHead(sheet, words))
  return { sourceName, words, heads, sheets: ticked.map((sheet, i) => withNames(sheet, heads[i]!, words)) }
}

/** What is taken of a ledger as long as nobody chose otherwise: one sheet, or all that are parts of one list. */
export interface FirstChoice {
  sheet: number | 'all'
  columns: LedgerColumns
}

export function firstChoice(
  ledger: HeadedLedger,
  remembered: Partial<Record<LedgerRole, string>> | undefined,
  year: number,
): FirstChoice {
  const { sheets, heads, words } = ledger
  const main = mainSheet(ledger, year)
  const columns = guessColumns(sheets[main]!, heads[main]!, words, remembered)
  const parts = partsOf(ledger, main, columns)
  // Without dates only the name of a sheet tells its year.
  const ofOthers = columns.received === undefined && parts.some(({ at }) => yearsIn(sheets[at]!.name).some((one) => one !== year))
  return { sheet: parts.length > 1 && !ofOthers ? 'all' : main, columns }
}

/** The rows to be counted; sheets are named where there are several. */
export const ledgerLists = (
  { sheets, words }: HeadedLedger,
  parts: readonly Part[],
  columns: LedgerColumns,
  several: boolean,
): LedgerList[] =>
  parts.map(({ at, rows }) => ({
    sheet: several ? sheets[at]!.name : '',
    rows: withRepeats(withMerged(withSections(rows, words), columns), columns, words),
  }))

export interface Part {
  /** Index of the sheet. */
  at: number
  rows: readonly LedgerRow[]
}

/** The sheets that are parts of one list with the main one, that one among them, in the order of the file. */
export function partsOf({ sheets, heads }: HeadedLedger, main: number, columns: LedgerColumns): Part[] {
  return sheets.flatMap((one, at) => {
    const rows = at === main ? bodyRows(one, heads[at]!) : alignedRows(one, heads[at]!, { head: heads[main]!, columns })
    return rows ? [{ at, rows }] : []
  })
}

const yearsIn = (text: string): number[] => [...text.normalize('NFKC').matchAll(/20\d{2}/g)].map(([digits]) => Number(digits))

/** The name of the file, the sheets or a title above the header names this year and no other. */
export function saysYear({ sourceName, sheets, heads, words }: HeadedLedger, parts: readonly Part[], year: number): boolean {
  const titles = parts.flatMap(({ at }) => sheets[at]!.rows.slice(0, Math.max(0, heads[at]!.at)).flatMap(({ cells }) => cells))
  const years = [sourceName, ...parts.map(({ at }) => sheets[at]!.name), ...titles].flatMap(yearsIn)
  // Of what came over, dates without a year are of the year before.
  if (parts.some(({ at }) => isCarriedName(sheets[at]!.name, words))) return false
  return years.length > 0 && years.every((one) => one === year)
}

/** The sheet of the year where the names say so, the longest list with a header otherwise. */
export function mainSheet({ sheets, heads }: HeadedLedger, year: number): number {
  const weight = (i: number) =>
    (yearsIn(sheets[i]!.name).includes(year) ? 2e6 : 0) + (heads[i]!.at >= 0 ? 1e6 : 0) + sheets[i]!.rows.length
  return sheets.reduce((best, _, i) => (weight(i) > weight(best) ? i : best), 0)
}
