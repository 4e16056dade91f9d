import type { TableBlock } from '../report'
import type { Template } from '../template'
import type { SavedReport } from './save-report'

/** Where a saved report does not fit its template or itself: a path in `report.json`, or `null` when all is well. */
export function reportFault(report: SavedReport, template: Template): string | null {
  const { sections } = template
  if (report.sections.length !== sections.length) return 'sections'
  for (const [i, section] of report.sections.entries()) {
    const spec = sections[i]!
    if (section.id !== spec.id) return `sections.${i}.id`
    const forms = section.blocks.flatMap((block) => (block.kind === 'form' ? [block.form] : []))
    if (forms.join(' ') !== (spec.form ?? '')) return `sections.${i}.blocks`
    const wrong = section.blocks.findIndex(
      (block) =>
        (block.kind === 'image' && !Object.hasOwn(report.media, block.media)) ||
        (block.kind === 'table' && !holdsTogether(block)),
    )
    if (wrong >= 0) return `sections.${i}.blocks.${wrong}`
  }
  const stranger = Object.keys(report.figures).find((id) => template.figures.get(id)?.source !== 'input')
  return stranger === undefined ? null : `figures.${stranger}`
}

const MAX_GRID = 200_000

/** Every row can be laid out without two cells meeting in one place or one reaching below the last row. */
function holdsTogether(table: TableBlock): boolean {
  if (table.headerRows > table.rows.length) return false
  /** Row below the lowest that is taken, by column. */
  const takenTo: number[] = []
  let area = 0
  for (const [r, row] of table.rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while ((takenTo[column] ?? 0) > r) column++
      area += cell.colspan * cell.rowspan
      if (r + cell.rowspan > table.rows.length || area > MAX_GRID) return false
      for (const end = column + cell.colspan; column < end; column++) {
        if ((takenTo[column] ?? 0) > r) return false
        takenTo[column] = r + cell.rowspan
      }
    }
  }
  return true
}
