/** What a person has chosen so far for a ledger, and what follows from it. */
import {
  applicantTerms,
  bodyRows,
  guessColumns,
  ledgerHead,
  resultTerms,
  sameHead,
  tallyLedger,
  type LedgerColumns,
  type LedgerHead,
  type LedgerList,
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
  /** More than one sheet has this header. */
  canTakeAll: boolean
  hidden: boolean
  head: LedgerHead
  columns: LedgerColumns
  applicants: LedgerTerm[]
  results: LedgerTerm[]
  duplicates: 'all' | 'first'
  /** `null` while a needed column is not chosen. */
  tally: LedgerTally | null
  takeSheet: (sheet: number | 'all') => void
  takeColumn: (role: LedgerRole, column: number | null) => void
  /** `null` takes the answer back. */
  answer: (kind: 'applicants' | 'results', answers: Record<string, string | null>) => void
  takeDuplicates: (duplicates: 'all' | 'first') => void
  /** What is kept with the report. */
  papers: (at: string) => LedgerPapers
}

interface Choices {
  sheet: number | 'all'
  columns: LedgerColumns
  applicants: Record<string, string>
  results: Record<string, string>
  duplicates: 'all' | 'first'
}

/** Answers to words of earlier ledgers, by bare word. */
export type KnownWords = Pick<LedgerPapers, 'applicants' | 'results'>

export function useLedger(read: ReadLedger, remembered: LedgerPapers | null, known: KnownWords, year: number): LedgerWork {
  const { sheets, words, sourceName } = read
  const [choices, setChoices] = useState(() => firstChoices(read, remembered, known))
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  const { sheet, columns, applicants, results, duplicates } = choices
  const heads = useMemo(() => sheets.map((one) => ledgerHead(one, words)), [sheets, words])
  const main = sheet === 'all' ? largest(sheets) : sheet
  const head = heads[main]!
  const alike = heads.flatMap((other, i) => (i === main || sameHead(head, other) ? [i] : []))
  const taken = sheet === 'all' ? alike : [main]
  const lists = useMemo(() => listsOf(sheets, heads, sheet), [sheets, heads, sheet])
  const rows = useMemo(() => lists.flatMap((list) => list.rows), [lists])
  const ready = columns.applicant !== undefined && columns.result !== undefined
  const tally = useMemo(
    () => (ready ? tallyLedger(lists, words, { columns, applicants, results, duplicates }, year) : null),
    [ready, lists, words, columns, applicants, results, duplicates, year],
  )
  return {
    sourceName,
    words,
    sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all.length })),
    sheet,
    canTakeAll: alike.length > 1,
    hidden: taken.some((i) => sheets[i]!.hidden),
    head,
    columns,
    applicants: useMemo(() => applicantTerms(rows, columns, words, applicants), [rows, columns, words, applicants]),
    results: useMemo(() => resultTerms(rows, columns, words, results), [rows, columns, words, results]),
    duplicates,
    tally,
    takeSheet: (next) => {
      const at = next === 'all' ? largest(sheets) : next
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
    takeDuplicates: (next) => change({ duplicates: next }),
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

/** The rows of one sheet, or of all with the same header as the largest. */
function listsOf(sheets: readonly LedgerSheet[], heads: readonly LedgerHead[], sheet: number | 'all'): LedgerList[] {
  if (sheet !== 'all') return [{ sheet: '', rows: bodyRows(sheets[sheet]!, heads[sheet]!) }]
  const main = heads[largest(sheets)]!
  return sheets.flatMap((one, i) =>
    heads[i] === main || sameHead(main, heads[i]!) ? [{ sheet: one.name, rows: bodyRows(one, heads[i]!) }] : [],
  )
}

function firstChoices({ sheets, words }: ReadLedger, remembered: LedgerPapers | null, known: KnownWords): Choices {
  const sheet = largest(sheets)
  return {
    sheet,
    columns: guessColumns(sheets[sheet]!, ledgerHead(sheets[sheet]!, words), words, remembered?.columns),
    applicants: { ...known.applicants, ...remembered?.applicants },
    results: { ...known.results, ...remembered?.results },
    duplicates: remembered?.duplicates ?? 'all',
  }
}

const largest = (sheets: readonly LedgerSheet[]) =>
  sheets.reduce((best, { rows }, i) => (rows.length > sheets[best]!.rows.length ? i : best), 0)
