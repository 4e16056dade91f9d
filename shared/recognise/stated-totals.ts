/** Totals are computed again; a printed one that differs stays visible as what the file stated. */
import { compare, type Evaluated } from '../calculate'
import { isNumber, type FigureId } from '../report'
import type { Template } from '../template'
import { cellWords, type Trace } from './trace'

export function statedTotals(
  template: Template,
  values: Evaluated,
  printed: ReadonlyMap<FigureId, string>,
  besides: ReadonlyMap<FigureId, readonly FigureId[]>,
  trace: Trace,
): Record<FigureId, string> {
  const stated: Record<FigureId, string> = {}
  const alone: FigureId[] = []
  for (const [id, text] of printed) {
    const computed = values[id] ?? null
    const { kind } = template.figures.get(id)!
    if (isNumber(kind, text) && computed !== null && compare(text, computed) === 0) continue
    stated[id] = text
    const words = { cell: cellWords(template, id), stated: text }
    if (computed !== null)
      trace.say('O32', 'warning', { ...words, expected: computed }, { figure: id }, inputsBeside(template, id, besides))
    // A sign for nothing below blank cells contradicts nothing; that it is no number is told with the other cells.
    else if (isNumber(kind, text)) alone.push(id)
  }
  sayAlone(template, alone, stated, trace)
  return stated
}

/** A total of a row of text that does not come out: perhaps a figure stands in the cell of another. */
function inputsBeside(template: Template, id: FigureId, besides: ReadonlyMap<FigureId, readonly FigureId[]>): FigureId[] {
  const row = besides.get(id) ?? []
  const isInRow = template.totals.some(({ target, addends }) => target === id && addends.every((addend) => row.includes(addend)))
  return isInRow ? row.filter((other) => other !== id && template.figures.get(other)!.source === 'input') : []
}

/** More totals than this are told of together. */
const MOST_SINGLE = 3

/** Totals of which no part is there. */
function sayAlone(template: Template, ids: readonly FigureId[], stated: Record<FigureId, string>, trace: Trace): void {
  for (const group of ids.length > MOST_SINGLE ? [ids] : ids.map((id) => [id])) {
    const [first, ...others] = group
    const words = { cell: cellWords(template, first!), stated: stated[first!]!, n: group.length }
    trace.say(others.length > 0 ? 'O178' : 'O32B', 'warning', words, { figure: first! }, others)
  }
}
