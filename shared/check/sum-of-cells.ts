import { sum } from '../calculate'
import type { FigureId } from '../report'
import { cellWords } from './cell-words'
import { digits, isIncomplete, spec, type CheckContext } from './check-context'

/** The sum of cells, `null` when one of them is blank. */
export function sumOf(context: CheckContext, ids: readonly FigureId[]): string | null {
  const known = ids.every((id) => context.template.figures.has(id) && !isIncomplete(context, id))
  return known ? sum(ids.map((id) => digits(context, id) ?? '0')) : null
}

/** The cells of a sum in words; of a long one the first. */
export const wordsOf = (ids: readonly FigureId[], context: CheckContext) =>
  [...new Set(ids.slice(0, 2).map((id) => cellWords(spec(context, id))))].join('+')
