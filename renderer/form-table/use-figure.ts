import type { FigureId, FigureValue } from '@shared/report'
import { useStore } from 'zustand'
import { cellFindings, cellSayings } from './cell-findings'
import { useTable } from './table-context'

/** Value of one figure; draws its cell again only when this value changes. */
export function useFigure(id: FigureId): FigureValue {
  return useStore(useTable().store, (state) => state.values[id] ?? null)
}

/** How the gravest finding of the cell shows on it. */
export function useCellMark(id: FigureId): { 'data-mark'?: string; 'data-part'?: string } {
  const mark = useStore(useTable().store, (state) => cellFindings(state.findings).get(id))
  if (!mark) return {}
  return mark.main ? { 'data-mark': mark.severity } : { 'data-part': mark.severity }
}

/** What findings say of the cell, in one text for a screen reader; `null` for nothing. */
export function useCellSays(id: FigureId): string | null {
  return useStore(useTable().store, (state) => cellSayings(state.findings).get(id)?.join(' ') ?? null)
}
