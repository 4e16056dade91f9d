/**
 * Rows with one number. Of one applicant and one day they are one application: written down twice, still at work above and
 * settled below, or settled in two ways, which only a person can decide. Otherwise the number is a slip, or begins again.
 */
import { ledgerDate } from './ledger-dates'
import { cellOf, isPlainNumber } from './ledger-lines'
import type { LedgerChoices, RepeatKind } from './ledger-choices'
import { applicantWords, resultWords } from './ledger-terms'
import { bareWord, type LedgerWords } from './ledger-words'
import type { ReadCase } from './read-case'
import type { LedgerRow } from './read-ledger'

export interface NumberedRow {
  sheet: string
  row: LedgerRow
  read: ReadCase
}

export interface RowPlace {
  sheet: string
  row: number
}

export interface Repeat {
  kind: RepeatKind
  /** The other rows. */
  others: RowPlace[]
  counted: boolean
}

type Answers = Pick<LedgerChoices, 'duplicates' | 'versions' | 'numbers'>

/** What is to be told of each row whose number stands on another one as well. */
export function repeatedNumbers(
  rows: readonly NumberedRow[],
  words: LedgerWords,
  choices: Pick<LedgerChoices, 'columns'> & Answers,
): Map<NumberedRow, Repeat> {
  const { columns } = choices
  const found = new Map<NumberedRow, Repeat>()
  for (const group of grouped(rows, (one) => numberOf(one, columns.number))) {
    const applications = grouped(group, ({ row }) => originOf(row, choices, words))
    const firsts = applications.map((rest) => rest[0]!)
    // Told where it comes up again; the first of them is told by that.
    for (const first of firsts.slice(1)) {
      found.set(first, { kind: 'number', others: others(firsts, first), counted: choices.numbers !== 'first' })
    }
    for (const same of applications) for (const [one, repeat] of sameOrigin(same, words, choices)) found.set(one, repeat)
  }
  return found
}

/** Rows of one application. */
function sameOrigin(same: readonly NumberedRow[], words: LedgerWords, choices: Pick<LedgerChoices, 'columns'> & Answers) {
  if (same.length < 2) return []
  const isAtWork = ({ read }: NumberedRow) => read.case?.to === words.carriedOut && read.case.answered === ''
  const settled = same.filter((one) => !isAtWork(one))
  const kept = settled[0] ?? same.at(-1)!
  const saying = (one: NumberedRow) => outcomeOf(one, choices, words)
  const repeat = (kind: RepeatKind, one: NumberedRow, counted: boolean) =>
    [one, { kind, others: others(same, one), counted }] as const
  if (settled.every((one) => saying(one) === saying(kept)))
    return same.filter((one) => one !== kept).map((one) => repeat('duplicate', one, choices.duplicates === 'all'))
  const { versions = 'none' } = choices
  return same.map((one) => repeat('version', one, versions === 'all' || (versions === 'last' && one === same.at(-1))))
}

const others = (all: readonly NumberedRow[], one: NumberedRow): RowPlace[] =>
  all.filter((other) => other !== one).map(({ sheet, row }) => ({ sheet, row: row.number }))

/** Plain numbers begin again on every sheet. */
function numberOf({ sheet, row }: NumberedRow, column: number | undefined): string {
  const number = cellOf(row, column)
  return isPlainNumber(number) ? `${sheet} ${number}` : bareNumber(number)
}

const bareNumber = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whose it is and when it came. A plain number without a day says too little. */
function originOf(row: LedgerRow, { columns }: Pick<LedgerChoices, 'columns'>, words: LedgerWords): string {
  const received = cellOf(row, columns.received)
  const isKnown = received !== '' || !isPlainNumber(cellOf(row, columns.number))
  const { key } = applicantWords(row, columns, words)
  const day = ledgerDate(received) ?? bareWord(received)
  return JSON.stringify([bareWord(row.name ?? ''), key, day, isKnown ? '' : row.number])
}

/** What is counted of it, or what stands there where that is not known. */
function outcomeOf({ row, read }: NumberedRow, { columns }: Pick<LedgerChoices, 'columns'>, words: LedgerWords): string {
  const said = read.case ? [read.case.from, read.case.to] : [read.issue, resultWords(row, columns, words).key, read.value]
  return JSON.stringify([...said, cellOf(row, columns.count), cellOf(row, columns.carried)])
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
