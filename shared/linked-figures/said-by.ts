import { compare } from '../calculate'
import type { Mention } from '../prose-figures'
import type { FigureId } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'

/** The sums that the number of a mention is; all it may mean when it is none of them. */
export function saidBy({ meets, number }: Mention, figures: FigureValues): FigureId[][] {
  const same = meets.filter((ids) => {
    const sum = evaluateSource({ kind: 'sum', figures: ids }, figures)
    return sum.state === 'number' && number.value !== null && compare(sum.value, number.value) === 0
  })
  return same.length > 0 ? same : meets
}
