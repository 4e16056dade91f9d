/** N06: rates recomputed. */
import type { Finding } from '../finding'
import { message } from '../message'
import { clausesOf, followsFigure, memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext } from './check-context'
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
