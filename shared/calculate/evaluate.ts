import { isNumber, type FigureId, type Figures } from '../report'
import type { Balance, Form, Template } from '../template'
import { compare, difference, sum } from './decimal'
import { inputsOf } from './inputs-of'

/** All figures of a report: inputs as they stand, totals as computed. */
export type Evaluated = Readonly<Figures>

/**
 * Computes every total. A total whose inputs are all blank is blank; otherwise a blank, or a text that is no number,
 * counts as nothing in the sum.
 */
export function evaluate(template: Template, figures: Figures): Evaluated {
  const values: Figures = {}
  for (const spec of template.figures.values()) {
    if (spec.source === 'input') values[spec.id] = figures[spec.id] ?? null
  }
  for (const total of template.totals) {
    const addends = total.addends
      .map((id) => values[id])
      .filter((v, i) => isNumber(template.figures.get(total.addends[i]!)!.kind, v)) as string[]
    values[total.target] = addends.length === 0 ? null : sum(addends)
  }
  return values
}

const evaluatedBefore = new WeakMap<Figures, { template: Template; values: Evaluated }>()

/** The same for figures that are never changed in place, worked out once however many ask. */
export function evaluateOnce(template: Template, figures: Figures): Evaluated {
  const before = evaluatedBefore.get(figures)
  if (before?.template === template) return before.values
  const values = evaluate(template, figures)
  evaluatedBefore.set(figures, { template, values })
  return values
}

export interface BalanceState {
  column: string
  left: FigureId[]
  right: FigureId[]
  /** Both sides, `null` while every cell of the side is blank. */
  leftSum: string | null
  rightSum: string | null
  /** left − right; blanks count as nothing, `null` while the column is wholly blank. */
  difference: string | null
  balanced: boolean
  /** Input cells of both sides that are blank or hold no number: until they are filled in, nothing is settled. */
  blanks: number
}

const known = new WeakMap<Evaluated, Map<Form, readonly BalanceState[]>>()

/** The balances of a form column by column, on evaluated figures; asked for by tables and checks, worked out once. */
export function balances(template: Template, form: string, values: Evaluated): readonly BalanceState[] {
  const spec = template.forms.get(form)
  if (!spec) return []
  const ofValues = known.get(values) ?? new Map<Form, readonly BalanceState[]>()
  known.set(values, ofValues)
  const states = ofValues.get(spec) ?? spec.balances.flatMap((balance) => statesOf(template, balance, values))
  ofValues.set(spec, states)
  return states
}

function statesOf(template: Template, { columns }: Balance, values: Evaluated): BalanceState[] {
  return columns.map((column) => {
    const leftSum = sideSum(template, column.left, values)
    const rightSum = sideSum(template, column.right, values)
    const diff = leftSum === null && rightSum === null ? null : difference(leftSum ?? '0', rightSum ?? '0')
    const blanks = blankInputs(template, column, values)
    return { ...column, leftSum, rightSum, difference: diff, balanced: diff === null || compare(diff, '0') === 0, blanks }
  })
}

type BalanceColumn = Balance['columns'][number]

const columnInputs = new WeakMap<BalanceColumn, readonly FigureId[]>()

function blankInputs(template: Template, column: BalanceColumn, values: Evaluated): number {
  const inputs = columnInputs.get(column) ?? [
    ...new Set([...column.left, ...column.right].flatMap((id) => inputsOf(template, id))),
  ]
  columnInputs.set(column, inputs)
  return inputs.filter((id) => !isNumber(template.figures.get(id)!.kind, values[id])).length
}

function sideSum(template: Template, ids: FigureId[], values: Evaluated): string | null {
  const numbers = ids.map((id) => values[id]).filter((v, i) => isNumber(template.figures.get(ids[i]!)!.kind, v)) as string[]
  return numbers.length === 0 ? null : sum(numbers)
}
