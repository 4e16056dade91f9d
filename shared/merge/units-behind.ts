/** Which units stand behind a cell of an area report, from what is kept with it. */
import { inputsOf, sum } from '../calculate'
import { isNumber, type FigureId } from '../report'
import type { Template } from '../template'
import type { MergedPapers } from '../working-papers'

export interface UnitsBehind {
  /** Units with a figure other than 0, in the order in which they were added. */
  units: { name: string; value: string }[]
  /** What they come to; `null` where every unit left the cell blank. */
  sum: string | null
}

/** For input cells and totals; `null` where the units were added up on another form. */
export function unitsBehind(template: Template, merged: MergedPapers, id: FigureId): UnitsBehind | null {
  if (merged.templateId !== template.id) return null
  const inputs = inputsOf(template, id).map((input) => ({ input, kind: template.figures.get(input)!.kind }))
  const told = merged.units.flatMap(({ name, figures }) => {
    const numbers = inputs.flatMap(({ input, kind }) => (isNumber(kind, figures[input]) ? [figures[input]] : []))
    return numbers.length === 0 ? [] : [{ name, value: sum(numbers) }]
  })
  return {
    units: told.filter(({ value }) => !/^0(?:\.0*)?$/.test(value)),
    sum: told.length === 0 ? null : sum(told.map(({ value }) => value)),
  }
}
