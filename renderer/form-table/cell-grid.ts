/** Which figure lies where, so that keys can move over the table as it is seen. */
import type { FigureId } from '@shared/report'
import type { Form, FormTextCell, Template } from '@shared/template'

export type Move = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'top' | 'bottom' | 'next' | 'previous' | 'below' | 'above'

export interface CellGrid {
  /** Figure the key leads to; `null` at the edge. */
  move: (from: FigureId, how: Move) => FigureId | null
  /**
   * Figures of a rectangle that begins at `from`, row by row, totals among them; `null` outside the table. `dense` leaves
   * out printed rows that hold no figure.
   */
  block: (from: FigureId, rows: number, columns: number, dense?: boolean) => (FigureId | null)[][]
  /** Figures of the rectangle between two corners, row by row, without rows that hold none. */
  between: (corner: FigureId, opposite: FigureId) => FigureId[][]
  /** Corners of what a printed label, head or note speaks of; `null` where no figure lies under or beside it. */
  under: (cell: FormTextCell, header: boolean) => Corners | null
  first: FigureId | null
  /** First and last figure of the table. */
  corners: Corners | null
}

export interface Corners {
  corner: FigureId
  opposite: FigureId
}

interface Placed {
  figure: FigureId
  row: number
  column: number
  /** Last grid column it covers. */
  lastColumn: number
}

export function createCellGrid(form: Form, figures: Template['figures']): CellGrid {
  const placed: Placed[] = form.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.kind === 'figure'
        ? [{ figure: cell.figure, row: cell.row, column: cell.column, lastColumn: cell.column + cell.colspan - 1 }]
        : [],
    ),
  )
  const covering = spansByRow(form)
  const isInput = (figure: FigureId) => figures.get(figure)?.source === 'input'
  const inputs = placed.filter(({ figure }) => isInput(figure))
  const find = (figure: FigureId) => placed.find((cell) => cell.figure === figure)
  const inRow = (row: number) => placed.filter((cell) => cell.row === row)
  const inColumn = (column: number) =>
    form.rows.flatMap((_, row) => covering[row]?.[column] ?? []).filter((figure, i, all) => all.indexOf(figure) === i)

  const step = (list: readonly FigureId[], from: FigureId, by: 1 | -1) => list[list.indexOf(from) + by] ?? null

  function move(from: FigureId, how: Move): FigureId | null {
    const cell = find(from)
    if (!cell) return null
    const row = inRow(cell.row).map(({ figure }) => figure)
    const column = inColumn(cell.column)
    const target: Record<Move, () => FigureId | null> = {
      left: () => step(row, from, -1),
      right: () => step(row, from, 1),
      up: () => step(column, from, -1),
      down: () => step(column, from, 1),
      home: () => row[0] ?? null,
      end: () => row.at(-1) ?? null,
      top: () => column[0] ?? null,
      bottom: () => column.at(-1) ?? null,
      next: () => nextInput(placed, cell, isInput, 1),
      previous: () => nextInput(placed, cell, isInput, -1),
      below: () =>
        step(
          column.filter((id) => isInput(id) || id === from),
          from,
          1,
        ),
      above: () =>
        step(
          column.filter((id) => isInput(id) || id === from),
          from,
          -1,
        ),
    }
    const found = target[how]()
    return found === from ? null : found
  }

  /** Figures in grid rows and columns from … to, both included, each once a row. */
  const inArea = (rows: readonly [number, number], columns: readonly [number, number]): FigureId[][] =>
    covering.slice(rows[0], rows[1] + 1).flatMap((covered) => {
      const row = [...new Set(covered.slice(columns[0], columns[1] + 1))].filter((figure) => figure !== undefined)
      return row.length === 0 ? [] : [row]
    })
  const wide = [0, form.grid.length - 1] as const
  const last = form.rows.length - 1
  const whole = cornersOf(inArea([0, last], wide))

  return {
    move,
    first: inputs[0]?.figure ?? null,
    corners: whole,
    between(corner, opposite) {
      const [a, b] = [find(corner), find(opposite)]
      if (!a || !b) return []
      const columns = [Math.min(a.column, b.column), Math.max(a.lastColumn, b.lastColumn)] as const
      return inArea([Math.min(a.row, b.row), Math.max(a.row, b.row)], columns)
    },
    under(cell, header) {
      const below = cell.row + cell.rowspan
      const beside = cornersOf(inArea([cell.row, below - 1], wide))
      if (beside && cell.role !== 'header') return beside
      // The note in the corner of the head speaks of the whole table.
      if (header && cell.role === 'caption') return whole
      const columns = [cell.column, cell.column + cell.colspan - 1] as const
      return cornersOf(inArea([below, header ? last : endOfBlock(form, below)], columns))
    },
    block(from, rows, columns, dense = false) {
      const cell = find(from)
      if (!cell) return []
      const lines = form.rows.map((_, row) => inRow(row)).slice(cell.row)
      const usable = dense ? lines.filter((line) => line.length > 0) : lines
      return Array.from({ length: rows }, (_, r) => {
        const row = (usable[r] ?? []).filter(({ column }) => column >= cell.column)
        return Array.from({ length: columns }, (_, c) => row[c]?.figure ?? null)
      })
    },
  }
}

function cornersOf(rows: FigureId[][]): Corners | null {
  const [corner, opposite] = [rows[0]?.[0], rows.at(-1)?.at(-1)]
  return corner === undefined || opposite === undefined ? null : { corner, opposite }
}

/** Last row of a block of figures inside the table: the next head or note begins another. */
function endOfBlock(form: Form, from: number): number {
  const next = form.rows.findIndex(
    ({ cells }, row) => row > from && cells.some((cell) => cell.kind === 'text' && ['header', 'caption'].includes(cell.role)),
  )
  return next < 0 ? form.rows.length - 1 : next - 1
}

function nextInput(placed: readonly Placed[], from: Placed, isInput: (id: FigureId) => boolean, by: 1 | -1): FigureId | null {
  for (let i = placed.indexOf(from) + by; i >= 0 && i < placed.length; i += by) {
    if (isInput(placed[i]!.figure)) return placed[i]!.figure
  }
  return null
}

/** For every place of the grid the figure whose cell covers it. */
function spansByRow(form: Form): (FigureId | undefined)[][] {
  const covering: (FigureId | undefined)[][] = form.rows.map(() =>
    new Array<FigureId | undefined>(form.grid.length).fill(undefined),
  )
  for (const cell of form.rows.flatMap((row) => row.cells)) {
    if (cell.kind !== 'figure') continue
    for (let r = cell.row; r < cell.row + cell.rowspan; r++)
      covering[r]?.fill(cell.figure, cell.column, cell.column + cell.colspan)
  }
  return covering
}
