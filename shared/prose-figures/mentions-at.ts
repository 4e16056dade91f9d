/** What a number and the words it is bound to speak of, and whether anything speaks against that. */
import type { FigureId } from '../report'
import type { Bound } from './bind-phrase'
import type { CompiledPhrase } from './figure-phrase'
import type { Mention, MentionWords } from './mention'
import { bodyIn } from './mention-body'
import { scopeOf } from './mention-period'
import { inTenThousands, type ProseNumber } from './prose-number'
import type { TextSpan } from './sentences'

export interface Reading {
  passage: TextSpan
  text: string
  /** Of the passage. */
  numbers: readonly ProseNumber[]
  phrases: readonly CompiledPhrase[]
  words: MentionWords
}

export interface Subject extends Bound {
  /** Of the clause with the keyword. */
  from: number
  /** Words of that clause in front of the keyword. */
  front: string
  /** Words stand behind the keyword that may be what is counted, and no number with them. */
  loose: boolean
  /** Years of which it has counted already: a second number for one of them is something else. */
  counted: Mention['period'][]
}

/** 申请量由上年的45件: how the words go on from the keyword to the first of two years. */
export const turnsFrom = (lead: string, subject: Subject, words: MentionWords): boolean =>
  words.turnsFrom.test(lead.slice(subject.end))

/** A number with the keyword it belongs to. */
export interface Counted {
  number: ProseNumber
  /** Nothing in its clause makes the number one of two that belong together. */
  alone: boolean
  /** The keyword stands in front of the number, in its own clause. */
  named: boolean
  /** The keyword stands behind the number (3件结转下年度): a person has to say so. */
  behind: boolean
  lead: string
  rest: string
  subject: Subject
  period: Mention['period']
  again: boolean
  list: Subject[]
  /** Named in its clause or in one before; '' when nobody is. */
  body: string
  /** Each keyword has its own number: 收到、办结 are no two things at once. */
  inList?: boolean
  /** Something else says that a keyword which may mean much else means this. */
  guess?: boolean
}

export function mentionsAt(reading: Reading, clause: TextSpan, counted: Counted): Mention[] {
  const { passage, text, words } = reading
  const { number, subject, named, list, period } = counted
  const phrases = [...new Set([...list, subject].flatMap((one) => one.phrases))]
  const money = inUnitOf(number, phrases)
  const fitting = phrases.filter(({ units }) => units.has(number.unit) || money !== number || isUnitless(counted, words))
  const [phrase] = fitting
  if (phrase === undefined) return []
  const share = shareOf(phrases, fitting, counted, words)
  const from = share === null ? clause.start : (list[0]?.from ?? clause.start)
  const isApart = isUndoubted(reading, clause, from, counted) && (share !== null || (phrases.length === 1 && list.length === 0))
  const front = list[0]?.front ?? (named ? frontOf(subject, words) : counted.lead)
  const body = bodyIn(front, words) || counted.body
  const apart = isApart && (!phrase.unsure || counted.guess === true)
  const mention: Omit<Mention, 'meets'> = {
    number: money,
    quote: text.slice(from, clause.end).trim(),
    period,
    scope: scopeOf(text.slice(passage.start, clause.end), words),
    sure: apart && body === '',
    body: apart && body !== '' ? body : null,
    turnedFrom: null,
    called: words,
    unlinked: share === 'each' || money !== number,
  }
  const meets = share === 'jointly' ? [sums(phrases)] : share === 'each' ? phrases.map((one) => one.meets) : [phrase.meets]
  return meets.map((one) => ({ ...mention, meets: one }))
}

/** Words in front of a keyword, without 分别为 at their end. */
const frontOf = ({ front }: Subject, { respectively }: MentionWords): string =>
  front.replace(new RegExp(`(?:${respectively.source})$`), '')

/** Of several keywords in front of one number: whether it is their sum or that of each; `null` when nothing says so. */
function shareOf(
  phrases: readonly CompiledPhrase[],
  fitting: readonly CompiledPhrase[],
  { named, lead, subject }: Counted,
  words: MentionWords,
): 'jointly' | 'each' | null {
  if (!named || phrases.length < 2 || fitting.length < phrases.length || phrases.some(({ unsure }) => unsure)) return null
  const between = lead.slice(subject.end)
  return words.jointly.test(between) ? 'jointly' : words.each.test(between) ? 'each' : null
}

/** Cells of all keywords, added up: the first reading of each with the first of the others, and so on. */
const sums = (phrases: readonly CompiledPhrase[]): FigureId[][] =>
  Array.from({ length: Math.min(...phrases.map(({ meets }) => meets.length)) }, (_, i) =>
    phrases.flatMap(({ meets }) => meets[i] ?? []),
  )

/** The form counts money in ten thousands; a sentence may do it one by one. */
const inUnitOf = (number: ProseNumber, phrases: readonly CompiledPhrase[]): ProseNumber =>
  phrases.every(({ units }) => units.has('万元') && !units.has(number.unit)) ? inTenThousands(number) : number

/** 数量为36: nothing else can be counted there. */
const isUnitless = ({ number, named, lead, rest }: Counted, { unitless }: MentionWords): boolean =>
  number.unit === '' && number.value !== null && named && rest.trim() === '' && unitless.test(lead)

/** Nothing in the words speaks against the reading. */
function isUndoubted({ passage, text, words }: Reading, clause: TextSpan, from: number, counted: Counted): boolean {
  const { alone, behind, again, named, lead, subject } = counted
  const { number, rest, period } = counted
  const end = Math.max(clause.end, number.end + rest.length)
  // 分别为重复申请2件、信访举报投诉1件: each number has its own keyword.
  const skipped = named ? subject.front.length - frontOf(subject, words).length : 0
  const told = passage.text.slice(from - passage.start, end - passage.start)
  const said = skipped === 0 ? told : told.slice(subject.front.length)
  const isTurning = named && period !== 'own' && turnsFrom(lead, subject, words)
  const context = text.slice(passage.start, end)
  return (
    (alone || isTurning) &&
    !behind &&
    !again &&
    (named ? isTurning || words.fill.test(lead.slice(subject.end)) : !subject.loose) &&
    !words.attributes.test(passage.text) &&
    (counted.inList || !words.both.test(said)) &&
    !words.partly.test(named ? subject.front : lead) &&
    !words.others.test(text.slice(from, end)) &&
    ![words.plans, words.otherPeriods, words.elsewhere].some((word) => word.test(context))
  )
}
