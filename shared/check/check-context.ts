import type { Evaluated } from '../calculate'
import type { Opening } from '../finding'
import { isNumber, type FigureId, type FigureValue, type Report } from '../report'
import type { FigureSpec, Template } from '../template'
import type { CheckData } from '../template'

/** Everything a check may look at. A check is a pure function of this: same input, same findings, same order. */
export interface CheckContext {
  template: Template
  report: Report
  values: Evaluated
  opening: Opening | null
  /** Last year's report as chosen; set only when it is of the same body and of the year before. */
  previous?: PreviousReport | undefined
  /** As chosen, whatever it is. */
  chosenPrevious?: PreviousReport | undefined
}

export interface PreviousReport {
  report: Report
  values: Evaluated
}

export type CheckOf<K extends CheckData['kind']> = Extract<CheckData, { kind: K }>

export function spec(context: CheckContext, id: FigureId): FigureSpec {
  const found = context.template.figures.get(id)
  if (!found) throw new Error(`the template has no figure ${id}`)
  return found
}

/** The digits of a figure, `null` when it is blank or no number. */
export function digits(context: CheckContext, id: FigureId): string | null {
  const value: FigureValue | undefined = context.values[id]
  return isNumber(spec(context, id).kind, value) ? value : null
}

/** Ids of the input cells that a figure is made of, itself when it is an input. */
export function inputsOf(context: CheckContext, id: FigureId): FigureId[] {
  const total = context.template.totals.find((t) => t.target === id)
  return total ? total.addends.flatMap((addend) => inputsOf(context, addend)) : [id]
}

/**
 * Nothing is computed as 0 inside a check that is not 0: a blank input, or one that is no number, silences every sum it
 * belongs to; it has a finding of its own.
 */
export function isIncomplete(context: CheckContext, id: FigureId): boolean {
  return inputsOf(context, id).some((input) => digits(context, input) === null)
}
