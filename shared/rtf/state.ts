/** What a group inherits from the one around it. */
import type { Mark } from '../report'
import type { RowShape } from '../source'
import type { Flow } from './flow'

/** Where the text of a group goes. */
export type Destination = 'text' | 'skip' | 'fonts' | 'picture' | 'number' | 'instruction' | 'property'

export interface State {
  destination: Destination
  /** Purpose of the stream of text. */
  role: 'body' | 'aside' | 'margin' | 'comment'
  flow: Flow
  font: number
  eastern: number
  /** Characters that stand in for `\uN` in old readers. */
  substitutes: number
  bold: boolean
  raised: '' | 'subscript' | 'superscript'
  underline: boolean
  hidden: boolean
  deleted: boolean
  struck: boolean
  inTable: boolean
  depth: number
  outline: number | null
  list: boolean
  /** Inside a definition of rows of inner tables. */
  innerRow: boolean
  /** First of the two wordings of the same text; the second is read. */
  twofold: boolean
}

export const plain = { bold: false, raised: '', underline: false, hidden: false, deleted: false, struck: false } as const
export const ordinary = { inTable: false, depth: 1, outline: null, list: false } as const

export function marksOf(state: State): Mark[] {
  const marks: Mark[] = []
  if (state.bold) marks.push('bold')
  if (state.raised !== '') marks.push(state.raised)
  if (state.underline) marks.push('underline')
  return marks
}

/** Definition of a row while it is being read. */
export interface RowDefinition extends RowShape {
  joinsNext: boolean
  verticalNext: number
}

export const newRow = (): RowDefinition => ({ edges: [0], joins: [], vertical: [], joinsNext: false, verticalNext: 0 })

/** Word knows 63 columns; more than this is no table. */
const MAX_CELLS = 500

export function addCell(row: RowDefinition, edge: number): void {
  if (row.joins.length >= MAX_CELLS) throw new RangeError('cells')
  row.edges.push(edge)
  row.joins.push(row.joinsNext)
  row.vertical.push(row.verticalNext)
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
