import type { FigureId } from '../report'
import type { Template } from '../template'

const byTemplate = new WeakMap<Template, ReadonlyMap<FigureId, readonly FigureId[]>>()

/** Ids of the input cells that a figure is made of, each once; itself when it is an input. */
export function inputsOf(template: Template, id: FigureId): readonly FigureId[] {
  const known = byTemplate.get(template) ?? inputsOfTotals(template)
  byTemplate.set(template, known)
  return known.get(id) ?? [id]
}

function inputsOfTotals({ totals }: Template): ReadonlyMap<FigureId, readonly FigureId[]> {
  const known = new Map<FigureId, readonly FigureId[]>()
  // Every total comes after the totals it adds up.
  for (const { target, addends } of totals)
    known.set(target, [...new Set(addends.flatMap((addend) => known.get(addend) ?? [addend]))])
  return known
}
