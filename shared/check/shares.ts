/** N07: shares of a total, in per cent, recomputed. */
import { compare, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf, type Mention } from '../prose-figures'
import { wholesOf } from '../linked-figures'
import type { CheckContext } from './check-context'
import { halfWidth, isRate, rateLike } from './percent'
import type { Place, ProseCheck } from './prose-mentions'
import { clausesWithBefore, ownExact, subjectOf } from './rate-subject'
import { sumOf, wordsOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))

export function checkShares(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const half = halfWidth(text)
  if (!/%/.test(half)) return []
  const own = ownExact(check, text, place, context)
  const each = clausesWithBefore(text).flatMap(({ clause, before }): Finding[] => {
    const words = half.slice(clause.start, clause.end)
    const found = regex(`${check.shares.share}(\\d+(?:\\.\\d+)?)\\s*%(?!左右)`).exec(words)
    if (!found || /约|近|超|余/.test(found[0])) return []
    const subject = subjectOf(own, clause, before, clause.start + (found.index ?? 0))
    return subject ? wrongShare(check, subject, found[1] ?? '', { ...place, quote: clause.text.trim() }, context) : []
  })
  return [...each, ...wholes(check, half, text, place)]
}

function wrongShare(
  check: ProseCheck,
  subject: Mention,
  actual: string,
  where: Place & { quote: string },
  context: CheckContext,
): Finding[] {
  const parts = subject.meets.map((ids) => sumOf(context, ids))
  const wholes = wholesOf(subject.meets[0] ?? [], check.shares.bases, context.template)
  const bases = wholes.map((ids) => sumOf(context, ids))
  const known = parts.filter((part) => part !== null)
  // A number that is no figure of the table has a finding of its own.
  const part = known.find((one) => compare(one, subject.number.value ?? '') === 0)
  const sums = bases.filter((base) => base !== null && base !== '0') as string[]
  const base = sums[0]
  if (part === undefined || base === undefined || sums.length < wholes.length) return []
  if (sums.some((one) => isRate(actual, Number(part), Number(one)))) return []
  const expected = rateLike(actual, part, base)
  const figures = subject.meets[0] ?? []
  const text = message('N07', { subject: wordsOf(figures, context), actual, expected, part, base })
  return [
    {
      code: 'N07',
      severity: 'warning',
      message: text,
      basis: message('basisArithmetic'),
      where,
      also: figures,
      expected,
      actual,
    },
  ]
}

/** Shares that are said to make a whole come near 100 %. */
function wholes(check: ProseCheck, half: string, text: string, place: Place): Finding[] {
  return sentencesOf(text).flatMap((sentence): Finding[] => {
    const words = half.slice(sentence.start, sentence.end)
    const at = regex(check.shares.together).exec(words)
    if (!at) return []
    const list = /^[^\d]{0,6}(\d+(?:\.\d+)?\s*%(?:[、，和及]\s*\d+(?:\.\d+)?\s*%)+)/.exec(words.slice(at.index + at[0].length))
    const rates = [...(list?.[1] ?? '').matchAll(/\d+(?:\.\d+)?/g)].map((m) => m[0])
    if (rates.length < 3) return []
    const all = sum(rates)
    if (Number(all) >= 99.5 && Number(all) <= 100.5) return []
    const quote = at[0] + (list?.[0] ?? '')
    const where = { ...place, quote: text.slice(sentence.start + at.index, sentence.start + at.index + quote.length) }
    const found = { basis: message('basisArithmetic'), where, expected: '100', actual: all }
    return [{ code: 'N07', severity: 'notice', message: message('N07_together', { quote, sum: all }), ...found }]
  })
}
