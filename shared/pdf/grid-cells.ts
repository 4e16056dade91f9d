/** Regions of a grid that no line crosses, with the signs inside them. */
import { centre, middle } from './cell-text'
import type { Stops } from './grid-stops'
import type { Piece, Rule } from './page'

export interface GridCell {
  row: number
  column: number
  rowspan: number
  colspan: number
  width: number
  pieces: Piece[]
}

export interface Grid {
  columns: Stops
  rows: Stops
  across: readonly Rule[]
  down: readonly Rule[]
}

export function gridCells(grid: Grid, pieces: readonly Piece[]): GridCell[] {
  const xs = grid.columns.at
  const ys = grid.rows.at
  const across = byLine(grid.across, grid.rows)
  const down = byLine(grid.down, grid.columns)
  const columns = xs.length - 1
  const count = ys.length - 1
  const owner = new Map<number, GridCell>()
  const cells: GridCell[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner.has(row * columns + column)) continue
      const rowMiddle = (ys[row]! + ys[row + 1]!) / 2
      let right = column + 1
      while (right < columns && !owner.has(row * columns + right) && !crosses(down[right]!, rowMiddle)) right++
      let below = row + 1
      const open = (y: number) =>
        xs.slice(column, right).every((x, k) => !crosses(across[y]!, (x + xs[column + k + 1]!) / 2)) &&
        xs.slice(column + 1, right).every((_, k) => !crosses(down[column + 1 + k]!, (ys[y]! + ys[y + 1]!) / 2))
      while (below < count && open(below)) below++
      const cell = { row, column, rowspan: below - row, colspan: right - column, width: xs[right]! - xs[column]!, pieces: [] }
      for (let y = row; y < below; y++) for (let x = column; x < right; x++) owner.set(y * columns + x, cell)
      cells.push(cell)
    }
  }
  for (const piece of pieces) {
    const column = strip(xs, centre(piece))
    const row = strip(ys, middle(piece))
    owner.get(row * columns + column)?.pieces.push(piece)
  }
  return cells
}

/** Rules by the number of their grid line. */
function byLine(rules: readonly Rule[], stops: Stops): Rule[][] {
  const lines: Rule[][] = stops.at.map(() => [])
  for (const rule of rules) lines[stops.of(rule.at)]!.push(rule)
  return lines
}

const crosses = (rules: readonly Rule[], at: number) => rules.some((rule) => rule.from < at && rule.to > at)

/** Between which two grid lines a position is; what stands on the outer line belongs inside. */
function strip(stops: readonly number[], value: number): number {
  let found = 0
  while (found < stops.length - 2 && value > stops[found + 1]!) found++
  return found
}
