/**
 * Every year in the prose of last year's report, each with what to do about it and why. Nothing is replaced blindly:
 * what is beyond doubt is proposed, what depends on what the office wants to say is asked, names of documents stay.
 */
import { clausesOf, memoByText, sentencesOf, type TextSpan } from '../prose-figures'
import { inlineText, type Report } from '../report'
import type { RollData } from '../template'
import { textsOf } from './block-texts'
import { halfWidth, yearLike, yearTokens, type YearToken } from './year-token'

/** Why a year is changed, asked about or left. Sentences by these names stand with the messages. */
export type YearReason =
  | 'reportYear'
  | 'period'
  | 'previousYear'
  | 'plan'
  | 'planOfReportYear'
  | 'nextYear'
  | 'event'
  | 'document'
  | 'quoted'
  | 'range'
  | 'other'

export interface YearHit {
  /** Names the place: section, block, piece of text in the block, position. */
  id: string
  section: string
  block: number
  /** Running number of the text within the block (cells of a table). */
  piece: number
  start: number
  end: number
  /** The sentence it stands in. */
  quote: string
  /** Where the year begins in `quote`. */
  at: number
  written: string
  /** What would stand there. */
  to: string
  /** `change`: proposed · `ask`: the person says · `keep`: stays unless the person wants it otherwise. */
  proposal: 'change' | 'ask' | 'keep'
  reason: YearReason
}

const regex = memoByText((source) => new RegExp(source, 'g'))
const has = (source: string, text: string) => text.search(new RegExp(source)) >= 0

export function findYears(report: Report, to: number, rules: RollData): YearHit[] {
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) =>
      textsOf(block).flatMap((content, piece) =>
        yearsIn(inlineText(content), report.year, to, rules).map((hit) => ({
          ...hit,
          id: `${section.id}.${index}.${piece}.${hit.start}`,
          section: section.id,
          block: index,
          piece,
        })),
      ),
    ),
  )
}

type HitInText = Omit<YearHit, 'id' | 'section' | 'block' | 'piece'>

/** `from`: the year reported on so far; every proposal moves by the same number of years. */
export function yearsIn(text: string, from: number, to: number, rules: RollData): HitInText[] {
  const plainText = halfWidth(text)
  const sentences = sentencesOf(plainText)
  return yearTokens(text).map((token) => {
    const sentence = sentences.find((one) => one.start <= token.start && token.end <= one.end)
    const { proposal, reason } = judge(token, plainText, sentence ?? whole(plainText), from, rules)
    const quote = sentence ? text.slice(sentence.start, sentence.end) : text
    const lead = quote.length - quote.trimStart().length
    const at = token.start - (sentence?.start ?? 0) - lead
    const { start, end, written } = token
    return { start, end, quote: quote.trim(), at, written, to: yearLike(written, token.year + to - from), proposal, reason }
  })
}

const whole = (text: string): TextSpan => ({ start: 0, end: text.length, text })

type Judgement = Pick<YearHit, 'proposal' | 'reason'>

function judge(token: YearToken, text: string, sentence: TextSpan, from: number, { years }: RollData): Judgement {
  if (within(token, text, years.quoted)) return { proposal: 'keep', reason: 'quoted' }
  const near = token.year >= from - 1 && token.year <= from + 1
  if (!near) return { proposal: 'keep', reason: within(token, text, years.ranges) ? 'range' : 'other' }
  const dated = /^\s*年\s*\d{1,2}\s*月|^[.．/\-－]/.test(text.slice(token.end))
  const clause = clausesOf(sentence).find((one) => one.start <= token.start && token.end <= one.end) ?? sentence
  if (has(years.period, sentence.text) && token.year === from && (dated || !within(token, text, years.ranges)))
    return { proposal: 'change', reason: 'period' }
  if (within(token, text, years.ranges)) return { proposal: 'keep', reason: 'range' }
  if (dated)
    return has(years.documents, clause.text) ? { proposal: 'keep', reason: 'document' } : { proposal: 'ask', reason: 'event' }
  const behind = text.slice(token.end, sentence.end).replace(/^\s*年/, '')
  const plan = has(years.plans, behind)
  if (token.year === from + 1) return { proposal: 'ask', reason: plan ? 'plan' : 'nextYear' }
  if (token.year === from)
    return plan ? { proposal: 'ask', reason: 'planOfReportYear' } : { proposal: 'change', reason: 'reportYear' }
  return has(years.previous, clause.text) || has(years.previous, behind.slice(0, 40))
    ? { proposal: 'change', reason: 'previousYear' }
    : { proposal: 'ask', reason: 'other' }
}

const within = ({ start, end }: YearToken, text: string, pattern: string) =>
  [...text.matchAll(regex(pattern))].some((match) => match.index! <= start && end <= match.index! + match[0].length)
