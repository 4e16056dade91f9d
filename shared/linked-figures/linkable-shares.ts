/** 占…%: linked with the part the clause speaks of, over the whole that gives the number. */
import { blotOut, clausesOf, memoByText, readNumbers, sentencesOf } from '../prose-figures'
import type { FigureSource, Report } from '../report'
import type { FigureValues } from './evaluate-source'
import type { MentionFinder } from './mention-finder'
import { offered, type Found } from './offer-number'
import { saidBy } from './said-by'
import { wholesOf } from './wholes-of'

const regex = memoByText((source) => new RegExp(source))

export function ofShares({ data, words, mentions }: MentionFinder, text: string, report: Report, figures: FigureValues): Found[] {
  if (!regex(data.shares.share).test(text)) return []
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text).filter((number) => number.unit === '%')
  const own = mentions(text).filter(
    ({ sure, number, period, scope }) =>
      sure && number.value !== null && (period === 'own' || period === report.year) && (scope === null || scope === report.scope),
  )
  return sentencesOf(blotted).flatMap((sentence) => {
    if (words.plans.test(sentence.text) || words.otherPeriods.test(sentence.text)) return []
    return clausesOf(sentence).flatMap((clause, i, clauses): Found[] => {
      const [number, second] = numbers.filter((n) => n.start >= clause.start && n.end <= clause.end)
      if (!number || second) return []
      if (!regex(`${data.shares.share}$`).test(text.slice(clause.start, number.end - number.quote.length))) return []
      const from = clauses[i - 1]?.start ?? clause.start
      const near = own.filter(({ number: n }) => n.start >= clause.start && n.end <= number.start)
      const subjects = near.length > 0 ? near : own.filter(({ number: n }) => n.start >= from && n.end <= clause.start)
      const [subject] = subjects
      if (!subject || subjects.length > 1) return []
      const sources = saidBy(subject, figures).flatMap((part) =>
        wholesOf(part, data.shares.bases, figures.template).map((base): FigureSource => ({ kind: 'rate', part, base })),
      )
      return offered(number, text.slice(clause.start, clause.end).trim(), sources, number.value !== null, figures)
    })
  })
}
