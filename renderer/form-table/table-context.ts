import type { FigureId, Figures } from '@shared/report'
import type { Form, Template } from '@shared/template'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from '../store'
import type { FormHost, FormTableProps } from '../store/form-host'
import type { CellGrid, Corners, Move } from './cell-grid'

/** Where the person is in the table. */
export interface CellSelection {
  /** Cell that has the focus; it stays while a menu or a card of the table is open. */
  figure: FigureId | null
  /** Opposite corner of a selected range; `null` while only the one cell is selected. */
  head: FigureId | null
  /** Corners of the range that Tab and Enter walk through; the cell with the focus lies anywhere in it. */
  walked?: Corners | null
  /** What `head` was when typing began, until the cell is left. */
  typedOver?: FigureId | null
  /** Where a run of Tab along a row began: Enter goes on below that cell. */
  tabbedFrom?: FigureId | null
  /** The caret moves inside the cell instead of from cell to cell. */
  editing: boolean
  /** Escape was pressed with nothing left to give back: once more leaves the table. */
  leaving: boolean
}

/** What is shown beside a place of the table on demand. */
export type TableCard = { kind: 'cell'; figure: FigureId } | { kind: 'balance'; column: string }

export type FillScope = 'table' | 'row' | 'selection'

export interface TableActions {
  /** Puts the cursor into a cell; `corner` of a range stays where it is. */
  focus: (figure: FigureId) => void
  /** The cell has got the focus. */
  enter: (figure: FigureId) => void
  /** Moves the focus; leaves the table where Tab has no further cell. */
  move: (from: FigureId, how: Move) => void
  select: (corners: Corners) => void
  /** Moves the far corner of the range. */
  extend: (how: Move) => void
  extendTo: (figure: FigureId) => void
  /** The selected figures, row by row; the one cell without a range. */
  selected: () => FigureId[][]
  /** Puts values into cells as one undoable step. */
  put: (changes: Figures) => void
  /** What was typed over a range goes into all of it, as part of the same step; `false` when nothing was. */
  fillTyped: () => boolean
  /** Empties the selected inputs. */
  clear: () => void
  /** Puts 0 into the inputs that nobody has filled. */
  fillZeros: (scope: FillScope) => void
  show: (card: TableCard | null) => void
}

/** What every cell of one table shares. The same object for the life of the table, so that no cell is drawn for it. */
export interface TableContextValue {
  template: Template
  form: Form
  store: DocumentStore
  host: FormHost
  onBlock: FormTableProps['onBlock']
  grid: CellGrid
  selection: StoreApi<CellSelection>
  card: StoreApi<{ card: TableCard | null }>
  actions: TableActions
}

export const TableContext = createContext<TableContextValue | null>(null)

export function useTable(): TableContextValue {
  const value = useContext(TableContext)
  if (!value) throw new Error('no TableContext above')
  return value
}
