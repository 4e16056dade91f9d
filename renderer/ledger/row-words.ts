import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { RowPlace } from '@shared/ledger'

/** Where a row stands, in words. */
export const rowWords = ({ sheet, row }: RowPlace): string => listed(sheet, String(row))

/** Several rows in few words: `第 2、3 行`, sheet by sheet. */
export function rowsWords(places: readonly RowPlace[]): string {
  const sheets = new Map<string, number[]>()
  for (const { sheet, row } of places) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row])
  return [...sheets].map(([sheet, rows]) => listed(sheet, rows.join(words.and))).join(words.betweenSheets)
}

const listed = (sheet: string, row: string) =>
  sheet === '' ? fill(words.rowOf, { row }) : fill(words.rowOfSheet, { sheet, row })
