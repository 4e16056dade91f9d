import type { Report } from '../report'
import { isSureIn, type Mention } from './mention'
import { blotOut, readNumbers } from './prose-number'

/**
 * Whether what the words up to `to` counted last is a figure of this report beyond doubt, or they counted nothing: a rate
 * behind it is a rate of that (病历复印申请8417件，办结率100%).
 */
export function followsFigure(
  text: string,
  { from, to }: { from: number; to: number },
  mentions: readonly Mention[],
  report: Pick<Report, 'scope' | 'organ' | 'year'>,
): boolean {
  const counted = readNumbers(blotOut(text), text)
    .filter(({ start, end, unit }) => start >= from && end <= to && unit !== '' && unit !== '%')
    .at(-1)
  if (counted === undefined) return true
  return mentions.some(
    (mention) =>
      mention.number.start === counted.start &&
      isSureIn(mention, report) &&
      (mention.scope === null || mention.scope === report.scope) &&
      (mention.period === 'own' || mention.period === report.year),
  )
}
