/** N06 and N09: rates recomputed, and words of trend against last year's figure. */
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import { clausesOf, followsFigure, memoByText, sentencesOf } from '../prose-figures'
import { digits, type CheckContext } from './check-context'
import { mentionsIn, type Place, type ProseCheck } from './prose-mentions'
import { halfWidth, isRate, rateLike } from './percent'
import { sumOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))
const clauses = memoByText((text) =>
  sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).map((clause) => ({
      text: clause.text.trim(),
      from: sentence.start,
      to: clause.start,
      before: sentence.text.slice(0, clause.start - sentence.start),
    })),
  ),
)

export function checkRates(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  return clauses(text).flatMap((clause) =>
    check.rates.flatMap((rate): Finding[] => {
      const found = regex(`(${rate.words})\\D{0,4}?(\\d+(?:\\.\\d+)?)\\s*%`).exec(halfWidth(clause.text))
      const { area, previous, otherPeriods, plans, others, bodies } = check.words
      const own = context.report.scope === 'area'
      const foreign = [rate.except, previous, otherPeriods, plans, others, bodies, ...(own ? [] : [area])]
      if (!found || foreign.some((words) => regex(words).test(clause.text))) return []
      if (regex(rate.silent).test(clause.before)) return []
      if (!ofRequests(rate, clause.before, clause.text.slice(0, found.index))) return []
      // 由94.2%升至96%: which year has which is not said.
      if (halfWidth(clause.text).split('%').length > 2) return []
      if (!followsFigure(text, clause, mentionsIn(check, text, place, context), context.report)) return []
      if (/\d{4}\s*年/.test(clause.text) && !clause.text.includes(String(context.report.year))) return []
      const [, name = '', actual = ''] = found
      const part = sumOf(context, [rate.part])
      const bases = rate.bases.map((ids) => sumOf(context, ids))
      if (part === null || bases.some((base) => base === null || Number(base) === 0)) return []
      if (bases.some((base) => isRate(actual, Number(part), Number(base)))) return []
      const base = bases[0] ?? '0'
      const expected = rateLike(actual, part, base)
      const sentence = message('N06', { name, actual, expected, handled: part, base })
      const where = { ...place, quote: clause.text }
      return [
        {
          code: 'N06',
          severity: 'warning',
          message: sentence,
          basis: message('basisArithmetic'),
          where,
          also: [rate.part],
          expected,
          actual,
        },
      ]
    }),
  )
}

/** A sentence that has counted other things gives their rate. */
const ofRequests = (rate: ProseCheck['rates'][number], before: string, lead: string): boolean =>
  regex(rate.lead).test(lead) && (!/\d/.test(before.replace(/\d{4}\s*年/g, '')) || regex(rate.subject).test(before))

export function checkTrends(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const { subjects, other, down, up, level } = check.trends
  const { plans, otherPeriods, area, others } = check.words
  return clauses(text).flatMap((clause) => {
    const subject = subjects.find((one) => regex(one.words).test(clause.text))
    const says = [down, up, level].map((words) => regex(words).test(clause.text))
    if (!subject || says.filter(Boolean).length !== 1) return []
    // A change in per cent is recomputed by itself.
    if (/\d\s*%/.test(halfWidth(clause.text)) && context.previous !== undefined) return []
    const foreign = context.report.scope === 'area' ? [] : [area]
    if ([other, plans, otherPeriods, others, ...foreign].some((words) => regex(words).test(clause.text))) return []
    const value = digits(context, subject.figure)
    if (value === null) return []
    const before = context.previous?.values[subject.figure]
    const finding = (code: MessageCode, severity: 'notice' | 'warning', values: Record<string, string>): Finding => ({
      code: 'N09',
      severity,
      message: message(code, { quote: clause.text, ...values }),
      basis: message('basisSelf'),
      where: { ...place, quote: clause.text },
      also: [subject.figure],
    })
    if (context.previous === undefined) return /\d/.test(clause.text) ? [] : [finding('N09_unknown', 'notice', {})]
    if (before == null) return []
    const wrong = trendMistake(check.trends, clause.text, Number(before), Number(value))
    if (wrong === null) return []
    const percent =
      Number(before) === 0
        ? '100'
        : String(Number(((Math.abs(Number(value) - Number(before)) / Number(before)) * 100).toFixed(1)))
    return [finding(wrong, 'warning', { previous: before, value, percent })]
  })
}

/** The table of trend words; `null` when the word fits the figures. */
function trendMistake(trends: ProseCheck['trends'], text: string, before: number, now: number): MessageCode | null {
  const change = now - before
  const percent = before === 0 ? (now === 0 ? 0 : 100) : (Math.abs(change) / before) * 100
  if (regex(trends.level).test(text)) {
    return percent <= trends.levelPercent || Math.abs(change) <= trends.levelNumber ? null : 'N09_large'
  }
  if (regex(trends.down).test(text) && change >= 0) return 'N09_down'
  if (regex(trends.up).test(text) && change <= 0) return 'N09_up'
  if (regex(trends.strong).test(text)) {
    return percent >= trends.strongPercent && Math.abs(change) >= trends.strongNumber ? null : 'N09_small'
  }
  return regex(trends.slight).test(text) && percent > trends.slightPercent ? 'N09_large' : null
}
