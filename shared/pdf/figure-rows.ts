/** Lines that end in figures side by side, and the columns these figures stand in. */
import { isFigure, isNoFigure } from './figure-words'
import { textLines, type Chunk, type TextLine } from './text-lines'
import type { Piece } from './page'

/** Gap in signs between the cells of a table without lines. */
export const CELL_GAP = 0.4
const SAME_SIZE = 0.2

export interface FigureRow {
  line: TextLine
  labels: Chunk[]
  figures: Chunk[]
  /** By column; `null` when it is not certain which figure stands in which column. */
  values: string[] | null
}

export interface FigureRun {
  rows: FigureRow[]
  /** Where the first column of figures begins. */
  edge: number
}

export const figureLines = (pieces: readonly Piece[]): TextLine[] => textLines(pieces, CELL_GAP)

/** `null` for a line that is no row of figures. */
export function figureRow(line: TextLine): FigureRow | null {
  let from = line.chunks.length
  while (from > 0 && isFigures(line.chunks[from - 1]!.text)) from--
  const figures = line.chunks.slice(from)
  const count = figures.flatMap((chunk) => chunk.text.split(' ')).length
  return count === 0 ? null : { line, labels: line.chunks.slice(0, from), figures, values: null }
}

const isFigures = (text: string) => text.split(' ').every((word) => isFigure(word) || isNoFigure(word))

/** Rows directly below one another; words over the columns of figures end a run. */
export function figureRuns(lines: readonly TextLine[]): FigureRun[] {
  const runs: FigureRow[][] = []
  let between: TextLine[] = []
  for (const line of lines) {
    const row = figureRow(line)
    if (!row) {
      between.push(line)
      continue
    }
    const last = runs.at(-1)?.at(-1)
    if (last && follows(last, row, between)) runs.at(-1)!.push(row)
    else runs.push([row])
    between = []
  }
  return runs.filter((rows) => rows.some((row) => row.figures.length > 1 || isNoFigure(row.figures[0]!.text))).map(withColumns)
}

function follows(last: FigureRow, row: FigureRow, between: readonly TextLine[]): boolean {
  const edge = Math.min(last.figures[0]!.x, row.figures[0]!.x)
  return (
    Math.abs(last.line.size - row.line.size) < SAME_SIZE * row.line.size &&
    between.every((line) => line.end < edge + 0.1 * line.size)
  )
}

function withColumns(rows: FigureRow[]): FigureRun {
  const most = Math.max(...rows.map((row) => row.figures.length))
  const full = rows.filter((row) => row.figures.length === most && row.figures.every((f) => isFigure(f.text)))
  const columns = Array.from({ length: most }, (_, k) => ({
    from: Math.min(...full.map((row) => row.figures[k]!.x)),
    to: Math.max(...full.map((row) => row.figures[k]!.end)),
  }))
  const apart = columns.every((column, k) => k === 0 || columns[k - 1]!.to < column.from)
  const edge = columns[0]?.from ?? Infinity
  for (const row of rows) if (full.length > 0 && apart) place(row, columns, edge)
  // Columns that most rows do not keep to are none: figures that touch were taken for one, or blanks for nothing.
  if (rows.filter((row) => row.values).length * 2 < rows.length) for (const row of rows) row.values = null
  return { rows, edge: Math.min(edge, ...rows.map((row) => row.figures[0]!.x)) }
}

/** Each figure into the column it overlaps, and no other. */
function place(row: FigureRow, columns: readonly { from: number; to: number }[], edge: number): void {
  partLabel(row, edge, columns.length)
  // A figure that touches its label, or a label that ends in one.
  if (/\d$/.test(row.labels.at(-1)?.text ?? '')) return
  const values = columns.map(() => '')
  for (const figure of row.figures) {
    const under = columns.flatMap((column, k) => (figure.x < column.to + 0.5 && figure.end > column.from - 0.5 ? [k] : []))
    const [k] = under
    if (k === undefined || under.length > 1 || values[k] !== '' || !isFigure(figure.text)) return
    values[k] = figure.text
  }
  row.values = values
}

/** A label that leaves no room before the first figure. */
function partLabel(row: FigureRow, edge: number, need: number): void {
  const last = row.labels.at(-1)
  if (row.figures.length !== need - 1 || !last || last.end < edge) return
  const cut = last.pieces.findIndex((piece) => piece.x >= edge - 0.3)
  const [before, after] = [last.pieces[cut - 1], last.pieces[cut]]
  if (!before || !after || /[\d.,]/.test(before.text) || after.x - before.end < 0.1 * after.size) return
  const [figure, ...more] = textLines(last.pieces.slice(cut), CELL_GAP)[0]!.chunks
  const [label] = textLines(last.pieces.slice(0, cut), CELL_GAP)[0]!.chunks
  if (!isFigure(figure!.text) || more.length > 0) return
  row.labels = [...row.labels.slice(0, -1), label!]
  row.figures = [figure!, ...row.figures]
}
