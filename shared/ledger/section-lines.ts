/** Headings between the rows of a list: what stands below one that says so came over from last year. */
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'
import { withoutCount } from './row-count'

/** Longer is a note. */
const LONGEST_HEADING = 20

export function withSections(rows: readonly LedgerRow[], words: LedgerWords): readonly LedgerRow[] {
  let section: string | null = null
  return rows.map((row) => {
    const heading = headingOf(row)
    if (heading !== null) section = isCarriedName(heading, words) ? heading : null
    if (heading !== null) return section !== null || isFreshName(heading, words) ? { ...row, heading: true } : row
    return section === null ? row : { ...row, section }
  })
}

/** What the only filled cell of a row says, where that is no number. */
function headingOf({ cells }: LedgerRow): string | null {
  const [text, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const isHeading = text !== undefined && others.length === 0 && text.length <= LONGEST_HEADING && /\p{Script=Han}/u.test(text)
  return isHeading ? text : null
}

/** By its name, with or without a year or a count: `上年结转`, `2026年上年结转`, `一、上年结转（2件）`. */
export const isCarriedName = (name: string, { columns }: Pick<LedgerWords, 'columns'>): boolean => {
  const bare = bareName(name)
  return columns.carried.some((word) => bareWord(word) === bare)
}

const bareName = (name: string) => bareWord(withoutCount(name.normalize('NFKC').replace(/\d{4}年?度?/, '')))

/** `二、本年新收`, said by the words that answer no to what came over. */
const isFreshName = (name: string, { flags }: LedgerWords) => flags.get(bareName(name)) === false
