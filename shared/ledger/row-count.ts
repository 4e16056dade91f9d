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
  [...text.normalize('NFKC').matchAll(COUNTED)].map(([, digits = '']) => numberOf(digits))

const numberOf = (digits: string): number => (/\d/.test(digits) ? Number(digits) : digits === '两' ? 2 : HAN.indexOf(digits))

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

/** Behind a kind of applicant: how many, and of what; without a word it may be anything. */
const BEHIND_KIND =
  /\s*等?\s*[(×xX*]?\s*(?<![第\d])(\d{1,4}|[一二两三四五六七八九十])\s*([件份起宗人名户位家])\s*\)?$|\s*[(×xX*]\s*(\d{1,4})\s*\)?$/
const OF_APPLICATIONS = '件份起宗'

/** A kind of applicant without how many there are. */
export const kindAlone = (text: string): string => {
  const bare = text.normalize('NFKC').replace(BEHIND_KIND, '').trim()
  return bare === '' || bare.length === text.trim().length ? text : bare
}

/** How many applications stand behind the kind; `null` in `n` where that may be people. */
function countBehindKind(text: string): RowCount | null {
  const [said, digits = '', unit = '', bare = ''] = BEHIND_KIND.exec(text.normalize('NFKC').trim()) ?? []
  if (said === undefined) return null
  const n = numberOf(digits || bare)
  return { n: n === 1 || (unit !== '' && OF_APPLICATIONS.includes(unit)) ? n : null, said: text }
}

/** Told by a column of its own, by the result, by the applicant, or by all of them alike. */
export function rowCount(row: LedgerRow, columns: LedgerColumns): RowCount {
  const cell = cellOf(row, columns.count)
  const result = cellOf(row, columns.result)
  const counts = countsIn(result)
  const told = counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
  const behind = countBehindKind(cellOf(row, columns.applicant))
  const digits = /^(\d{1,6})(?:\.0+)?\s*件?$/.exec(cell.normalize('NFKC'))?.[1]
  const written = digits === undefined ? null : Number(digits)
  const said = [cell, ...(told === null ? [] : [result]), ...(behind ? [behind.said] : [])]
    .filter((text) => text !== '')
    .join(' / ')
  if (cell !== '' && written === null) return { n: null, said }
  const all = new Set([written, told, ...(behind ? [behind.n] : [])].filter((n) => n !== null))
  if (all.size > 1) return { n: null, said }
  // Nobody may say which of several results holds for how many; how many people there are says nothing of applications.
  const isOpen = counts.length > 1 || (behind?.n === null && written === null)
  return { n: isOpen ? null : ([...all][0] ?? 1), said }
}
