import type { Severity } from '@shared/finding'
import type { FigureId, FigureValue } from '@shared/report'
import { useStore } from 'zustand'
import { cellFindings } from './cell-findings'
import { useTable } from './table-context'

/** Value of one figure; draws its cell again only when this value changes. */
export function useFigure(id: FigureId): FigureValue {
  return useStore(useTable().store, (state) => state.values[id] ?? null)
}

/** The gravest finding that names the cell. */
export function useCellMark(id: FigureId): Severity | undefined {
  return useStore(useTable().store, (state) => cellFindings(state.findings).get(id))
}
