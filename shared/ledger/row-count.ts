/** How many applications a row is about: most are about one, some are a sum of several of the same applicant. */
import { cellOf } from './ledger-lines'
import type { LedgerColumns } from './ledger-columns'
import type { LedgerRow } from './read-ledger'

export interface RowCount {
  /** `null` where the row does not say it for certain. */
  n: number | null
  /** What stands there. */
  said: string
}

const HAN = '〇一二三四五六七八九十'
const COUNTED = /(?<![第\d])(\d{1,4}|[一二两三四五六七八九十])\s*件/g

/** `n件` in a result, in order. */
export const countsIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(COUNTED)].map(([, digits = '']) =>
    /\d/.test(digits) ? Number(digits) : digits === '两' ? 2 : HAN.indexOf(digits),
  )

/** A result without how often it was given; several results of one row stay as they are. */
export function withoutCount(text: string): string {
  if (countsIn(text).length !== 1) return text
  const bare = text
    .normalize('NFKC')
    .replace(COUNTED, '')
    .replace(/\(\s*\)/g, '')
    .trim()
  return bare === '' ? text : bare
}

/** Told by a column of its own, by the result, or by both alike. */
export function rowCount(row: LedgerRow, columns: LedgerColumns): RowCount {
  const cell = cellOf(row, columns.count)
  const result = cellOf(row, columns.result)
  const counts = countsIn(result)
  const told = counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
  const digits = /^(\d{1,6})(?:\.0+)?\s*件?$/.exec(cell.normalize('NFKC'))?.[1]
  const written = digits === undefined ? null : Number(digits)
  const said = [cell, ...(told === null ? [] : [result])].filter((text) => text !== '').join(' / ')
  if (cell !== '' && written === null) return { n: null, said }
  if (written !== null && told !== null && written !== told) return { n: null, said }
  // Nobody may say which of several results holds for how many.
  return { n: counts.length > 1 ? null : (written ?? told ?? 1), said }
}
