import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { DocumentStore } from '../store'
import { blankFigures } from './finding-actions'

/** How many input cells have no value. */
export function useBlanks(store: DocumentStore): number {
  const values = useStore(store, (state) => state.values)
  // Values are a new object exactly when a figure changed.
  // eslint-disable-next-line react/exhaustive-deps
  return useMemo(() => blankFigures(store.getState()).length, [store, values])
}
