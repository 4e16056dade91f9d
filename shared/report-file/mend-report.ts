/**
 * What would make a saved file refuse to open again is put right before it is written: a person's work is never locked
 * in by a fault of this program. A report without such faults stays as it is.
 */
import type { Block, Report, TableBlock } from '../report'

export function mendReport(report: Report): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks
      .filter((block) => isHeld(block, report))
      .map((block) => (block.kind === 'table' ? mendTable(block) : block)),
  }))
  return { ...report, sections }
}

/** A picture whose bytes are gone shows nothing any more; a table without rows never did. */
function isHeld(block: Block, report: Report): boolean {
  if (block.kind === 'image') return Object.hasOwn(report.media, block.media)
  return block.kind !== 'table' || block.rows.length > 0
}

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

/** Far beyond what any page can show. */
export const MAX_SPAN = 1000
