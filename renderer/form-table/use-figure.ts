import type { FigureId, FigureValue } from '@shared/report'
import { useStore } from 'zustand'
import { useTable } from './table-context'

/** Value of one figure; draws its cell again only when this value changes. */
export function useFigure(id: FigureId): FigureValue {
  return useStore(useTable().store, (state) => state.values[id] ?? null)
}
