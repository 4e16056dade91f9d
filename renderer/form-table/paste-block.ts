/** A block of cells from a spreadsheet, filled in right and down from the cell it is pasted into. */
import { figureValue, type FigureId, type Figures } from '@shared/report'
import type { Template } from '@shared/template'
import type { CellGrid } from './cell-grid'

/** Far more than the largest standard table has. */
const MOST_ROWS = 200
const MOST_COLUMNS = 50

/** Values by figure, or `null` when the text is no block and goes into the one cell. Totals are passed over. */
export function pasteBlock(text: string, from: FigureId, grid: CellGrid, template: Template): Figures | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').slice(0, MOST_ROWS)
  const rows = lines.map((line) => line.split('\t').slice(0, MOST_COLUMNS))
  const columns = Math.max(...rows.map((row) => row.length))
  if (rows.length === 1 && columns === 1) return null
  const figures = grid.block(from, rows.length, columns)
  const changes: Figures = {}
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const id = figures[r]?.[c]
      const spec = id == null ? undefined : template.figures.get(id)
      if (spec) changes[spec.id] = figureValue(spec.kind, cell)
    }
  }
  return changes
}
