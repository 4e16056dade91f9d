/** N07 and N08: shares of a total and changes against last year, in per cent, recomputed. */
import { compare, sum, type Evaluated } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { clausesOf, memoByText, sentencesOf, type Mention, type TextSpan } from '../prose-figures'
import type { FigureId } from '../report'
import type { CheckContext } from './check-context'
import { halfWidth, isRate, rateLike } from './percent'
import { compiled, isOwnMention, type Place, type ProseCheck } from './prose-mentions'
import { sumOf, wordsOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))
const clauses = memoByText((text) => sentencesOf(text).flatMap(withBefore))

/** Each clause with the one before it; what stands in brackets is said aside. */
function withBefore(sentence: TextSpan): { clause: TextSpan; before: TextSpan | undefined }[] {
  const last: (TextSpan | undefined)[] = [undefined]
  let end = sentence.start
  return clausesOf(sentence).map((clause) => {
    for (const mark of sentence.text.slice(end - sentence.start, clause.start - sentence.start)) {
      if (/[（(]/.test(mark)) last.push(last.at(-1))
      else if (/[）)]/.test(mark) && last.length > 1) last.pop()
    }
    end = clause.end
    const before = last.at(-1)
    last[last.length - 1] = clause
    return { clause, before }
  })
}

const isIn = ({ number }: Mention, span: TextSpan | undefined) =>
  span !== undefined && number.start >= span.start && number.end <= span.end

/** What a rate of a clause is said of: the exact figure in front of it, in its clause or in the one just before. */
function subjectOf(own: readonly Mention[], clause: TextSpan, before: TextSpan | undefined, at: number): Mention | undefined {
  const inClause = own.filter((mention) => isIn(mention, clause) && mention.number.end <= at)
  const found = inClause.length > 0 ? inClause : own.filter((mention) => isIn(mention, before))
  return found.length === 1 ? found[0] : undefined
}

const ownExact = (check: ProseCheck, text: string, context: CheckContext) =>
  compiled(check)
    .mentions(text)
    .filter((mention) => isOwnMention(mention, context) && mention.number.value !== null)

export function checkShares(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const half = halfWidth(text)
  if (!/%/.test(half)) return []
  const own = ownExact(check, text, context)
  const each = clauses(text).flatMap(({ clause, before }): Finding[] => {
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
  const bases = check.shares.bases.map((ids) => sumOf(context, ids))
  const known = parts.filter((part) => part !== null)
  // A number that is no figure of the table has a finding of its own.
  const part = known.find((one) => compare(one, subject.number.value ?? '') === 0)
  const sums = bases.filter((base) => base !== null && base !== '0') as string[]
  const base = sums[0]
  if (part === undefined || base === undefined || sums.length < check.shares.bases.length) return []
  if (sums.some((one) => isRate(actual, Number(part), Number(one)))) return []
  const expected = rateLike(actual, Number(part), Number(base))
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

export function checkGrowth(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const previous = context.previous?.values
  const half = halfWidth(text)
  if (!previous || !/%/.test(half)) return []
  const own = ownExact(check, text, context)
  const { plans, otherPeriods, area, others } = check.words
  return clauses(text).flatMap(({ clause, before }): Finding[] => {
    const words = half.slice(clause.start, clause.end)
    const found = regex(`${check.growth.words}(\\d+(?:\\.\\d+)?)\\s*%`).exec(words)
    if (!found || /约|近|超/.test(found[0])) return []
    if ([check.growth.except, check.trends.other, plans, otherPeriods, area, others].some((one) => regex(one).test(words)))
      return []
    const mention = subjectOf(own, clause, before, clause.start + (found.index ?? 0))
    const variants = mention ? saidBy(mention, context) : namedSubject(check, words)
    const [, verb = '', actual = ''] = found
    const changes = variants.flatMap((ids) => changeOf(ids, previous, context))
    if (changes.length === 0 || changes.some((change) => isChange(check, verb, actual, change))) return []
    return wrongGrowth(check, { verb, actual }, changes[0]!, { ...place, quote: clause.text.trim() }, context)
  })
}

interface Change {
  ids: FigureId[]
  value: string
  last: string
}

/** The sums that the number of a mention is; all it may mean when it is none of them. */
function saidBy({ meets, number }: Mention, context: CheckContext): FigureId[][] {
  const same = meets.filter((ids) => {
    const value = sumOf(context, ids)
    return value !== null && compare(value, number.value ?? '') === 0
  })
  return same.length > 0 ? same : meets
}

function changeOf(ids: FigureId[], previous: Evaluated, context: CheckContext): Change[] {
  const value = sumOf(context, ids)
  if (value === null || ids.some((id) => previous[id] == null)) return []
  const last = sum(ids.map((id) => previous[id] ?? '0'))
  return Number(last) === 0 ? [] : [{ ids, value, last }]
}

const grows = (check: ProseCheck, verb: string) => regex(check.trends.up).test(verb) || !regex(check.trends.down).test(verb)

function isChange(check: ProseCheck, verb: string, actual: string, { value, last }: Change): boolean {
  const change = Number(value) - Number(last)
  return change !== 0 && change > 0 === grows(check, verb) && isRate(actual, Math.abs(change), Number(last))
}

const namedSubject = (check: ProseCheck, words: string): FigureId[][] => {
  const subject = check.trends.subjects.find((one) => regex(one.words).test(words))
  return subject ? [[subject.figure]] : []
}

function wrongGrowth(
  check: ProseCheck,
  { verb, actual }: { verb: string; actual: string },
  { ids, value, last }: Change,
  where: Place & { quote: string },
  context: CheckContext,
): Finding[] {
  const change = Number(value) - Number(last)
  const expected = rateLike(actual, Math.abs(change), Number(last))
  const direction = (up: boolean) => message(up ? 'grew' : 'fell')
  const words = { subject: wordsOf(ids, context), direction: direction(grows(check, verb)), actual, previous: last, value }
  const text =
    change === 0 ? message('N08_level', words) : message('N08', { ...words, rightDirection: direction(change > 0), expected })
  const found = { basis: message('basisArithmetic'), where, also: ids, expected, actual }
  return [{ code: 'N08', severity: 'warning', message: text, ...found }]
}
