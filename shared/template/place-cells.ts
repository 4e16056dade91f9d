/** Lays the cells of a form out on its grid and proves that they tile it: no gap, no overlap, no overhang. */
import { ok, type Result } from '../finding'
import { refuse } from './refuse'
import type { FormCell, FormRow } from './template'
import type { CellData, FormData } from './template-data'

export function placeCells(data: FormData): Result<FormRow[]> {
  const width = data.grid.length
  const taken = data.rows.map(() => new Array<boolean>(width).fill(false))
  const rows: FormRow[] = []
  for (const [row, rowData] of data.rows.entries()) {
    const placed: FormCell[] = []
    for (const cell of rowData.cells.flatMap((c) => expand(c, data))) {
      const column = taken[row]!.indexOf(false)
      const place = { row, column, colspan: cell.colspan, rowspan: 'rowspan' in cell ? cell.rowspan : 1 }
      if (column < 0 || !occupy(taken, place))
        return refuse(`${data.id}.rows.${row + 1}`, 'a span reaches over another cell or the edge')
      placed.push(
        'figure' in cell
          ? { kind: 'figure', figure: `${data.id}.${cell.figure}`, ...place }
          : {
              kind: 'text',
              role: cell.role,
              text: cell.text,
              aliases: cell.aliases,
              ...(cell.column ? { names: cell.column } : {}),
              ...place,
            },
      )
    }
    if (taken[row]!.includes(false)) return refuse(`${data.id}.rows.${row + 1}`, 'the row does not fill the grid')
    rows.push({ header: rowData.header, keepWithNext: rowData.keepWithNext, cells: placed })
  }
  return ok(rows)
}

type SingleCell = Exclude<CellData, { figures: string }>

/** `{figures: line}` stands for one cell per column of the line. */
function expand(cell: CellData, data: FormData): SingleCell[] {
  if (!('figures' in cell)) return [cell]
  const line = data.lines.find((l) => l.id === cell.figures)
  const columns = line?.columns ?? data.columns.map((c) => c.id)
  return columns.map((column) => ({ figure: `${cell.figures}.${column}`, colspan: 1 }))
}

function occupy(taken: boolean[][], place: { row: number; column: number; colspan: number; rowspan: number }): boolean {
  for (let r = place.row; r < place.row + place.rowspan; r++) {
    const line = taken[r]
    if (!line) return false
    for (let c = place.column; c < place.column + place.colspan; c++) {
      if (line[c] !== false) return false
      line[c] = true
    }
  }
  return true
}
