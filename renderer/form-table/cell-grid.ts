/** Which figure lies where, so that keys can move over the table as it is seen. */
import type { FigureId } from '@shared/report'
import type { Form, Template } from '@shared/template'

export type Move = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'top' | 'bottom' | 'next' | 'previous' | 'below' | 'above'

export interface CellGrid {
  /** Figure the key leads to; `null` at the edge. */
  move: (from: FigureId, how: Move) => FigureId | null
  /** Figures of a rectangle that begins at `from`, row by row, totals among them; `null` outside the table. */
  block: (from: FigureId, rows: number, columns: number) => (FigureId | null)[][]
  first: FigureId | null
}

interface Placed {
  figure: FigureId
  row: number
  column: number
}

export function createCellGrid(form: Form, figures: Template['figures']): CellGrid {
  const placed: Placed[] = form.rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.kind === 'figure' ? [{ figure: cell.figure, row: cell.row, column: cell.column }] : [])),
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

  return {
    move,
    first: inputs[0]?.figure ?? null,
    block(from, rows, columns) {
      const cell = find(from)
      if (!cell) return []
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => {
          const row = inRow(cell.row + r).filter(({ column }) => column >= cell.column)
          return row[c]?.figure ?? null
        }),
      )
    },
  }
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
