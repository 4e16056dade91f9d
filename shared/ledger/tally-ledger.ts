/**
 * Counts a ledger into the table of applications. Every application adds one to what came in and one to what became of it;
 * a row that does not say both for certain is listed and not counted.
 */
import type { FigureId } from '../report'
import type { LedgerCase } from '../working-papers'
import { ledgerDate, yearOf } from './ledger-dates'
import type { LedgerColumns } from './ledger-columns'
import { applicantMeaning, applicantWords, IGNORE, resultMeaning, resultWords, type LedgerAnswers } from './ledger-terms'
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'

/**
 * `noApplicant` · `unknownApplicant` · `unknownResult` · `noResult`: answered, but not how · `noDate` · `badDate` ·
 * `laterYear`: came in after the year · `earlierYear`: answered before the year · `conflict`: the mark of last year says
 * otherwise than the date · `order`: answered before it came in · `duplicate`: the number stood above · `ignored`: by answer.
 */
export type LedgerIssueKind =
  | 'noApplicant'
  | 'unknownApplicant'
  | 'unknownResult'
  | 'noResult'
  | 'noDate'
  | 'badDate'
  | 'laterYear'
  | 'earlierYear'
  | 'conflict'
  | 'order'
  | 'duplicate'
  | 'ignored'

export interface LedgerIssue {
  kind: LedgerIssueKind
  sheet: string
  row: number
  number: string
  /** What stands there, where that is no personal matter: a date, a word. */
  value: string
  /** The row is counted all the same. */
  counted: boolean
}

export interface LedgerList {
  /** Empty where there is only one. */
  sheet: string
  rows: readonly LedgerRow[]
}

export interface LedgerChoices {
  columns: LedgerColumns
  applicants: LedgerAnswers
  results: LedgerAnswers
  /** Rows whose number stood above already: `all` counts them, `first` does not. */
  duplicates: 'all' | 'first'
}

export interface LedgerTally {
  /** Every input of the form, `"0"` for none. */
  figures: Record<FigureId, string>
  /** Applications counted in each cell. */
  behind: ReadonlyMap<FigureId, readonly LedgerCase[]>
  cases: LedgerCase[]
  issues: LedgerIssue[]
  /** Rows of which none of the columns says anything. */
  skipped: number
}

export function tallyLedger(lists: readonly LedgerList[], words: LedgerWords, choices: LedgerChoices, year: number): LedgerTally {
  const cases: LedgerCase[] = []
  const issues: LedgerIssue[] = []
  const numbers = new Set<string>()
  let skipped = 0
  for (const { sheet, rows } of lists) {
    for (const row of rows) {
      if (isEmpty(row, choices.columns)) {
        skipped++
        continue
      }
      const number = cellOf(row, choices.columns.number)
      const note = (kind: LedgerIssueKind, value: string, counted: boolean) =>
        issues.push({ kind, sheet, row: row.number, number, value, counted })
      const again = number !== '' && numbers.has(number)
      if (again) note('duplicate', number, choices.duplicates === 'all')
      numbers.add(number)
      if (again && choices.duplicates === 'first') continue
      const read = readCase(row, words, choices, year)
      if (read.issue) note(read.issue, read.value, read.case !== null)
      if (read.case) cases.push({ sheet, row: row.number, number, ...read.case })
    }
  }
  return { ...countCases(cases, words), cases, issues, skipped }
}

/** The cells an application is counted in. */
export const cellsOf = ({ form }: Pick<LedgerWords, 'form'>, { from, to, applicant }: LedgerCase): FigureId[] =>
  [from, to].map((line) => `${form.id}.${line}.${applicant}`)

/** Figures and the applications behind them. */
export function countCases(cases: readonly LedgerCase[], words: LedgerWords): Pick<LedgerTally, 'figures' | 'behind'> {
  const behind = new Map<FigureId, LedgerCase[]>()
  const lines = [...new Set([words.received, words.carriedIn, ...words.lines.map(({ id }) => id)])]
  for (const line of lines) for (const { id } of words.kinds) behind.set(`${words.form.id}.${line}.${id}`, [])
  for (const one of cases) for (const cell of cellsOf(words, one)) behind.get(cell)?.push(one)
  return { behind, figures: Object.fromEntries([...behind].map(([cell, rows]) => [cell, String(rows.length)])) }
}

const cellOf = ({ cells }: LedgerRow, column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''))

const isEmpty = (row: LedgerRow, columns: LedgerColumns) =>
  (['applicant', 'result', 'detail', 'received', 'answered'] as const).every((role) => cellOf(row, columns[role]) === '')

interface ReadCase {
  case: Omit<LedgerCase, 'sheet' | 'row' | 'number'> | null
  issue: LedgerIssueKind | null
  value: string
}

const refused = (issue: LedgerIssueKind, value: string): ReadCase => ({ case: null, issue, value })

function readCase(row: LedgerRow, words: LedgerWords, choices: LedgerChoices, year: number): ReadCase {
  const applicant = applicantWords(row, choices.columns)
  if (applicant.key === '') return refused('noApplicant', '')
  const kind = applicantMeaning(applicant, words, choices.applicants)
  if (kind === IGNORE) return refused('ignored', applicant.shown)
  if (kind === null) return refused('unknownApplicant', applicant.shown)
  const began = beginning(row, words, choices.columns, year)
  if ('issue' in began) return began
  const ended = ending(row, words, choices, year)
  if ('issue' in ended) return ended
  if (began.received !== '' && ended.answered !== '' && ended.answered < began.received) {
    // The wrong one of two dates may lie in another year than the true one.
    const counted = yearOf(began.received) === year && yearOf(ended.answered) === year
    const value = `${began.received} / ${ended.answered}`
    return { case: counted ? { ...began, ...ended, applicant: kind } : null, issue: 'order', value }
  }
  return { case: { ...began, ...ended, applicant: kind }, issue: null, value: '' }
}

type Began = Pick<LedgerCase, 'received' | 'from'>
type Ended = Pick<LedgerCase, 'answered' | 'to'>

/** Whether it came in this year or came over from the last. */
function beginning(row: LedgerRow, words: LedgerWords, columns: LedgerColumns, year: number): Began | ReadCase {
  const text = cellOf(row, columns.received)
  const flag = cellOf(row, columns.carried)
  const carried = flag === '' ? null : (words.flags.get(bareWord(flag)) ?? null)
  if (text === '') {
    if (carried !== null) return { received: '', from: carried ? words.carriedIn : words.received }
    return columns.received === undefined ? { received: '', from: words.received } : refused('noDate', '')
  }
  const received = ledgerDate(text)
  if (received === null) return refused('badDate', text)
  if (yearOf(received) > year) return refused('laterYear', received)
  const earlier = yearOf(received) < year
  if (carried !== null && carried !== earlier) return refused('conflict', `${received} / ${flag}`)
  return { received, from: earlier ? words.carriedIn : words.received }
}

/** What became of it by the last day of the year. */
function ending(row: LedgerRow, words: LedgerWords, choices: LedgerChoices, year: number): Ended | ReadCase {
  const text = cellOf(row, choices.columns.answered)
  const answered = text === '' ? '' : ledgerDate(text)
  if (answered === null) return refused('badDate', text)
  if (answered !== '' && yearOf(answered) < year) return refused('earlierYear', answered)
  const result = resultWords(row, choices.columns)
  const meaning = result.key === '' ? null : resultMeaning(result, words, choices.results)
  if (meaning === IGNORE) return refused('ignored', result.shown)
  if (answered !== '' && yearOf(answered) > year) return { answered, to: words.carriedOut }
  if (result.key === '') return answered === '' ? { answered, to: words.carriedOut } : refused('noResult', answered)
  return meaning === null ? refused('unknownResult', result.shown) : { answered, to: meaning }
}
