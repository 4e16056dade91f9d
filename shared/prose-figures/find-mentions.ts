/**
 * Finds the cells that numbers in prose speak of. Precision before recall: what may be read in two ways, or speaks of
 * another period, scope or body, is a mention that is not sure.
 */
import type { FigureId } from '../report'
import { bindPhrase, followingPhrase, type Bound } from './bind-phrase'
import type { CompiledPhrase } from './figure-phrase'
import type { Mention, MentionWords } from './mention'
import { periodOf, scopeOf } from './mention-period'
import { blotOut, inTenThousands, readNumbers, type ProseNumber } from './prose-number'
import { clausesOf, passagesOf, type TextSpan } from './sentences'

const LIST_MARK = '、'

export function findMentions(text: string, phrases: readonly CompiledPhrase[], words: MentionWords): Mention[] {
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text)
  if (numbers.length === 0) return []
  return passagesOf(blotted, words.goesOn).flatMap((passage) => mentionsOf({ passage, text, numbers, phrases, words }))
}

interface Reading {
  passage: TextSpan
  text: string
  numbers: readonly ProseNumber[]
  phrases: readonly CompiledPhrase[]
  words: MentionWords
}

interface Subject extends Bound {
  /** Of the clause with the keyword. */
  from: number
  /** Words of that clause in front of the keyword. */
  front: string
  /** Years of which it has counted already: a second number for one of them is something else. */
  counted: Mention['period'][]
}

function mentionsOf(reading: Reading): Mention[] {
  const { passage, words, text } = reading
  let before: Subject | null = null
  let end = passage.start
  /** Keywords of a list in front of the one with the number. */
  let listed: Subject[] = []
  // What stands in brackets is said aside: behind them the subject is the one of before.
  const aside: (Subject | null)[] = []
  return clausesOf(passage).flatMap((clause): Mention[] => {
    for (const mark of passage.text.slice(end - passage.start, clause.start - passage.start)) {
      if (/[（(]/.test(mark)) aside.push(before)
      else if (/[）)]/.test(mark)) before = aside.pop() ?? before
    }
    end = clause.end
    const read = readClause(reading, clause, before)
    const { subject, number } = read
    before = subject
    const list = listed
    const isListed = subject !== null && number === undefined && passage.text[clause.end - passage.start] === LIST_MARK
    listed = isListed ? [...listed, subject] : []
    if (number === undefined || subject === null) return []
    const period = periodOf(text, clause, passage, words, read.named ? subject : null)
    const again = read.bare && subject.counted.includes(period)
    subject.counted.push(period)
    return mentionsAt(reading, clause, { ...read, subject, number, period, again, list })
  })
}

interface ReadClause {
  /** The one number of the clause, or the first. */
  number: ProseNumber | undefined
  alone: boolean
  subject: Subject | null
  /** The keyword stands in front of the number, in its own clause. */
  named: boolean
  /** The keyword stands behind the number (3件结转下年度): a person has to say so. */
  behind: boolean
  /** Nothing but a number: the subject is the one of before. */
  bare: boolean
  lead: string
  rest: string
}

function readClause({ passage, numbers, phrases, words }: Reading, clause: TextSpan, before: Subject | null): ReadClause {
  const inside = numbers.filter((n) => n.start >= clause.start && n.end <= clause.end && n.unit !== '%')
  const [number] = inside
  const lead = clause.text.slice(0, number === undefined ? undefined : number.start - clause.start)
  const rest = number === undefined ? '' : clause.text.slice(number.end - clause.start)
  const upTo = (at: number) => passage.text.slice(0, at - passage.start)
  const found = bindPhrase(lead, rest, upTo(clause.start + lead.length), phrases)
  const bare = found === null && words.bare.test(lead)
  const behind = bare && number !== undefined ? followingPhrase(rest, upTo(clause.end), phrases) : null
  const bound = found ?? behind
  const made = bound && { ...bound, from: clause.start, front: lead.slice(0, bound.start), counted: [] }
  const subject = made ?? (bare ? before : null)
  return { number, alone: inside.length === 1, subject, named: found !== null, behind: behind !== null, bare, lead, rest }
}

interface Counted extends ReadClause {
  subject: Subject
  number: ProseNumber
  period: Mention['period']
  again: boolean
  list: Subject[]
}

function mentionsAt(reading: Reading, clause: TextSpan, counted: Counted): Mention[] {
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
  const front = list[0]?.front ?? (named ? subject.front : counted.lead)
  const isForeign = words.bodies.test(front)
  const apart = isApart && !phrase.unsure
  const mention: Omit<Mention, 'meets'> = {
    number: money,
    quote: text.slice(from, clause.end).trim(),
    period,
    scope: scopeOf(text.slice(passage.start, clause.end), words),
    sure: apart && !isForeign,
    body: apart && isForeign ? front.replace(new RegExp(words.aroundBody, 'g'), '') : null,
    unlinked: share === 'each' || money !== number,
  }
  const meets = share === 'jointly' ? [sums(phrases)] : share === 'each' ? phrases.map((one) => one.meets) : [phrase.meets]
  return meets.map((one) => ({ ...mention, meets: one }))
}

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
  const said = passage.text.slice(from - passage.start, clause.end - passage.start)
  const context = text.slice(passage.start, clause.end)
  return (
    alone &&
    !behind &&
    !again &&
    (!named || words.fill.test(lead.slice(subject.end))) &&
    !words.attributes.test(passage.text) &&
    !words.both.test(said) &&
    !words.partly.test(named ? subject.front : lead) &&
    !words.others.test(text.slice(from, clause.end)) &&
    ![words.plans, words.otherPeriods, words.elsewhere].some((word) => word.test(context))
  )
}
