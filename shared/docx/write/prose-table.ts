/** An ordinary table of the prose: the style of the standard ones, columns as wide as their words ask for. */
import type { Inline, TableBlock } from '../../report'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { StyleId, WordProfile } from '../profile-data'
import { proseCellStyle, proseColumnWidths } from '../prose-columns'
import { paragraph } from './paragraph'
import { placeProseCells, type PlacedCell } from './place-prose-cells'
import { inlineRuns } from './runs'
import { tableXml, type GridCell } from './table-grid'

/** Most columns a table of Word may have. */
export const MOST_COLUMNS = 63

export function proseTableColumns(table: TableBlock): number {
  return placeProseCells(table).columns
}

export function proseTableXml(profile: WordProfile, table: TableBlock): XmlElement {
  const { columns, rows } = placeProseCells(table)
  const grid = proseColumnWidths(profile, columns, rows)
  return tableXml(
    profile,
    grid,
    profile.tables.proseMargin,
    rows.map((cells, at) => ({
      header: at < table.headerRows,
      keepWithNext: at < table.headerRows && at < rows.length - 1,
      cells: cells.map((cell) => proseCell(profile, cell, at < table.headerRows)),
    })),
  )
}

function proseCell(profile: WordProfile, cell: PlacedCell, header: boolean): GridCell {
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
  const styleOf = (content: readonly Inline[]): StyleId => (header ? 'ReportTableHead' : proseCellStyle(content))
  return {
    column: cell.column,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    paragraphs: (keepNext) =>
      paragraphs.map((content) =>
        paragraph(styleOf(content), inlineRuns(profile, styleOf(content), content), keepNext ? { keepNext } : {}),
      ),
    continuation: (keepNext) => paragraph(styleOf(paragraphs[0]!), [], keepNext ? { keepNext } : {}),
  }
}
