/** Lays the cells of an ordinary table out on a grid without gap or overlap, whatever spans it came with. */
import type { Inline, TableBlock } from '../../report'

export interface PlacedCell {
  column: number
  colspan: number
  rowspan: number
  paragraphs: Inline[][]
}

/** Far above what Word can hold: a span is never believed blindly. */
const MOST_SPAN = 1000

/** Spans that reach over another cell or below the last row are cut; gaps become empty cells. */
export function placeProseCells(table: TableBlock): { columns: number; rows: PlacedCell[][] } {
  const taken: boolean[][] = table.rows.map(() => [])
  const rows = table.rows.map((row, at) => row.cells.map((cell) => place(taken, at, cell)))
  const columns = Math.max(1, ...taken.map((line) => line.length))
  return { columns, rows: rows.map((cells, at) => withGapsFilled(cells, taken[at]!, columns)) }
}

function place(taken: boolean[][], at: number, cell: TableBlock['rows'][number]['cells'][number]): PlacedCell {
  const line = taken[at]!
  let column = 0
  while (line[column]) column++
  const colspan = freeRun(line, column, Math.min(cell.colspan, MOST_SPAN))
  let rowspan = 1
  const isFree = (below: boolean[]) => freeRun(below, column, colspan) === colspan
  while (rowspan < cell.rowspan && taken[at + rowspan] && isFree(taken[at + rowspan]!)) rowspan++
  for (let r = at; r < at + rowspan; r++) for (let c = column; c < column + colspan; c++) fill(taken[r]!, c)
  return { column, colspan, rowspan, paragraphs: cell.paragraphs }
}

function freeRun(line: readonly boolean[], from: number, most: number): number {
  let length = 1
  while (length < most && !line[from + length]) length++
  return line[from] ? 0 : length
}

/** Keeps the array without holes, so that its length is the row's width. */
function fill(line: boolean[], column: number): void {
  while (line.length <= column) line.push(false)
  line[column] = true
}

function withGapsFilled(cells: PlacedCell[], taken: readonly boolean[], columns: number): PlacedCell[] {
  const gaps = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken[column])
  const empty = gaps.map((column): PlacedCell => ({ column, colspan: 1, rowspan: 1, paragraphs: [[]] }))
  return [...cells, ...empty].sort((a, b) => a.column - b.column)
}
