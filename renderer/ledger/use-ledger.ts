/** What a person has chosen so far for a ledger, and what follows from it. */
import {
  applicantTerms,
  columnDoubts,
  guessColumns,
  firstChoice,
  headedLedger,
  heldAnswers,
  ledgerLists,
  mainSheet,
  partsOf,
  questionedRows,
  resultTerms,
  ROW_ANSWERS,
  saysYear,
  tallyLedger,
  type ColumnDoubts,
  type HeldAnswers,
  type LedgerColumns,
  type LedgerHead,
  type LedgerSheet,
  type LedgerTally,
  type LedgerTerm,
  type LedgerWords,
  type QuestionedRows,
  type RowAnswers,
} from '@shared/ledger'
import { LEDGER_QUESTIONS, type LedgerPapers, type LedgerQuestion, type LedgerRole } from '@shared/working-papers'
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
  /** Rows the sheet does not show. */
  hiddenRows: number
  /** Sheets with other columns, or that were not chosen. */
  left: string[]
  year: number
  head: LedgerHead
  columns: LedgerColumns
  doubts: ColumnDoubts
  applicants: LedgerTerm[]
  results: LedgerTerm[]
  /** What holds for the rows of each question, answered or not. */
  answers: RowAnswers
  /** The rows each question is about. */
  asked: QuestionedRows
  kept: KeptAnswers
  /** `null` while a needed column is not chosen. */
  tally: LedgerTally | null
  takeSheet: (sheet: number | 'all') => void
  takeColumn: (role: LedgerRole, column: number | null) => void
  /** `null` takes the answer back. */
  answer: (kind: 'applicants' | 'results', answers: Record<string, string | null>) => void
  take: (how: Partial<RowAnswers>) => void
  /** What is kept with the report. */
  papers: (at: string) => LedgerPapers
}

/** What was not asked again, because it was answered the last time. */
export interface KeptAnswers {
  /** Questions about rows; what was answered to them may be changed all the same. */
  rows: LedgerQuestion[]
  /** Questions whose rows are others than those the last answer was given for. */
  changed: LedgerQuestion[]
  applicants: LedgerTerm[]
  results: LedgerTerm[]
}

interface Choices {
  sheet: number | 'all'
  columns: LedgerColumns
  applicants: Record<string, string>
  results: Record<string, string>
  /** Answered now. */
  rows: Partial<RowAnswers>
}

/** Answers to words of earlier ledgers, by bare word. */
export type KnownWords = Pick<LedgerPapers, 'applicants' | 'results'>

const NO_ROWS = Object.fromEntries(LEDGER_QUESTIONS.map((question) => [question, []])) as unknown as QuestionedRows

export function useLedger(given: ReadLedger, remembered: LedgerPapers | null, known: KnownWords, year: number): LedgerWork {
  const read = useMemo(() => headedLedger(given), [given])
  const { sheets, heads, words, sourceName } = read
  const last = useMemo(() => lastWords(remembered, known), [remembered, known])
  const [choices, setChoices] = useState(
    () => ({ ...firstChoice(read, remembered?.columns, year), ...last, rows: {} }) as Choices,
  )
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  const { sheet, columns, applicants, results } = choices
  const main = sheet === 'all' ? mainSheet(read, year) : sheet
  const head = heads[main]!
  const parts = useMemo(() => partsOf(read, main, columns), [read, main, columns])
  const taken = useMemo(() => (sheet === 'all' ? parts : parts.filter(({ at }) => at === main)), [parts, sheet, main])
  const lists = useMemo(() => ledgerLists(read, taken, columns, sheet === 'all'), [read, taken, columns, sheet])
  const rows = useMemo(() => lists.flatMap((list) => list.rows), [lists])
  const ready = columns.applicant !== undefined && columns.result !== undefined
  const questioned = useMemo(
    () => (ready ? questionedRows(lists, words, { columns, applicants, results }, year) : NO_ROWS),
    [ready, lists, words, columns, applicants, results, year],
  )
  const held = useMemo(() => heldAnswers(remembered?.rows, questioned), [remembered, questioned])
  const thisYear = useMemo(() => saysYear(read, parts, year), [read, parts, year])
  const answers = useMemo(() => ({ ...unasked(thisYear), ...held.kept, ...choices.rows }), [thisYear, held, choices.rows])
  const tally = useMemo(
    () => (ready ? tallyLedger(lists, words, { columns, applicants, results, ...answers }, year) : null),
    [ready, lists, words, columns, applicants, results, answers, year],
  )
  const terms = {
    applicants: useMemo(() => applicantTerms(rows, columns, words, applicants), [rows, columns, words, applicants]),
    results: useMemo(() => resultTerms(rows, columns, words, results), [rows, columns, words, results]),
  }
  return {
    sourceName,
    words,
    sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all.length })),
    sheet,
    parts: parts.length,
    hidden: taken.some(({ at }) => sheets[at]!.hidden),
    hiddenRows: useMemo(() => rows.filter(({ hidden }) => hidden).length, [rows]),
    left: sheets.filter((_, i) => !taken.some(({ at }) => at === i)).map(({ name }) => name),
    year,
    head,
    columns,
    doubts: useMemo(() => columnDoubts(sheets[main]!, head, words, columns), [sheets, main, head, words, columns]),
    ...terms,
    answers,
    asked: questioned,
    kept: keptAnswers(held, terms, last),
    tally,
    takeSheet: (next) => {
      const at = next === 'all' ? mainSheet(read, year) : next
      change({ sheet: next, columns: guessColumns(sheets[at]!, heads[at]!, words, remembered?.columns) })
    },
    takeColumn: (role, column) => {
      const others = Object.entries(columns).filter(([other, taken_]) => other !== role && taken_ !== column)
      change({ columns: { ...Object.fromEntries(others), ...(column === null ? {} : { [role]: column }) } })
    },
    answer: (kind, given_) => {
      const all = Object.entries({ ...choices[kind], ...given_ })
      change({ [kind]: Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null)) })
    },
    take: (how) => change({ rows: { ...choices.rows, ...how } }),
    papers: (at) => ({
      sourceName,
      at,
      columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, head.names[column] ?? ''])),
      applicants,
      results,
      duplicates: answers.duplicates,
      rows: rowAnswers(questioned, answers),
      cases: tally?.cases ?? [],
    }),
  }
}

/** The answers that held, with the rows they held for. */
function rowAnswers(questioned: QuestionedRows, answers: RowAnswers): NonNullable<LedgerPapers['rows']> {
  const asked = LEDGER_QUESTIONS.filter((question) => questioned[question].length > 0)
  return Object.fromEntries(
    asked.map((question) => [question, { answer: answers[question], rows: questioned[question].map(({ mark }) => mark) }]),
  )
}

/** What holds without an answer. */
function unasked(thisYear: boolean): RowAnswers {
  const first = Object.fromEntries(LEDGER_QUESTIONS.map((question) => [question, ROW_ANSWERS[question][0]])) as RowAnswers
  return { ...first, yearless: thisYear ? 'year' : 'none' }
}

const lastWords = (remembered: LedgerPapers | null, known: KnownWords): KnownWords => ({
  applicants: { ...known.applicants, ...remembered?.applicants },
  results: { ...known.results, ...remembered?.results },
})

function keptAnswers(
  { kept, changed }: HeldAnswers,
  terms: Pick<LedgerWork, 'applicants' | 'results'>,
  last: KnownWords,
): KeptAnswers {
  const ofLast = (kind: 'applicants' | 'results') =>
    terms[kind].filter(({ key, answered, means }) => answered && Object.hasOwn(last[kind], key) && last[kind][key] === means)
  return {
    rows: LEDGER_QUESTIONS.filter((question) => kept[question] !== undefined),
    changed,
    applicants: ofLast('applicants'),
    results: ofLast('results'),
  }
}
