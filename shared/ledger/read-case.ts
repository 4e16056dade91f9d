/** What one row of a ledger says of an application: whose it is, where it came from and what became of it. */
import type { LedgerCase } from '../working-papers'
import { isBefore, isYearless, ledgerDate, ledgerMonth, monthAlone, monthDay, yearOf } from './ledger-dates'
import { cellOf } from './ledger-lines'
import { applicantMeaning, applicantWords, IGNORE, resultMeaning, resultWords } from './ledger-terms'
import { bareWord, type LedgerWords } from './ledger-words'
import { isCarriedName } from './section-lines'
import type { LedgerRow } from './read-ledger'
import type { LedgerChoices, LedgerIssueKind } from './ledger-choices'

export interface ReadCase {
  case: Omit<LedgerCase, 'sheet' | 'row' | 'number'> | null
  issue: LedgerIssueKind | null
  value: string
}

const refused = (issue: LedgerIssueKind, value: string): ReadCase => ({ case: null, issue, value })

/** `sheet`: a sheet may say by its name that all of it came over from last year. */
export function readCase(row: LedgerRow, words: LedgerWords, choices: LedgerChoices, year: number, sheet = ''): ReadCase {
  const applicant = applicantWords(row, choices.columns, words)
  if (applicant.key === '') return refused('noApplicant', '')
  const kind = applicantMeaning(applicant, words, choices.applicants)
  if (kind === IGNORE) return refused('ignored', applicant.shown)
  if (kind === null) return refused('unknownApplicant', applicant.shown)
  const began = beginning(row, words, choices, year, row.section ?? (isCarriedName(sheet, words) ? sheet : ''))
  if ('issue' in began) return began
  const ended = ending(row, words, choices, year)
  if ('issue' in ended) return ended
  const [received, answered] = [began.received.date, ended.answered.date]
  if (received !== '' && answered !== '' && isBefore(answered, received)) {
    // The wrong one of two dates may lie in another year than the true one.
    const counted = yearOf(received) === year && yearOf(answered) === year && !began.received.assumed && !ended.answered.assumed
    const value = `${received} / ${answered}`
    return {
      case: counted ? { received, answered, applicant: kind, from: began.from, to: ended.to } : null,
      issue: 'order',
      value,
    }
  }
  // Settled last year, it is not counted; this year, it came over.
  const settled = ended.to !== words.carriedOut
  const unknown = began.from === words.carriedIn && !began.marked && settled && answered === ''
  if (unknown && choices.unanswered !== 'year') return refused('answerUnknown', received)
  const { from } = began
  const [issue, value] = unknown ? (['answerUnknown', received] as const) : ([null, ''] as const)
  return { case: { received, answered, applicant: kind, from, to: ended.to }, issue, value }
}

interface ReadDate {
  /** `YYYY-MM-DD`, as much of it as is known, or empty. */
  date: string
  /** Its year is that of the report by a person's choice. */
  assumed: boolean
}

const NO_DATE: ReadDate = { date: '', assumed: false }

interface Began {
  received: ReadDate
  from: string
  /** The ledger says itself that it came over from last year. */
  marked: boolean
}

interface Ended {
  answered: ReadDate
  to: string
}

const certainDate = (text: string) => ledgerDate(text) ?? ledgerMonth(text)

function readDate(text: string, choices: LedgerChoices, year: number): ReadDate | ReadCase {
  if (text === '') return NO_DATE
  const date = certainDate(text)
  if (date !== null) return { date, assumed: false }
  if (!isYearless(text)) return refused('badDate', text)
  const assumed = choices.yearless === 'year' ? certainDate(`${year}-${monthDay(text) ?? monthAlone(text)!}`) : null
  return assumed === null ? refused('noYear', text) : { date: assumed, assumed: true }
}

/** Whether it came in this year or came over from the last. */
function beginning(row: LedgerRow, words: LedgerWords, choices: LedgerChoices, year: number, sheet: string): Began | ReadCase {
  const { columns } = choices
  const text = cellOf(row, columns.received)
  const flag = cellOf(row, columns.carried)
  const carried = flag === '' ? (sheet === '' ? null : true) : (words.flags.get(bareWord(flag)) ?? null)
  const marked = carried === true
  if (text === '') {
    if (carried !== null) return { received: NO_DATE, from: carried ? words.carriedIn : words.received, marked }
    return columns.received === undefined ? { received: NO_DATE, from: words.received, marked } : refused('noDate', '')
  }
  // Without its year the date of what came over says nothing.
  if (marked && certainDate(text) === null && isYearless(text)) return { received: NO_DATE, from: words.carriedIn, marked }
  const received = readDate(text, choices, year)
  if ('issue' in received) return received
  if (yearOf(received.date) > year) return refused('laterYear', received.date)
  const earlier = yearOf(received.date) < year
  if (carried !== null && carried !== earlier) return refused('conflict', `${received.date} / ${flag || sheet}`)
  return { received, from: earlier ? words.carriedIn : words.received, marked }
}

/** What became of it by the last day of the year. */
function ending(row: LedgerRow, words: LedgerWords, choices: LedgerChoices, year: number): Ended | ReadCase {
  const answered = readDate(cellOf(row, choices.columns.answered), choices, year)
  if ('issue' in answered) return answered
  const { date } = answered
  if (date !== '' && yearOf(date) < year) return refused('earlierYear', date)
  const result = resultWords(row, choices.columns, words)
  const meaning = result.key === '' ? null : resultMeaning(result, words, choices.results)
  if (meaning === IGNORE) return refused('ignored', result.shown)
  if (date !== '' && yearOf(date) > year) return { answered, to: words.carriedOut }
  if (result.key === '') return date === '' ? { answered, to: words.carriedOut } : refused('noResult', date)
  if (meaning === null) return refused('unknownResult', result.shown)
  // One of the two is wrong: what was answered is no longer at work.
  if (meaning === words.carriedOut && date !== '') return refused('unsettledAnswered', `${date} / ${result.shown}`)
  return { answered, to: meaning }
}
