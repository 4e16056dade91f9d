/** Rows that say where their cells end (old Word files, rich text) → a table of true grid positions. */
import type { Inline } from '../report'
import { MOST_CELLS } from './grid-limit'
import type { SourceCell, SourceTable } from './source-document'

export interface EdgeRow {
  line: number
  cells: Inline[][][]
  /** `null` when the row does not say where its cells lie. */
  shape: RowShape | null
}

export interface RowShape {
  /** Twips, one more than there are cells. */
  edges: number[]
  /** Continues the cell on its left. */
  joins: boolean[]
  /** 0 single · 1 continues the cell above · 3 starts a merged cell. */
  vertical: number[]
}

const TOLERANCE = 20

/**
 * `certain: false` when rows do not say where their cells lie: the table is then handed over as ragged.
 * Throws a RangeError for a grid beyond the limit.
 */
export function edgeTable(rows: readonly EdgeRow[]): { table: SourceTable; certain: boolean } {
  const shapes = rows.map((row) => (row.shape && row.shape.joins.length === row.cells.length ? row.shape : null))
  const columns = columnEdges(shapes.flatMap((shape) => shape?.edges ?? []))
  if (columns.length * rows.length > MOST_CELLS) throw new RangeError('grid')
  const certain = shapes.every((shape) => shape !== null)
  const open = new Map<number, SourceCell>()
  const table: SourceTable = {
    kind: 'table',
    structure: certain ? 'grid' : 'ragged',
    headerRows: 0,
    place: { line: rows[0]!.line },
    rows: rows.map((row, i) => ({
      place: { line: row.line },
      cells: certain ? gridCells(row, shapes[i]!, columns, open) : row.cells.map((cell, column) => cellOf(cell, column, 1)),
    })),
  }
  return { table, certain }
}

function cellOf(paragraphs: Inline[][], column: number, colspan: number): SourceCell {
  return { paragraphs, column, colspan, rowspan: 1, bookmarks: [] }
}

function gridCells(row: EdgeRow, shape: RowShape, columns: readonly number[], open: Map<number, SourceCell>): SourceCell[] {
  const result: SourceCell[] = []
  const above = new Map(open)
  open.clear()
  for (let i = 0; i < row.cells.length; i++) {
    const column = columnOf(columns, shape.edges[i]!)
    let last = i
    while (last + 1 < row.cells.length && shape.joins[last + 1]) last++
    const colspan = Math.max(1, columnOf(columns, shape.edges[last + 1]!) - column)
    const paragraphs = row.cells.slice(i, last + 1).flat()
    const owner = shape.vertical[i] === 1 ? above.get(column) : undefined
    if (owner && owner.colspan === colspan) {
      owner.rowspan++
      if (paragraphs.some((inlines) => inlines.length > 0)) owner.paragraphs.push(...paragraphs)
      open.set(column, owner)
    } else {
      const cell = cellOf(paragraphs, column, colspan)
      if (shape.vertical[i] !== 0) open.set(column, cell)
      result.push(cell)
    }
    i = last
  }
  return result
}

function columnEdges(edges: readonly number[]): number[] {
  const result: number[] = []
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (result.length === 0 || edge - result[result.length - 1]! > TOLERANCE) result.push(edge)
  }
  return result
}

function columnOf(columns: readonly number[], edge: number): number {
  let best = 0
  for (let i = 1; i < columns.length; i++) if (Math.abs(columns[i]! - edge) < Math.abs(columns[best]! - edge)) best = i
  return best
}
