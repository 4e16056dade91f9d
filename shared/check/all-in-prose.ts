/** N03: all of a number ended in one way (18件，均予以公开): the row of that way equals the number. */
import { compare } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { clausesOf, memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext } from './check-context'
import { compiled, type Place, type ProseCheck } from './prose-mentions'
import { ownExact } from './rate-subject'
import { sumOf, wordsOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))

export function checkAll(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const { phrases } = compiled(check)
  const own = ownExact(check, text, place, context)
  if (own.length === 0) return []
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(sentence)
    return clauses.flatMap((clause, i): Finding[] => {
      const all = regex(`^\\s*(?:其中)?(?:${check.all})(?:已|被|依法)?`).exec(clause.text)
      const before = clauses[i - 1]
      const counted = own.find(({ number }) => before && number.start >= before.start && number.end <= before.end)
      if (!all || !counted || /\d/.test(clause.text)) return []
      const rest = clause.text.slice(all[0].length).trim()
      const phrase = phrases.find((one) =>
        [...rest.matchAll(one.words)].some((m) => m.index === 0 && m[0].length >= rest.length - 1),
      )
      const figures = phrase?.meets[0]
      // How cases of a whole group ended is another check.
      if (figures?.some((id) => id.startsWith(`${check.form}.`))) return []
      const value = figures ? sumOf(context, figures) : null
      if (!figures || value === null || compare(value, counted.number.value ?? '0') === 0) return []
      const quote = `${counted.number.quote}，${clause.text.trim()}`
      const sentenceOf = message('N03', { quote, cell: wordsOf(figures, context), value })
      const where = { ...place, quote: clause.text.trim() }
      const found = { where, also: figures, expected: value, actual: counted.number.quote, basis: message('basisSelf') }
      return [{ code: 'N03', severity: 'warning', message: sentenceOf, ...found }]
    })
  })
}
