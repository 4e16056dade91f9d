/** An ordinary table whose spans fit each other, whatever the file said that it came from. */
import type { TableBlock } from './report'

/** Far beyond what any page can show. */
export const MAX_SPAN = 1000

/** Cuts spans where they would meet another cell or reach below the last row. */
export function mendTable(table: TableBlock): TableBlock {
  /** Row below the lowest that is taken, by column. */
  const takenTo: number[] = []
  const rows = table.rows.map((row, r) => {
    let column = 0
    const isFree = (c: number) => (takenTo[c] ?? 0) <= r
    const cells = row.cells.map((cell) => {
      while (!isFree(column)) column++
      const from = column
      const rowspan = Math.max(1, Math.min(cell.rowspan, table.rows.length - r))
      while (column === from || (column < from + Math.min(cell.colspan, MAX_SPAN) && isFree(column)))
        takenTo[column++] = r + rowspan
      return { ...cell, colspan: column - from, rowspan }
    })
    return { ...row, cells }
  })
  return { ...table, headerRows: Math.min(table.headerRows, rows.length), rows }
}
