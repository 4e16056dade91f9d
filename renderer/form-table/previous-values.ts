import { evaluate, type Evaluated } from '@shared/calculate'
import type { FigureId, FigureValue } from '@shared/report'
import type { Template } from '@shared/template'
import type { PreviousReport } from '@shared/working-papers'
import { useStore } from 'zustand'
import { useTable } from './table-context'

const known = new WeakMap<PreviousReport, Evaluated>()

/** Last year's figures by the cells of this year's form, totals computed; cells that form did not have are blank. */
export function previousValues(previous: PreviousReport, template: Template): Evaluated {
  const before = known.get(previous)
  if (before) return before
  const values = evaluate(template, previous.report.figures)
  known.set(previous, values)
  return values
}

/** Last year's value of a cell; `null` when no report of last year is known or the cell was blank. */
export function usePrevious(id: FigureId): FigureValue {
  const { store, template } = useTable()
  return useStore(store, ({ papers }) => (papers.previous ? (previousValues(papers.previous, template)[id] ?? null) : null))
}
