/**
 * Finds the cells that numbers in prose speak of. Precision before recall: what may be read in two ways, or speaks of
 * another period, scope or body, is a mention that is not sure.
 */
import type { FigureId } from '../report'
import type { CompiledPhrase } from './figure-phrase'
import { blotOut, readNumbers, type ProseNumber } from './prose-number'
import { clausesOf, sentencesOf, type TextSpan } from './sentences'

export interface Mention {
  number: ProseNumber
  /** Clause in which it stands, as written. */
  quote: string
  meets: FigureId[][]
  /** Of which year the words speak: a year, `previous`, or the report's. */
  period: number | 'previous' | 'own'
  /** `area` for words as 全区; `null` when nothing is said. */
  scope: 'own' | 'area' | null
  sure: boolean
}

/** Words that decide what a sentence speaks of; data of the template. */
export interface MentionWords {
  /** The number speaks of something else. */
  others: RegExp
  plans: RegExp
  otherPeriods: RegExp
  previous: RegExp
  current: RegExp
  area: RegExp
  own: RegExp
  /** Words of a clause that adds nothing but a number, so that it keeps the subject before. */
  bare: RegExp
  /** Ends of the names of other bodies in front of the keyword. */
  bodies: RegExp
  /** A sentence with these words counts something else than the report does. */
  elsewhere: RegExp
  /** Two things at once: which of them is counted is not said. */
  both: RegExp
  /** All that may stand between a keyword and its number; anything else may be what is counted. */
  fill: RegExp
}

const LIST_MARK = '、'

interface Bound {
  /** Years of which it has counted already: a second number for one of them is something else. */
  counted: Mention['period'][]
  phrases: CompiledPhrase[]
  end: number
  start: number
}

export function findMentions(text: string, phrases: readonly CompiledPhrase[], words: MentionWords): Mention[] {
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text)
  if (numbers.length === 0) return []
  return sentencesOf(blotted).flatMap((sentence) => mentionsOf(sentence, text, numbers, phrases, words))
}

function mentionsOf(
  sentence: TextSpan,
  text: string,
  numbers: readonly ProseNumber[],
  phrases: readonly CompiledPhrase[],
  words: MentionWords,
): Mention[] {
  const original = text.slice(sentence.start, sentence.end)
  let before: Bound | null = null
  let end = sentence.start
  let listed = false
  // What stands in brackets is said aside: behind them the subject is the one of before.
  const aside: (Bound | null)[] = []
  return clausesOf(sentence).flatMap((clause): Mention[] => {
    for (const mark of sentence.text.slice(end - sentence.start, clause.start - sentence.start)) {
      if (/[（(]/.test(mark)) aside.push(before)
      else if (/[）)]/.test(mark)) before = aside.pop() ?? before
    }
    end = clause.end
    const inside = numbers.filter((n) => n.start >= clause.start && n.end <= clause.end && n.unit !== '%')
    const [number] = inside
    const lead = clause.text.slice(0, number === undefined ? undefined : number.start - clause.start)
    const rest = number === undefined ? '' : clause.text.slice(number.end - clause.start)
    const found = bind(lead, rest, sentence.text.slice(0, clause.start - sentence.start + lead.length), phrases)
    const bare = found === null && words.bare.test(lead)
    // 3件结转下年度: what the number is stands behind it; a person has to say so.
    const behind =
      bare && number !== undefined ? followed(rest, sentence.text.slice(0, clause.end - sentence.start), phrases) : null
    const bound: Bound | null = found ?? behind ?? (bare ? before : null)
    before = bound
    const period = periodOf(original, clause, sentence, words)
    const again = bare && bound !== null && bound.counted.includes(period)
    // 行政复议、行政诉讼共3件: the number is that of both.
    const joint = listed && number !== undefined
    listed = bound !== null && number === undefined && sentence.text[clause.end - sentence.start] === LIST_MARK
    if (bound && number !== undefined) bound.counted.push(period)
    if (number === undefined || bound === null) return []
    const fitting = bound.phrases.filter((phrase) => phrase.units.has(number.unit))
    const [phrase] = fitting
    if (phrase === undefined) return []
    const context = text.slice(sentence.start, clause.end)
    const subject = found === null ? lead : lead.slice(0, found.start)
    const sure =
      inside.length === 1 &&
      bound.phrases.length === 1 &&
      behind === null &&
      !again &&
      !joint &&
      !phrase.unsure &&
      (found === null || words.fill.test(lead.slice(found.end))) &&
      !words.both.test(clause.text) &&
      !words.others.test(text.slice(clause.start, clause.end)) &&
      !words.plans.test(context) &&
      !words.otherPeriods.test(context) &&
      !words.elsewhere.test(context) &&
      !words.bodies.test(subject)
    const quote = text.slice(clause.start, clause.end).trim()
    return [
      {
        number,
        quote,
        meets: phrase.meets,
        period,
        scope: scopeOf(context, words),
        sure,
      },
    ]
  })
}

/** The phrase nearest before the number; two phrases that do not cover each other both claim it. */
function bind(lead: string, rest: string, sentenceLead: string, phrases: readonly CompiledPhrase[]): Bound | null {
  const hits = phrases
    .filter((phrase) => phrase.context === null || phrase.context.test(sentenceLead))
    .filter((phrase) => phrase.after === null || phrase.after.test(rest))
    .flatMap((phrase) =>
      [...lead.matchAll(phrase.words)].map((m) => ({ phrase, start: m.index ?? 0, end: (m.index ?? 0) + m[0].length })),
    )
  const widest = hits.filter((hit) => !hits.some((other) => other !== hit && (covers(other, hit) || isSurer(other, hit))))
  if (widest.length === 0) return null
  return {
    counted: [],
    phrases: [...new Set(widest.map((hit) => hit.phrase))],
    start: Math.min(...widest.map((hit) => hit.start)),
    end: Math.max(...widest.map((hit) => hit.end)),
  }
}

/** Keywords behind a number that begins its clause. */
function followed(rest: string, sentenceLead: string, phrases: readonly CompiledPhrase[]): Bound | null {
  const found = phrases.filter(
    ({ words, context, after }) =>
      after === null && (context === null || context.test(sentenceLead)) && [...rest.matchAll(words)].length > 0,
  )
  return found.length === 0 ? null : { phrases: found, start: 0, end: 0, counted: [] }
}

/** Of two readings of the same words the one that is no guess. */
const isSurer = (a: Place & { phrase: CompiledPhrase }, b: Place & { phrase: CompiledPhrase }) =>
  a.start === b.start && a.end === b.end && b.phrase.unsure && !a.phrase.unsure

interface Place {
  start: number
  end: number
}
const covers = (a: Place, b: Place) => a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start

function periodOf(original: string, clause: TextSpan, sentence: TextSpan, words: MentionWords): Mention['period'] {
  const own = original.slice(clause.start - sentence.start, clause.end - sentence.start)
  if (words.previous.test(own)) return 'previous'
  const inClause = /(\d{4})\s*年/.exec(own)
  if (inClause) return Number(inClause[1])
  if (words.current.test(own)) return 'own'
  const earlier = [...original.slice(0, clause.start - sentence.start).matchAll(/(\d{4})\s*年/g)].pop()
  return earlier ? Number(earlier[1]) : 'own'
}

function scopeOf(context: string, words: MentionWords): Mention['scope'] {
  if (words.area.test(context)) return 'area'
  return words.own.test(context) ? 'own' : null
}
