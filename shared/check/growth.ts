/** N08: changes against last year, in per cent and in number, recomputed. */
import { compare, difference, magnitude, sum, type Evaluated } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { bodyIn, memoByText, type Mention, type TextSpan } from '../prose-figures'
import type { FigureId } from '../report'
import type { CheckContext } from './check-context'
import { halfWidth, isRate, rateLike } from './percent'
import { compiled, mentionsIn, type Place, type ProseCheck } from './prose-mentions'
import { clausesWithBefore, ownExact, subjectOf } from './rate-subject'
import { sumOf, wordsOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))

/** What the text says of the change: 下降 · 25 · % or the unit of what is counted. */
interface Said {
  verb: string
  actual: string
  unit: string
}

interface Change {
  ids: FigureId[]
  value: string
  last: string
}

export function checkGrowth(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const previous = context.previous?.values
  const half = halfWidth(text)
  if (!previous || !regex(`${check.growth.words}|${check.growth.compares}`).test(half)) return []
  const own = ownExact(check, text, place, context)
  const { plans, otherPeriods, area, others } = check.words
  const foreign = context.report.scope === 'area' ? [] : [area]
  const silent = [check.growth.except, check.trends.other, plans, otherPeriods, others, ...foreign]
  // 比上年减少9件，同比下降20%: a second word of change speaks of what the first did.
  let last: { clause: TextSpan; spoken: Spoken } | null = null
  return clausesWithBefore(text).flatMap(({ clause, before: previousClause, said: earlier }): Finding[] => {
    const words = half.slice(clause.start, clause.end)
    const found = changeIn(check, words, regex(check.growth.compares).test(earlier))
    if (!found || /约|近|超/.test(found[0]) || silent.some((one) => regex(one).test(words))) return []
    if (ofOtherYears(words, context)) return []
    // 其中信函申请同比下降19%: of something that the clause before has not counted.
    const isOther = bodyIn(clause.text.slice(0, found.index), compiled(check).words) !== ''
    const before = isOther ? undefined : previousClause
    const [, verb = '', actual = '', unit = ''] = found
    const spoken: Spoken | null =
      spokenOf(check, own, clause, before, clause.start + found.index, context) ??
      (last !== null && before !== undefined && last.clause === before ? last.spoken : null)
    if (!spoken || (unit !== '%' && spoken.unit !== null && spoken.unit !== unit)) return []
    last = { clause, spoken }
    const { variants } = spoken
    const changes = variants.flatMap((ids) => changeOf(ids, previous, context))
    const said = { verb, actual, unit }
    if (changes.length === 0 || changes.some((change) => isChange(check, said, change))) return []
    if (
      !spoken.isNamed &&
      isOfAnother(check, text, place, context, { from: clause.start - earlier.length, to: clause.start }, said)
    )
      return []
    return [wrongGrowth(check, said, changes[0]!, { ...place, quote: clause.text.trim() }, context)]
  })
}

/** What a change is said of. */
interface Spoken {
  /** Sums it may be. */
  variants: FigureId[][]
  /** In which it was counted, `null` when it is only named. */
  unit: string | null
  /** The clause itself says of what. */
  isNamed: boolean
}

/** The figure in its clause, what its clause names, the figure in the clause before. */
function spokenOf(
  check: ProseCheck,
  own: readonly Mention[],
  clause: TextSpan,
  before: TextSpan | undefined,
  at: number,
  context: CheckContext,
): Spoken | null {
  const variants = namedSubject(check, clause.text)
  const mention = subjectOf(own, clause, variants.length > 0 ? undefined : before, at)
  const isNamed = variants.length > 0
  if (mention) return { variants: saidBy(mention, context), unit: mention.number.unit, isNamed }
  return isNamed ? { variants, unit: null, isNamed } : null
}

/** 收到36件，办结35件，同比下降20%: the change may be one of any figure that the sentence has counted. */
function isOfAnother(
  check: ProseCheck,
  text: string,
  place: Place,
  context: CheckContext,
  { from, to }: { from: number; to: number },
  said: Said,
): boolean {
  const previous = context.previous?.values
  return mentionsIn(check, text, place, context)
    .filter(({ number }) => number.start >= from && number.end <= to && number.value !== null)
    .flatMap((mention) => saidBy(mention, context))
    .flatMap((ids) => (previous ? changeOf(ids, previous, context) : []))
    .some((change) => isChange(check, said, change))
}

/** At the start of its clause, or behind what it is said of. */
const againAfter = ({ subjects }: ProseCheck['trends']) => `(?:^\\s*|${subjects.map(({ words }) => words).join('|')})`

/** Verb, number and unit of a change; `compared`: the sentence has compared with last year already. */
export function changeIn({ growth, trends }: ProseCheck, words: string, compared: boolean): RegExpExecArray | null {
  const number = `(\\d+(?:\\.\\d+)?)\\s*(%|${growth.units.join('|')})(?!左右|以上|以下)`
  return (
    regex(growth.words + number).exec(words) ??
    (compared ? regex(`${againAfter(trends)}${growth.again}${number}`).exec(words) : null)
  )
}

const ofOtherYears = (words: string, { report }: CheckContext): boolean =>
  [...words.matchAll(/(\d{4})\s*年/g)].some(([, year]) => Number(year) !== report.year && Number(year) !== report.year - 1)

/** The sums that the number of a mention is; all it may mean when it is none of them. */
function saidBy({ meets, number }: Mention, context: CheckContext): FigureId[][] {
  const same = meets.filter((ids) => {
    const value = sumOf(context, ids)
    return value !== null && compare(value, number.value ?? '') === 0
  })
  return same.length > 0 ? same : meets
}

/** From nothing there is no rate; a number of cases more there is. */
function changeOf(ids: FigureId[], previous: Evaluated, context: CheckContext): Change[] {
  const value = sumOf(context, ids)
  if (value === null || ids.some((id) => previous[id] == null)) return []
  return [{ ids, value, last: sum(ids.map((id) => previous[id] ?? '0')) }]
}

const grows = (check: ProseCheck, verb: string) => regex(check.trends.up).test(verb) || !regex(check.trends.down).test(verb)

function isChange(check: ProseCheck, { verb, actual, unit }: Said, { value, last }: Change): boolean {
  const change = Number(value) - Number(last)
  if (unit === '%' && Number(last) === 0) return true
  const isSame = unit === '%' ? isRate(actual, Math.abs(change), Number(last)) : Number(actual) === Math.abs(change)
  return change !== 0 && change > 0 === grows(check, verb) && isSame
}

const namedSubject = (check: ProseCheck, words: string): FigureId[][] => {
  const subject = check.trends.subjects.find((one) => regex(one.words).test(words))
  return subject ? [[subject.figure]] : []
}

function wrongGrowth(
  check: ProseCheck,
  { verb, actual, unit }: Said,
  { ids, value, last }: Change,
  where: Place & { quote: string },
  context: CheckContext,
): Finding {
  const change = Number(value) - Number(last)
  const inPercent = unit === '%'
  const distance = magnitude(difference(value, last))
  const expected = inPercent ? rateLike(actual, distance, last) : distance
  const direction = (up: boolean) => message(up ? 'grew' : 'fell')
  const words = { subject: wordsOf(ids, context), direction: direction(grows(check, verb)), actual, previous: last, value, unit }
  const level = inPercent ? 'N08_level' : 'N08_countLevel'
  const text =
    change === 0
      ? message(level, words)
      : message(inPercent ? 'N08' : 'N08_count', { ...words, rightDirection: direction(change > 0), expected })
  const found = { basis: message('basisArithmetic'), where, also: ids, expected, actual }
  return { code: 'N08', severity: 'warning', message: text, ...found }
}
