/** A table of the source that is no form of the template, kept as an ordinary table. */
import { mendTable, type TableBlock, type TableRow } from '../report'
import type { SourceRow, SourceTable } from '../source'

export function tableBlock(table: SourceTable, rows: readonly SourceRow[]): TableBlock {
  const headerRows = table.rows.slice(0, table.headerRows).filter((row) => rows.includes(row)).length
  // Rows that were taken out leave spans behind that reach too far.
  return mendTable({ kind: 'table', headerRows, rows: table.structure === 'grid' ? rows.map(plainRow) : ragged(rows) })
}

const plainRow = (row: SourceRow): TableRow => ({
  cells: row.cells.map(({ colspan, rowspan, paragraphs }) => ({ colspan, rowspan, paragraphs })),
})

/** Ragged rows are filled up on the right, so that the table is a rectangle; empty columns at the end go. */
function ragged(rows: readonly SourceRow[]): TableRow[] {
  const filled = (row: SourceRow) =>
    row.cells.length - [...row.cells].reverse().findIndex((cell) => cell.paragraphs.some((p) => p.length > 0))
  const width = Math.max(
    1,
    ...rows.map((row) => (row.cells.some((cell) => cell.paragraphs.some((p) => p.length > 0)) ? filled(row) : 0)),
  )
  return rows.map((row) => ({
    cells: Array.from({ length: width }, (_, i) => ({ colspan: 1, rowspan: 1, paragraphs: row.cells[i]?.paragraphs ?? [[]] })),
  }))
}
