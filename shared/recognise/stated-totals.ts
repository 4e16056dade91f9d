/** Totals are computed again; a printed one that differs stays visible as what the file stated. */
import { compare, type Evaluated } from '../calculate'
import { isNumber, type FigureId } from '../report'
import type { Template } from '../template'
import { cellWords, type Trace } from './trace'

export function statedTotals(
  template: Template,
  values: Evaluated,
  printed: ReadonlyMap<FigureId, string>,
  trace: Trace,
): Record<FigureId, string> {
  const stated: Record<FigureId, string> = {}
  for (const [id, text] of printed) {
    const computed = values[id] ?? null
    const { kind } = template.figures.get(id)!
    if (isNumber(kind, text) && computed !== null && compare(text, computed) === 0) continue
    stated[id] = text
    const words = { cell: cellWords(template, id), stated: text }
    if (computed === null) trace.say('O32B', 'warning', words, { figure: id })
    else trace.say('O32', 'warning', { ...words, expected: computed }, { figure: id })
  }
  return stated
}
