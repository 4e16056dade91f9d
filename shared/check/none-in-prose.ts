/** N03 and N10: words that say there was none, or how all cases ended. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf, clausesOf } from '../prose-figures'
import { digits, spec, type CheckContext } from './check-context'
import type { Place, ProseCheck } from './prose-mentions'
import { sumOf, wordsOf } from './sum-of-cells'

const clauses = memoByText((text) =>
  sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).map((clause, i, all) => ({
      text: clause.text.trim(),
      sentence: sentence.text,
      before: all[i - 1]?.text.trim() ?? '',
    })),
  ),
)

/** `regex(source)` is asked for at every key. */
const regex = memoByText((source) => new RegExp(source))

/** Whether a clause speaks of the report's own year, body and scope, and of what has happened. */
function isOwn(check: ProseCheck, text: string, context: CheckContext): boolean {
  const { previous, plans, otherPeriods, area, own, others } = check.words
  const years = [...text.matchAll(/(\d{4})\s*年/g)].map((m) => Number(m[1]))
  if (years.some((year) => year !== context.report.year)) return false
  if ([previous, plans, otherPeriods, others].some((words) => regex(words).test(text))) return false
  return !regex(context.report.scope === 'own' ? area : own).test(text)
}

export function checkNone(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  return clauses(text).flatMap((clause) =>
    check.none.flatMap((none): Finding[] => {
      if (!regex(none.words).test(clause.text) || !isOwn(check, clause.text, context)) return []
      const value = sumOf(context, none.figures)
      if (value === null || value === '0') return []
      const sentence = message('N03', { quote: clause.text, cell: wordsOf(none.figures, context), value })
      const where = { ...place, quote: clause.text }
      return [
        {
          code: 'N03',
          severity: 'warning',
          message: sentence,
          basis: message('basisSelf'),
          where,
          also: none.figures,
          expected: value,
        },
      ]
    }),
  )
}

export function checkOutcomes(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  return clauses(text).flatMap((clause) =>
    check.outcomes.flatMap((outcome): Finding[] => {
      const near = regex(outcome.context).test(clause.text) ? clause.text : clause.before
      if (!regex(outcome.words).test(clause.text) || !regex(outcome.context).test(near)) return []
      if (!isOwn(check, clause.before + clause.text, context)) return []
      return outcome.lines.flatMap((line) =>
        outcome.columns.flatMap((column): Finding[] => {
          const id = `${check.form}.${line}.${column}`
          const n = digits(context, id)
          if (n === null || n === '0') return []
          const code = column === 'pending' ? 'N10_pending' : column === 'corrected' ? 'N10_corrected' : 'N10_other'
          const sentence = message(code, { quote: clause.text, group: spec(context, id).lineName, n })
          const where = { ...place, quote: clause.text }
          return [
            { code: 'N10', severity: 'warning', message: sentence, basis: message('basisSelf'), where, also: [id], actual: n },
          ]
        }),
      )
    }),
  )
}
