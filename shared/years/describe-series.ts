/** What a plot shows, in a sentence for each line: for those who do not see it. */
import { fill } from '../message'
import { yearsWords as words } from '../message/screen/years'
import { isNumber } from '../report'
import type { SeriesRow, YearColumn } from './year-series'

export function describeSeries(name: string, rows: readonly SeriesRow[], years: readonly YearColumn[]): string {
  const spans = rows.map(({ name: row, kind, cells }) => {
    const points = cells.flatMap(({ value }, i) =>
      isNumber(kind, value) ? [fill(words.point, { year: years[i]!.year, value })] : [],
    )
    return points.length > 0 ? fill(words.described, { row, points: points.join('，') }) : fill(words.describedNone, { row })
  })
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  return fill(words.plotOf, { name, first, last }) + spans.join('')
}
