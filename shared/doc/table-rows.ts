/** Rows with cell edges in twips and merge bits → a table of true grid positions. */
import type { Inline } from '../report'
import type { SourceCell, SourceTable } from '../source'
import { viewOf } from './container'
import type { Sprm } from './properties'

export interface BinaryRow {
  line: number
  cells: Inline[][][]
  sprms: Sprm[]
}

const T_DEF_TABLE = 0xd608
const T_MERGE = 0x5624
const T_VERTICAL_MERGE = 0xd62b
const TOLERANCE = 20
const MAX_GRID = 50_000

interface Shape {
  edges: number[]
  /** Continues the cell on its left. */
  joins: boolean[]
  /** 0 single · 1 continues the cell above · 3 starts a merged cell. */
  vertical: number[]
}

function shapeOf(row: BinaryRow): Shape | null {
  let shape: Shape | null = null
  for (const { code, operand } of row.sprms) {
    if (code === T_DEF_TABLE) shape = defined(operand)
    else if (code === T_MERGE && shape)
      for (let i = operand[0]! + 1; i < Math.min(operand[1]!, shape.joins.length); i++) shape.joins[i] = true
    else if (code === T_VERTICAL_MERGE && shape && operand[0]! < shape.vertical.length)
      shape.vertical[operand[0]!] = operand[1]! & 3
  }
  return shape && shape.joins.length === row.cells.length ? shape : null
}

function defined(operand: Uint8Array): Shape {
  const view = viewOf(operand)
  const count = view.getUint8(0)
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(1 + i * 2, true))
  const flags = Array.from({ length: count }, (_, i) => {
    const at = 1 + (count + 1) * 2 + i * 20
    return at + 2 <= operand.length ? view.getUint16(at, true) : 0
  })
  return { edges, joins: flags.map((f) => (f & 3) === 2), vertical: flags.map((f) => (f >> 5) & 3) }
}

/** `false` when rows do not say where their cells lie: the table is then handed over as ragged. */
export function tableOf(rows: readonly BinaryRow[]): { table: SourceTable; certain: boolean } {
  const shapes = rows.map(shapeOf)
  const columns = columnEdges(shapes.flatMap((shape) => shape?.edges ?? []))
  if (columns.length * rows.length > MAX_GRID) throw new RangeError('grid')
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

function gridCells(row: BinaryRow, shape: Shape, columns: readonly number[], open: Map<number, SourceCell>): SourceCell[] {
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
