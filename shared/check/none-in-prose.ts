/** N03 and N10: words that say there was none, or how all cases ended. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf, clausesOf } from '../prose-figures'
import { digits, spec, type CheckContext } from './check-context'
import type { Place, ProseCheck } from './prose-mentions'
import { sumOf, wordsOf } from './sum-of-cells'

/** Clauses as long as they are one list: 未发生行政复议、行政诉讼案件 denies both. */
const lists = memoByText((text) =>
  sentencesOf(text).flatMap(({ text: sentence }) => sentence.split(/[，,；;：:（）()]/).map((one) => one.trim())),
)

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
  const said = [...clauses(text).map((clause) => clause.text), ...lists(text).filter((list) => list.includes('、'))]
  return check.none.flatMap((none): Finding[] => {
    const denials = said.filter((words) => regex(none.words).test(words) && isOwn(check, words, context))
    const value = denials.length === 0 ? null : sumOf(context, none.figures)
    if (value === null || value === '0') return []
    // A list that holds the denial of one of its parts denies it once.
    return denials
      .filter((words, i) => !denials.some((other, j) => j < i && words.includes(other)))
      .map((quote): Finding => {
        const sentence = message('N03', { quote, cell: wordsOf(none.figures, context), value })
        const found = { where: { ...place, quote }, also: none.figures, expected: value }
        return { code: 'N03', severity: 'warning', message: sentence, basis: message('basisSelf'), ...found }
      })
  })
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
