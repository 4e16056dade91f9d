/**
 * Whether the cells found are cells at all. Where lines are missing several figures lie in one cell; what is missing
 * upright is put back where the other rows have it, and what is missing across makes the table one that lines do not tell.
 */
import type { GridCell } from './grid-cells'
import { isFigure } from './figure-words'
import { isFull } from './cell-text'
import type { Piece } from './page'
import { textLines } from './text-lines'

/** Gap in signs between two figures that are no number written with a blank. */
const APART = 0.6
const TOUCHING = 0.15
/** Points: two numbers that fill their cells meet on the line between them. */
const EDGE = 0.5

export function soundCells(cells: readonly GridCell[], xs: readonly number[], ys: readonly number[]): GridCell[] | null {
  if (runsOver(cells, xs)) return null
  const parted = cells.flatMap((cell) => (isCrowded(cell) || hidesFigure(cell, xs) ? partCell(cell, xs) : [cell]))
  if (parted.some(isCrowded)) return null
  for (let row = 0; row < ys.length - 1; row++) {
    const stacked = parted.filter((cell) => cell.row === row && isStacked(cell))
    if (stacked.length > 1) return null
  }
  return parted
}

/** Two figures side by side. */
const isCrowded = (cell: GridCell) =>
  cell.pieces.length > 1 &&
  textLines(cell.pieces, APART).some((line) => line.chunks.filter((chunk) => isFigure(chunk.text)).length > 1)

/** Digits without a gap that a line of the grid runs through: a number too long for its cell. */
function runsOver(cells: readonly GridCell[], xs: readonly number[]): boolean {
  const owner = new Map(cells.flatMap((cell) => cell.pieces.map((piece) => [piece, cell] as const)))
  const onLine = (left: Piece, right: Piece) => xs.some((x) => Math.abs(x - left.end) < EDGE || Math.abs(x - right.x) < EDGE)
  const digit = (piece: Piece) => /^[\d.,]$/.test(piece.text)
  return textLines([...owner.keys()].filter(digit), TOUCHING)
    .flatMap((line) => line.chunks)
    .some(({ pieces }) =>
      pieces.some((right, i) => {
        const left = pieces[i - 1]
        return left !== undefined && owner.get(left) !== owner.get(right) && !onLine(left, right)
      }),
    )
}

/** A label and the figure behind it, where the line between them is missing. */
function hidesFigure(cell: GridCell, xs: readonly number[]): boolean {
  if (cell.colspan < 2 || cell.pieces.length < 2) return false
  return xs.slice(cell.column + 1, cell.column + cell.colspan).some((x) => {
    const right = cell.pieces.filter((piece) => (piece.x + piece.end) / 2 > x)
    const left = cell.pieces.filter((piece) => !right.includes(piece))
    if (right.length === 0 || left.length === 0 || right.some((piece) => piece.x < x - 0.5)) return false
    const lines = textLines(right, APART)
    const before = left
      .filter((piece) => Math.abs(piece.y - right[0]!.y) < 0.45 * piece.size)
      .sort((a, b) => a.x - b.x)
      .at(-1)
    return lines.length === 1 && isFigure(lines[0]!.text) && !/\d/.test(before?.text ?? '')
  })
}

/** Figures one below the other that are not one long number wrapped. */
function isStacked(cell: GridCell): boolean {
  if (cell.pieces.length < 2) return false
  const lines = textLines(cell.pieces, APART)
  return lines.length > 1 && lines.every((line) => isFigure(line.text)) && lines.slice(0, -1).some((l) => !isFull(l, cell.width))
}

/** Cut at every grid line that runs through no sign of the cell. */
function partCell(cell: GridCell, xs: readonly number[]): GridCell[] {
  const cuts = xs
    .map((x, column) => ({ x, column }))
    .slice(cell.column + 1, cell.column + cell.colspan)
    .filter(({ x }) => cell.pieces.every((piece) => piece.end <= x + 0.5 || piece.x >= x - 0.5))
  const edges = [cell.column, ...cuts.map((cut) => cut.column), cell.column + cell.colspan]
  return edges.slice(0, -1).map((column, i) => {
    const [left, right] = [xs[column]!, xs[edges[i + 1]!]!]
    const pieces = cell.pieces.filter((p) => (p.x + p.end) / 2 > left && (p.x + p.end) / 2 <= right)
    return { ...cell, column, colspan: edges[i + 1]! - column, width: right - left, pieces }
  })
}
