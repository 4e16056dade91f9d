/**
 * Tables without lines, or with lines between rows only: figures below one another are columns, and the words on their
 * left are shared out between the rows. Where that is not certain the rows are kept as words, and nothing is read from them.
 */
import { figureLines, figureRuns, type FigureRow, type FigureRun } from './figure-rows'
import { middle } from './cell-text'
import type { Piece, Rule } from './page'
import { rowLabels } from './row-labels'
import type { Chunk, TextLine } from './text-lines'

/** More than any form has: nothing is worked out then. */
const MOST_ROWS = 300
const MOST_LINES = 1000
/** So many rows still show how labels and figures stand when the first or the last, cut by the page, is left out. */
const LEAST_ROWS = 3

export interface AlignedRow {
  y: number
  cells: string[]
  /** The cells cannot be told apart. */
  unsure: boolean
}

export interface AlignedTables {
  tables: AlignedRow[][]
  /** Signs that are in one of them. */
  pieces: Set<Piece>
}

export function alignedTables(pieces: readonly Piece[], across: readonly Rule[]): AlignedTables {
  const lines = figureLines(pieces)
  const found: AlignedTables = { tables: [], pieces: new Set() }
  for (const run of figureRuns(lines)) {
    const labels = labelLines(run, lines)
    const shared = sharedLabels(run, labels, across)
    const table = run.rows.map((row, i) => alignedRow(row, shared[i] ?? null))
    found.tables.push(table)
    for (const row of run.rows) for (const piece of row.line.chunks.flatMap((c) => c.pieces)) found.pieces.add(piece)
    for (const piece of shared.flatMap((s) => s?.chunks ?? []).flatMap((c) => c.pieces)) found.pieces.add(piece)
  }
  return found
}

interface Label {
  text: string
  /** Of cells that reach over several rows, the nearest ones. */
  around: string[]
  chunks: Chunk[]
}

function alignedRow(row: FigureRow, label: Label | null): AlignedRow {
  const y = row.line.y
  if (label && row.values)
    return { y, cells: [...label.around, label.text, ...row.values].filter((t, i) => i > 0 || t !== ''), unsure: false }
  return {
    y,
    cells: [[...(label ? [label.text] : row.labels.map((c) => c.text)), ...row.figures.map((c) => c.text)].join('\u3000')],
    unsure: true,
  }
}

interface WordLine {
  y: number
  chunks: Chunk[]
}

/** Lines left of the figures, from some way above the first row to some way below the last. */
function labelLines(run: FigureRun, lines: readonly TextLine[]): WordLine[] {
  const ofRow = new Map(run.rows.map((row) => [row.line, row]))
  const first = lines.indexOf(run.rows[0]!.line)
  const last = lines.indexOf(run.rows.at(-1)!.line)
  const beside = (line: TextLine) => ofRow.has(line) || line.end < run.edge + 0.1 * line.size
  let from = first
  let to = last
  while (from > 0 && beside(lines[from - 1]!)) from--
  while (to < lines.length - 1 && beside(lines[to + 1]!)) to++
  return lines.slice(from, to + 1).flatMap((line) => {
    const chunks = ofRow.get(line)?.labels ?? line.chunks
    return chunks.length > 0 ? [{ y: chunks[0]!.y, chunks }] : []
  })
}

function sharedLabels(run: FigureRun, lines: readonly WordLine[], across: readonly Rule[]): (Label | null)[] {
  const { rows } = run
  const none = rows.map(() => null)
  if (rows.length > MOST_ROWS || lines.length > MOST_LINES) return none
  if (lines.length === 0) return rows.length === 1 ? [{ text: '', around: [], chunks: [] }] : none
  const around = new Set(lines.flatMap((line) => line.chunks).filter((chunk) => isAround(chunk, lines, rows)))
  const own = lines
    .map((line) => ({ ...line, chunks: line.chunks.filter((chunk) => !around.has(chunk)) }))
    .filter((line) => line.chunks.length > 0)
  const ruled = betweenRules(run, own, across)
  if (ruled) return withAround(rows, ruled, around)
  for (const [from, to] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    const part = rows.slice(from, rows.length - to)
    if (part.length < rows.length && part.length < LEAST_ROWS) break
    const size = part[0]!.line.size
    const shared = rowLabels(
      part.map((row) => row.line.y),
      own,
      size,
    )
    if (shared)
      return [
        ...rows.slice(0, from).map(() => null),
        ...withAround(part, shared, around),
        ...rows.slice(rows.length - to).map(() => null),
      ]
  }
  return none
}

/** A cell over several rows has the labels of these rows on its right. */
function isAround(chunk: Chunk, lines: readonly WordLine[], rows: readonly FigureRow[]): boolean {
  const near = Math.max(0.8 * chunk.size, 0.55 * localPitch(chunk.y, rows))
  return lines
    .flatMap((line) => line.chunks)
    .some((other) => other.x > chunk.end + 0.3 * chunk.size && Math.abs(other.y - chunk.y) < near)
}

/** Distance of the two rows around a position. */
function localPitch(y: number, rows: readonly FigureRow[]): number {
  const ys = rows.map((row) => row.line.y)
  const above = Math.max(...ys.filter((other) => other <= y + 1))
  const below = Math.min(...ys.filter((other) => other > y + 1))
  return Number.isFinite(below - above) ? below - above : 0
}

/** Where a line is drawn between every two rows it tells what belongs to each. */
function betweenRules(run: FigureRun, own: readonly WordLine[], across: readonly Rule[]): WordLine[][] | null {
  const x = run.edge - 2
  const drawn = across.filter((rule) => rule.from < x && rule.to > x).map((rule) => rule.at)
  const at = run.rows.map((row) => middle(row.line))
  const above = at.map((y) => Math.max(...drawn.filter((rule) => rule < y)))
  const below = at.map((y) => Math.min(...drawn.filter((rule) => rule > y)))
  const parted = at.every((y, i) => Number.isFinite(above[i]! + below[i]!) && (i === 0 || above[i]! > at[i - 1]!) && y > 0)
  if (!parted) return null
  const lines = at.map((_, i) => own.filter((line) => middleOf(line) > above[i]! && middleOf(line) < below[i]!))
  return lines.every((group) => group.length > 0) ? lines : null
}

const middleOf = (line: WordLine) => middle({ y: line.y, size: line.chunks[0]!.size })

function withAround(rows: readonly FigureRow[], shared: readonly WordLine[][], around: ReadonlySet<Chunk>): Label[] {
  const labels = shared.map((lines) => {
    const chunks = lines.flatMap((line) => line.chunks)
    return { text: chunks.map((chunk) => chunk.text).join(''), around: [] as string[], chunks }
  })
  for (const cell of cellsAround(around)) {
    const y = (cell[0]!.y + cell.at(-1)!.y) / 2
    const nearest = rows.reduce((best, row, i) => (Math.abs(row.line.y - y) < Math.abs(rows[best]!.line.y - y) ? i : best), 0)
    labels[nearest]!.around.push(cell.map((chunk) => chunk.text).join(''))
    labels[nearest]!.chunks.push(...cell)
  }
  return labels
}

/** Signs or lines below one another. */
function cellsAround(around: ReadonlySet<Chunk>): Chunk[][] {
  const cells: Chunk[][] = []
  for (const chunk of [...around].sort((a, b) => a.y - b.y)) {
    const cell = cells.find((found) => {
      const last = found.at(-1)!
      return chunk.y - last.y < 2 * chunk.size && chunk.x < last.end && chunk.end > last.x
    })
    if (cell) cell.push(chunk)
    else cells.push([chunk])
  }
  return cells.sort((a, b) => a[0]!.x - b[0]!.x)
}
