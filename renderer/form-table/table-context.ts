import type { FigureId } from '@shared/report'
import type { Form, Template } from '@shared/template'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from '../store'
import type { FormHost, FormTableProps } from '../store/form-host'
import type { CellGrid, Move } from './cell-grid'

/** What every cell of one table shares. The same object for the life of the table, so that no cell is drawn for it. */
export interface TableContextValue {
  template: Template
  form: Form
  store: DocumentStore
  host: FormHost
  onBlock: FormTableProps['onBlock']
  grid: CellGrid
  /** Cell that has the focus. */
  focused: StoreApi<{ figure: FigureId | null }>
  /** Moves the focus; leaves the table where Tab has no further cell. */
  move: (from: FigureId, how: Move) => void
}

export const TableContext = createContext<TableContextValue | null>(null)

export function useTable(): TableContextValue {
  const value = useContext(TableContext)
  if (!value) throw new Error('no TableContext above')
  return value
}
