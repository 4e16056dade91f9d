/** How the cells of a row lie, as its control words say it before the words of the cells. */
import type { RowShape } from '../source'

/** Definition of a row while it is being read. */
export interface RowDefinition extends RowShape {
  joinsNext: boolean
  verticalNext: number
  /** Shade of each cell, a number of the table of colours. */
  grounds: number[]
  groundNext: number
}

export const newRow = (): RowDefinition => ({
  edges: [0],
  joins: [],
  vertical: [],
  joinsNext: false,
  verticalNext: 0,
  grounds: [],
  groundNext: 0,
})

/** Word knows 63 columns; more than this is no table. */
const MAX_CELLS = 500

function addCell(row: RowDefinition, edge: number): void {
  if (row.joins.length >= MAX_CELLS) throw new RangeError('cells')
  row.edges.push(edge)
  row.joins.push(row.joinsNext)
  row.vertical.push(row.verticalNext)
  row.grounds.push(row.groundNext)
  row.groundNext = 0
  row.joinsNext = false
  row.verticalNext = 0
}

/** `null` when the edges do not go from left to right. */
export function shapeOf(row: RowDefinition): RowShape | null {
  const [left, first] = row.edges
  // A table moved to the left has its first edge there; without that word the edge is the margin, or left of it.
  const edges = left === 0 && first !== undefined && first <= 0 ? [first - 1, ...row.edges.slice(1)] : [...row.edges]
  const rising = edges.every((edge, i) => i === 0 || edge > edges[i - 1]!)
  return rising ? { edges, joins: [...row.joins], vertical: [...row.vertical] } : null
}

/** `false` when the control word says nothing of the cells. */
export function defineRow(row: RowDefinition, name: string, value: number | null): boolean {
  if (name === 'trleft') row.edges[0] = value ?? 0
  else if (name === 'cellx') addCell(row, value ?? 0)
  else if (name === 'clmrg') row.joinsNext = true
  else if (name === 'clcbpat') row.groundNext = value ?? 0
  else if (name === 'clvmgf') row.verticalNext = 3
  else if (name === 'clvmrg') row.verticalNext = 1
  else return false
  return true
}
