/** The words a ledger uses for kinds of applicants and for results, and what each of them means. */
import type { LedgerColumns } from './ledger-columns'
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'

/** Answers a person gives to a word besides a column or line of the form. */
export const IGNORE = 'ignore'

/** Column of the form, line of the form or `ignore`, by bare word. */
export type LedgerAnswers = Readonly<Record<string, string>>

export interface LedgerTerm {
  /** Bare word, the key of the answer. */
  key: string
  /** As it stands in the ledger where it is met first. */
  shown: string
  rows: number
  /** What it means for certain: by the words of the template or by an answer; `null` while nobody said so. */
  means: string | null
  /** What it probably means; only ever offered. */
  offer: string | null
  /** A person said so, now or the last time. */
  answered: boolean
}

/** Words to look up, and what is shown of them. */
export interface TermWords {
  shown: string
  /** Bare word of the whole; empty where nothing stands. */
  key: string
  /** What the whole is made of: the kind or result, then its particulars if there are any. */
  parts: [string] | [string, string]
}

const cellOf = ({ cells }: LedgerRow, column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''))
const PARTS = /[-－—–/／>＞:：]/

/** `法人或其他组织－商业企业` or one word. */
export function applicantWords(row: LedgerRow, columns: LedgerColumns): TermWords {
  return termOf(cellOf(row, columns.applicant), '')
}

/** The result with its particulars, from one column (`不予公开－国家秘密`) or from two. */
export function resultWords(row: LedgerRow, columns: LedgerColumns): TermWords {
  return termOf(cellOf(row, columns.result), cellOf(row, columns.detail))
}

function termOf(first: string, second: string): TermWords {
  const at = second === '' ? first.search(PARTS) : -1
  const [main, detail] = at > 0 ? [first.slice(0, at), first.slice(at + 1)] : [first, second]
  const [whole, part] = [bareWord(main), bareWord(detail)]
  const shown = second === '' || first === second ? first : first === '' ? second : `${first}：${second}`
  if (part === '' || part === whole) return { shown, key: whole, parts: [whole] }
  return whole === '' ? { shown, key: part, parts: [part] } : { shown, key: whole + part, parts: [whole, part] }
}

/**
 * What a term means for certain, by an answer or by the words of the template. The particular may only say more than the
 * whole, never something else: then a person is asked.
 */
export function applicantMeaning({ key, parts }: TermWords, words: LedgerWords, answers: LedgerAnswers): string | null {
  const known = Object.hasOwn(answers, key) ? answers[key] : words.applicants.get(key)
  if (known !== undefined || parts.length === 1) return known ?? null
  const [whole, part] = parts.map((word) => words.applicants.get(word))
  return part === undefined || (whole !== undefined && whole !== part) ? null : part
}

export function resultMeaning({ key, parts }: TermWords, words: LedgerWords, answers: LedgerAnswers): string | null {
  const known = Object.hasOwn(answers, key) ? answers[key] : words.results.get(key)
  if (known !== undefined || parts.length === 1) return known ?? null
  const [whole, part] = parts.map((word) => words.results.get(word))
  if (part === undefined) return whole ?? null
  if (whole !== undefined) return whole === part ? part : null
  return fitsGroup(part, parts[0], words) ? part : null
}

/** Where the whole is the name of a group of rows, the row must be one of that group. */
function fitsGroup(line: string, whole: string, { form }: LedgerWords): boolean {
  const groupsOf = (id: string) => form.lines.find((one) => one.id === id)?.groups.map(bareWord) ?? []
  const isGroup = form.lines.some(({ id }) => groupsOf(id).includes(whole))
  return !isGroup || groupsOf(line).includes(whole)
}

/** Kinds of applicants, the unknown first, then by number of rows. */
export function applicantTerms(
  rows: readonly LedgerRow[],
  columns: LedgerColumns,
  words: LedgerWords,
  answers: LedgerAnswers,
): LedgerTerm[] {
  const all = rows.map((row) => applicantWords(row, columns))
  return listTerms(
    all,
    answers,
    (term) => applicantMeaning(term, words, answers),
    ({ key }) => likely(key, words.applicants),
  )
}

/** Results with their particulars, the unknown first, then by number of rows. */
export function resultTerms(
  rows: readonly LedgerRow[],
  columns: LedgerColumns,
  words: LedgerWords,
  answers: LedgerAnswers,
): LedgerTerm[] {
  const all = rows.map((row) => resultWords(row, columns))
  const offer = ({ key, parts }: TermWords) =>
    words.results.get(parts[0]) ?? likely(parts.at(-1)!, words.results) ?? likely(key, words.results)
  return listTerms(all, answers, (term) => resultMeaning(term, words, answers), offer)
}

function listTerms(
  all: readonly TermWords[],
  answers: LedgerAnswers,
  meaning: (term: TermWords) => string | null,
  offer: (term: TermWords) => string | null,
): LedgerTerm[] {
  const terms = new Map<string, LedgerTerm>()
  for (const words of all) {
    const { key, shown } = words
    if (key === '') continue
    const term = terms.get(key)
    if (term) term.rows++
    else {
      const means = meaning(words)
      const answered = Object.hasOwn(answers, key)
      terms.set(key, { key, shown, rows: 1, means, offer: means === null ? offer(words) : null, answered })
    }
  }
  const asked = ({ means, answered }: LedgerTerm) => (means === null ? 0 : answered ? 1 : 2)
  return [...terms.values()].sort((a, b) => asked(a) - asked(b) || b.rows - a.rows)
}

/** Shorter words stand inside too many others. */
const LEAST_LETTERS = 2

/** The one meaning whose known words occur in the term; the longest word decides, and two meanings decide nothing. */
function likely(key: string, known: ReadonlyMap<string, string>): string | null {
  const inside = [...known].filter(
    ([word]) => word.length >= LEAST_LETTERS && (key.includes(word) || (key.length >= 3 && word.includes(key))),
  )
  const longest = Math.max(0, ...inside.map(([word]) => word.length))
  const meanings = new Set(inside.filter(([word]) => word.length === longest).map(([, meaning]) => meaning))
  return meanings.size === 1 ? [...meanings][0]! : null
}
