/** Tab and Enter inside a selected range go round in it, as in a spreadsheet. */
import type { FigureId } from '@shared/report'
import type { CellGrid, Move } from './cell-grid'
import type { TableActions, TableContextValue } from './table-context'

interface Walker extends Pick<TableContextValue, 'selection'>, Pick<TableActions, 'focus'> {
  grid: CellGrid
  isInput: (figure: FigureId) => boolean
}

/**
 * Puts the cursor into the next input of the range: by rows with Tab, by columns with Enter, from the last on to the first.
 * The range stays, also when something was typed over its first cell. `false` without a range or for any other move.
 */
export function walkRange(from: FigureId, how: Move, { selection, grid, isInput, focus }: Walker): boolean {
  const { head, typedOver, walked } = selection.getState()
  const far = head ?? typedOver
  const range = walked ?? (far ? { corner: from, opposite: far } : null)
  if (!range || !WALKS.has(how)) return false
  const rows = grid.between(range.corner, range.opposite)
  const order = how === 'next' || how === 'previous' ? rows.flat() : byColumn(rows, grid)
  const forward = how === 'next' || how === 'below'
  const inputs = order.filter((figure) => figure === from || isInput(figure))
  const to = inputs.at((inputs.indexOf(from) + (forward ? 1 : -1)) % inputs.length)
  if (to === undefined) return false
  if (to !== from) focus(to)
  selection.setState({ head: range.opposite, walked: range, typedOver: null, editing: false })
  return true
}

const WALKS: ReadonlySet<Move> = new Set(['next', 'previous', 'below', 'above'])

/** Rows may hold cells of different width: the cell below is the one the arrow leads to. */
function byColumn(rows: readonly (readonly FigureId[])[], grid: CellGrid): FigureId[] {
  const within = new Set(rows.flat())
  const order = new Set<FigureId>()
  for (const first of rows.flat()) {
    for (let at: FigureId | null = first; at !== null && within.has(at) && !order.has(at); at = grid.move(at, 'down'))
      order.add(at)
  }
  return [...order]
}
