/** N09: words of trend against last year's figure. */
import { compare, sum } from '../calculate'
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import { memoByText } from '../prose-figures'
import type { FigureId } from '../report'
import type { CheckContext } from './check-context'
import { halfWidth } from './percent'
import { isOwnMention, mentionsIn, type Place, type ProseCheck } from './prose-mentions'
import { clausesWithBefore, type ClauseInSentence } from './rate-subject'
import { sumOf } from './sum-of-cells'

const regex = memoByText((source) => new RegExp(source))

export function checkTrends(check: ProseCheck, text: string, place: Place, context: CheckContext): Finding[] {
  const { subjects, other, down, up, level } = check.trends
  const { plans, otherPeriods, area, others } = check.words
  return clausesWithBefore(text).flatMap((one) => {
    const clause = { text: one.clause.text.trim() }
    const says = [down, up, level].map((words) => regex(words).test(clause.text))
    if (says.filter(Boolean).length !== 1) return []
    const named = subjects.find((one) => regex(one.words).test(clause.text))
    const ids = named ? [named.figure] : countedBefore(check, text, one, place, context)
    if (ids === null) return []
    // A change in per cent is recomputed by itself.
    if (/\d\s*%/.test(halfWidth(clause.text)) && context.previous !== undefined) return []
    const foreign = context.report.scope === 'area' ? [] : [area]
    if ([other, plans, otherPeriods, others, ...foreign].some((words) => regex(words).test(clause.text))) return []
    const value = sumOf(context, ids)
    if (value === null) return []
    const before = lastOf(context, ids)
    const finding = (code: MessageCode, severity: 'notice' | 'warning', values: Record<string, string>): Finding => ({
      code: 'N09',
      severity,
      message: message(code, { quote: clause.text, ...values }),
      basis: message('basisSelf'),
      where: { ...place, quote: clause.text },
      also: ids,
    })
    if (context.previous === undefined)
      return named === undefined || /\d/.test(clause.text) ? [] : [finding('N09_unknown', 'notice', {})]
    if (before === null) return []
    const wrong = trendMistake(check.trends, clause.text, Number(before), Number(value))
    if (wrong === null) return []
    const percent =
      Number(before) === 0
        ? '100'
        : String(Number(((Math.abs(Number(value) - Number(before)) / Number(before)) * 100).toFixed(1)))
    return [finding(wrong, 'warning', { previous: before, value, percent })]
  })
}

const lastOf = ({ previous }: CheckContext, ids: readonly FigureId[]): string | null =>
  previous && ids.every((id) => previous.values[id] != null) ? sum(ids.map((id) => previous.values[id] ?? '0')) : null

/** 收到36件，较上年下降: what is compared is the only figure that the sentence has counted, in the clause just before. */
function countedBefore(
  check: ProseCheck,
  text: string,
  { clause, before, said }: ClauseInSentence,
  place: Place,
  context: CheckContext,
): FigureId[] | null {
  if (before === undefined || !regex(check.trends.bare).test(clause.text)) return null
  const counted = mentionsIn(check, text, place, context).filter(
    ({ number }) => number.start >= clause.start - said.length && number.end <= clause.start,
  )
  const [only] = counted
  const isOne = only !== undefined && counted.every((one) => one.meets.join() === only.meets.join())
  if (!isOne || only.number.start < before.start || only.number.value === null || !isOwnMention(only, context)) return null
  const written = only.number.value
  return only.meets.find((ids) => compare(sumOf(context, ids) ?? '', written) === 0) ?? null
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
