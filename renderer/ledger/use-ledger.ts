/** What a person has chosen so far for a ledger, and what follows from it. */
import {
  alignedRows,
  applicantTerms,
  bodyRows,
  guessColumns,
  ledgerHead,
  monthDay,
  resultTerms,
  tallyLedger,
  withMerged,
  withTickColumns,
  type LedgerColumns,
  type LedgerHead,
  type LedgerList,
  type LedgerRow,
  type LedgerSheet,
  type LedgerTally,
  type LedgerTerm,
  type LedgerWords,
} from '@shared/ledger'
import type { LedgerPapers, LedgerRole } from '@shared/working-papers'
import { useMemo, useState } from 'react'

/** A ledger as it was read. */
export interface ReadLedger {
  /** Empty for a pasted list. */
  sourceName: string
  sheets: LedgerSheet[]
  words: LedgerWords
}

export interface LedgerWork {
  sourceName: string
  words: LedgerWords
  sheets: { name: string; rows: number }[]
  /** Index of the sheet, `all` of those with the same header. */
  sheet: number | 'all'
  /** How many sheets are parts of one list. */
  parts: number
  hidden: boolean
  /** Sheets with other columns, or that were not chosen. */
  left: string[]
  /** Rows the sheet does not show, that are struck through, with a date that has no year. */
  rows: { hidden: number; struck: number; yearless: number }
  year: number
  head: LedgerHead
  columns: LedgerColumns
  applicants: LedgerTerm[]
  results: LedgerTerm[]
  duplicates: 'all' | 'first'
  yearless: 'year' | 'none'
  unanswered: 'year' | 'none'
  struck: 'all' | 'none'
  /** `null` while a needed column is not chosen. */
  tally: LedgerTally | null
  takeSheet: (sheet: number | 'all') => void
  takeColumn: (role: LedgerRole, column: number | null) => void
  /** `null` takes the answer back. */
  answer: (kind: 'applicants' | 'results', answers: Record<string, string | null>) => void
  take: (how: Partial<Pick<Choices, 'duplicates' | 'yearless' | 'unanswered' | 'struck'>>) => void
  /** What is kept with the report. */
  papers: (at: string) => LedgerPapers
}

interface Choices {
  sheet: number | 'all'
  columns: LedgerColumns
  applicants: Record<string, string>
  results: Record<string, string>
  duplicates: 'all' | 'first'
  yearless: 'year' | 'none'
  unanswered: 'year' | 'none'
  struck: 'all' | 'none'
}

/** Answers to words of earlier ledgers, by bare word. */
export type KnownWords = Pick<LedgerPapers, 'applicants' | 'results'>

export function useLedger(given: ReadLedger, remembered: LedgerPapers | null, known: KnownWords, year: number): LedgerWork {
  const read = useMemo(() => ({ ...given, sheets: given.sheets.map((one) => withTickColumns(one, given.words)) }), [given])
  const { sheets, words, sourceName } = read
  const heads = useMemo(() => sheets.map((one) => ledgerHead(one, words)), [sheets, words])
  const [choices, setChoices] = useState(() => firstChoices(read, heads, remembered, known, year))
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  const { sheet, columns, applicants, results, duplicates, yearless, unanswered, struck } = choices
  const main = sheet === 'all' ? mainSheet(read, heads, year) : sheet
  const head = heads[main]!
  const parts = useMemo(() => partsOf(sheets, heads, main, columns), [sheets, heads, main, columns])
  const taken = useMemo(() => (sheet === 'all' ? parts : parts.filter(({ at }) => at === main)), [parts, sheet, main])
  const lists = useMemo<LedgerList[]>(
    () => taken.map(({ at, rows }) => ({ sheet: sheet === 'all' ? sheets[at]!.name : '', rows: withMerged(rows, columns) })),
    [taken, sheets, sheet, columns],
  )
  const rows = useMemo(() => lists.flatMap((list) => list.rows), [lists])
  const ready = columns.applicant !== undefined && columns.result !== undefined
  const tally = useMemo(
    () =>
      ready ? tallyLedger(lists, words, { columns, applicants, results, duplicates, yearless, unanswered, struck }, year) : null,
    [ready, lists, words, columns, applicants, results, duplicates, yearless, unanswered, struck, year],
  )
  return {
    sourceName,
    words,
    sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all.length })),
    sheet,
    parts: parts.length,
    hidden: taken.some(({ at }) => sheets[at]!.hidden),
    left: sheets.filter((_, i) => !taken.some(({ at }) => at === i)).map(({ name }) => name),
    rows: useMemo(() => countRows(rows, columns), [rows, columns]),
    year,
    head,
    columns,
    applicants: useMemo(() => applicantTerms(rows, columns, words, applicants), [rows, columns, words, applicants]),
    results: useMemo(() => resultTerms(rows, columns, words, results), [rows, columns, words, results]),
    duplicates,
    yearless,
    unanswered,
    struck,
    tally,
    takeSheet: (next) => {
      const at = next === 'all' ? mainSheet(read, heads, year) : next
      change({ sheet: next, columns: guessColumns(sheets[at]!, heads[at]!, words, remembered?.columns) })
    },
    takeColumn: (role, column) => {
      const others = Object.entries(columns).filter(([other, taken_]) => other !== role && taken_ !== column)
      change({ columns: { ...Object.fromEntries(others), ...(column === null ? {} : { [role]: column }) } })
    },
    answer: (kind, answers) => {
      const all = Object.entries({ ...choices[kind], ...answers })
      change({ [kind]: Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null)) })
    },
    take: change,
    papers: (at) => ({
      sourceName,
      at,
      columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, head.names[column] ?? ''])),
      applicants,
      results,
      duplicates,
      cases: tally?.cases ?? [],
    }),
  }
}

interface Part {
  /** Index of the sheet. */
  at: number
  rows: readonly LedgerRow[]
}

/** The sheets that are parts of one list with the main one, that one among them, in the order of the file. */
function partsOf(sheets: readonly LedgerSheet[], heads: readonly LedgerHead[], main: number, columns: LedgerColumns): Part[] {
  return sheets.flatMap((one, at) => {
    const rows = at === main ? bodyRows(one, heads[at]!) : alignedRows(one, heads[at]!, { head: heads[main]!, columns })
    return rows ? [{ at, rows }] : []
  })
}

function countRows(rows: readonly LedgerRow[], { received, answered }: LedgerColumns): LedgerWork['rows'] {
  const isYearless = ({ cells }: LedgerRow) =>
    [received, answered].some((column) => column !== undefined && monthDay(cells[column] ?? '') !== null)
  return {
    hidden: rows.filter(({ hidden }) => hidden).length,
    struck: rows.filter(({ struck }) => struck).length,
    yearless: rows.filter(isYearless).length,
  }
}

function firstChoices(
  read: ReadLedger,
  heads: readonly LedgerHead[],
  remembered: LedgerPapers | null,
  known: KnownWords,
  year: number,
): Choices {
  const { sheets, words } = read
  const main = mainSheet(read, heads, year)
  const columns = guessColumns(sheets[main]!, heads[main]!, words, remembered?.columns)
  const parts = partsOf(sheets, heads, main, columns)
  // Without dates only the name of a sheet tells its year.
  const ofOthers = columns.received === undefined && parts.some(({ at }) => yearsIn(sheets[at]!.name).some((one) => one !== year))
  return {
    sheet: parts.length > 1 && !ofOthers ? 'all' : main,
    columns,
    applicants: { ...known.applicants, ...remembered?.applicants },
    results: { ...known.results, ...remembered?.results },
    duplicates: remembered?.duplicates ?? 'all',
    yearless: saysYear(read, heads, parts, year) ? 'year' : 'none',
    unanswered: 'none',
    struck: 'none',
  }
}

const yearsIn = (text: string): number[] => [...text.normalize('NFKC').matchAll(/20\d{2}/g)].map(([digits]) => Number(digits))

/** The name of the file, the sheets or a title above the header names this year and no other. */
function saysYear(
  { sourceName, sheets }: ReadLedger,
  heads: readonly LedgerHead[],
  parts: readonly Part[],
  year: number,
): boolean {
  const titles = parts.flatMap(({ at }) => sheets[at]!.rows.slice(0, Math.max(0, heads[at]!.at)).flatMap(({ cells }) => cells))
  const years = [sourceName, ...parts.map(({ at }) => sheets[at]!.name), ...titles].flatMap(yearsIn)
  return years.length > 0 && years.every((one) => one === year)
}

/** The sheet of the year where the names say so, the longest list with a header otherwise. */
function mainSheet({ sheets }: ReadLedger, heads: readonly LedgerHead[], year: number): number {
  const weight = (i: number) =>
    (yearsIn(sheets[i]!.name).includes(year) ? 2e6 : 0) + (heads[i]!.at >= 0 ? 1e6 : 0) + sheets[i]!.rows.length
  return sheets.reduce((best, _, i) => (weight(i) > weight(best) ? i : best), 0)
}
