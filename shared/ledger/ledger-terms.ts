/** The words a ledger uses for kinds of applicants and for results, and what each of them means. */
import type { LedgerColumns } from './ledger-columns'
import { cellOf, lineKind } from './ledger-lines'
import { bareWord, type LedgerWords } from './ledger-words'
import type { LedgerRow } from './read-ledger'
import { countsIn, kindAlone, withoutCount } from './row-count'
import { BESIDE_TICK } from './tick-saying'

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
  /** Several known words beside each other, each an answer of its own. */
  choices?: string[]
  /** The particulars are no known word and may say something else than the whole. */
  doubtful?: boolean
}

type Known = ReadonlyMap<string, string>

const PARTS = /[-－—–/／>＞:：;；,，、\n]/
const BESIDE = /[;；,，、/／\n]+/
const BRACKETS = /^([^（(]+)[（(](.+)[）)]$/

/** `法人或其他组织－商业企业`, `法人或其他组织（商业企业）` or one word. */
export function applicantWords(row: LedgerRow, columns: LedgerColumns, words: LedgerWords): TermWords {
  const [first, second] = [kindAlone(cellOf(row, columns.applicant)), cellOf(row, columns.applicantDetail)]
  const detail = words.flags.get(bareWord(second)) === false ? '' : second
  const [text, more] = first === '' ? [detail, ''] : [first, detail]
  const key = bareWord(text)
  const isWhole = !words.applicants.has(key) && !text.includes(BESIDE_TICK)
  const whole = isWhole ? words.organizations.find((word) => key.startsWith(word)) : undefined
  if (whole === undefined) return termOf(text, more, words.applicants, words)
  const part = key.slice(whole.length) + bareWord(more)
  const shown = more === '' ? text : `${text}：${more}`
  return { shown, key: whole + part, parts: part === '' ? [whole] : [whole, part] }
}

/** The result with its particulars, from one column (`不予公开－国家秘密`) or from two. */
export function resultWords(row: LedgerRow, columns: LedgerColumns, words: LedgerWords): TermWords {
  const detail = cellOf(row, columns.detail)
  const nothing = words.flags.get(bareWord(detail)) === false
  const result = cellOf(row, columns.result)
  // Several results in one row are no result of each of them.
  if (countsIn(result).length > 1) return { shown: result, key: bareWord(result), parts: [bareWord(result)], doubtful: true }
  return termOf(withoutCount(result), nothing ? '' : detail, words.results, words)
}

function termOf(first: string, second: string, known: Known, words: LedgerWords): TermWords {
  const shown = second === '' || first === second ? first : first === '' ? second : `${first}：${second}`
  if (second !== '') return twoParts(shown, first, second, known, words)
  const key = bareWord(first)
  const isTicked = first.includes(BESIDE_TICK)
  const pieces = first
    .split(isTicked ? BESIDE_TICK : BESIDE)
    .map(bareWord)
    .filter((piece) => piece !== '')
  if (known.has(key)) return { shown, key, parts: [key] }
  if (pieces.length > 1 && pieces.every((piece) => known.has(piece))) return { shown, key, parts: [key], choices: pieces }
  if (isTicked) return { shown, key, parts: [key], doubtful: true }
  const [, whole = '', remark = ''] = BRACKETS.exec(first) ?? []
  if (whole !== '') return twoParts(shown, whole, remark, known, words)
  const at = first.search(PARTS)
  return at > 0 ? twoParts(shown, first.slice(0, at), first.slice(at + 1), known, words) : { shown, key, parts: [key] }
}

/** A remark that says nothing else than the whole is left out: all of them are one word. */
function twoParts(shown: string, first: string, second: string, known: Known, words: LedgerWords): TermWords {
  const [whole, part] = [bareWord(first), bareWord(second)]
  if (part === '' || part === whole) return { shown, key: whole, parts: [whole] }
  if (whole === '') return { shown, key: part, parts: [part] }
  const both: TermWords = { shown, key: whole + part, parts: [whole, part] }
  if (known.has(part) || !known.has(whole)) return both
  const [own, other] = [known.get(whole), likely(part, known)]
  // The group may follow its row: 涉及个人隐私，不予公开.
  if (own !== undefined && isGroup(part, words) && fitsGroup(own, part, words)) return { ...both, parts: [part, whole] }
  const takenIn = other !== null && words.absorbed.get(other) === own
  const doubtful =
    !takenIn &&
    ((other !== null && other !== own) || words.doubts.some((doubt) => part.includes(doubt)) || second.includes(BESIDE_TICK))
  return doubtful ? { ...both, doubtful } : { shown: first.trim(), key: whole, parts: [whole] }
}

/**
 * What a term means for certain, by an answer or by the words of the template. The particular may only say more than the
 * whole, never something else: then a person is asked.
 */
export function applicantMeaning(term: TermWords, words: LedgerWords, answers: LedgerAnswers): string | null {
  const { key, parts, choices = [], doubtful } = term
  const known = Object.hasOwn(answers, key) ? answers[key] : words.applicants.get(key)
  if (known !== undefined) return known
  if (choices.length > 0) return onlyOne(choices.map((choice) => words.applicants.get(choice)!))
  if (parts.length === 1 || doubtful) return null
  const [whole, part] = parts.map((word) => words.applicants.get(word))
  return part === undefined || (whole !== undefined && whole !== part) ? null : part
}

export function resultMeaning(term: TermWords, words: LedgerWords, answers: LedgerAnswers): string | null {
  const { key, parts, choices = [], doubtful } = term
  const known = Object.hasOwn(answers, key) ? answers[key] : words.results.get(key)
  if (known !== undefined) return known
  if (choices.length > 0)
    return together(
      choices.map((choice) => words.results.get(choice)!),
      words,
    )
  if (parts.length === 1 || doubtful) return null
  const [whole, part] = parts.map((word) => words.results.get(word))
  if (part === undefined) return whole ?? null
  if (whole !== undefined) return together([whole, part], words)
  return fitsGroup(part, parts[0], words) && !saysElse(parts[0], part, words) ? part : null
}

/** An unknown whole in which another result is said, or that only some of it was given. */
function saysElse(whole: string, line: string, words: LedgerWords): boolean {
  if (isGroup(whole, words)) return false
  const doubted = words.doubts.some((doubt) => doubt.length >= LEAST_LETTERS && whole.includes(doubt))
  return doubted || meaningsIn(whole, words.results).some((other) => other !== line)
}

const onlyOne = (lines: readonly string[]) => (new Set(lines).size === 1 ? lines[0]! : null)

/** One line, or the one that takes in all the others. */
function together(lines: readonly string[], { absorbed }: LedgerWords): string | null {
  const rest = lines.filter((line) => !lines.some((other) => other !== line && absorbed.get(line) === other))
  return onlyOne(rest)
}

/** Something was given and something was not: that is to be counted as given in part, which a person confirms. */
function partly(lines: readonly string[], { absorbed, form }: LedgerWords): string | null {
  const target = lines.map((line) => absorbed.get(line)).find((line) => line !== undefined) ?? null
  const groupsOf = (id: string | null) => form.lines.find((line) => line.id === id)?.groups.join() ?? null
  const fits = (line: string) => absorbed.has(line) || groupsOf(line) === groupsOf(target)
  return target !== null && lines.every(fits) && !lines.every((line) => absorbed.has(line)) ? target : null
}

const isGroup = (word: string, { form }: Pick<LedgerWords, 'form'>) =>
  form.lines.some(({ groups }) => groups.some((group) => bareWord(group) === word))

/** Where the whole is the name of a group of rows, the row must be one of that group. */
function fitsGroup(line: string, whole: string, { form }: LedgerWords): boolean {
  const groupsOf = (id: string) => form.lines.find((one) => one.id === id)?.groups.map(bareWord) ?? []
  return !isGroup(whole, { form }) || groupsOf(line).includes(whole)
}

const applications = (rows: readonly LedgerRow[], columns: LedgerColumns, words: LedgerWords) =>
  rows.filter((row) => lineKind(row, columns, words) === 'application')

/** Kinds of applicants, the unknown first, then by number of rows. */
export function applicantTerms(
  rows: readonly LedgerRow[],
  columns: LedgerColumns,
  words: LedgerWords,
  answers: LedgerAnswers,
): LedgerTerm[] {
  const all = applications(rows, columns, words).map((row) => applicantWords(row, columns, words))
  return listTerms(
    all,
    answers,
    (term) => applicantMeaning(term, words, answers),
    ({ key, choices, doubtful }) =>
      choices || doubtful || words.organizations.includes(key) ? null : likely(key, words.applicants),
  )
}

/** Results with their particulars, the unknown first, then by number of rows. */
export function resultTerms(
  rows: readonly LedgerRow[],
  columns: LedgerColumns,
  words: LedgerWords,
  answers: LedgerAnswers,
): LedgerTerm[] {
  const all = applications(rows, columns, words).map((row) => resultWords(row, columns, words))
  const offer = ({ key, parts, choices, doubtful }: TermWords) => {
    if (choices)
      return partly(
        choices.map((choice) => words.results.get(choice)!),
        words,
      )
    const [whole, part] = parts.map((word) => words.results.get(word))
    if (whole !== undefined && part !== undefined) return partly([whole, part], words)
    // The name of a group leaves open which of its rows is meant.
    if (doubtful || isGroup(key, words)) return null
    const said = meaningsIn(key, words.results)
    if (said.length > 1) return partly(said, words)
    return whole ?? likely(parts.at(-1)!, words.results) ?? likely(key, words.results)
  }
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

/** What turns a word into its opposite, right before it. */
const NEGATED = /[不未无非]予?以?$/

/**
 * The one meaning whose known words occur in the term, whatever shorter words stand inside them; several meanings decide
 * nothing. A term that is only part of known words means one of them if all of them mean the same.
 */
function likely(key: string, known: Known): string | null {
  const inside = meaningsIn(key, known)
  if (inside.length > 0) return onlyOne(inside)
  const around = key.length >= LEAST_PART ? [...known].filter(([word]) => word.includes(key)) : []
  return onlyOne(around.map(([, meaning]) => meaning))
}

const LEAST_PART = 3

function meaningsIn(key: string, known: Known): string[] {
  const inside = [...known].filter(([word]) => word.length >= LEAST_LETTERS && saysSo(key, word))
  const whole = inside.filter(([word]) => !inside.some(([other]) => other !== word && other.includes(word)))
  return [...new Set(whole.map(([, meaning]) => meaning))]
}

function saysSo(key: string, word: string): boolean {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) if (!NEGATED.test(key.slice(0, at))) return true
  return false
}
