/** An ordinary table of the prose: the style of the standard ones, columns as wide as their words ask for. */
import { inlineText, type Inline, type TableBlock } from '../../report'
import type { XmlElement } from '../../ooxml/xml-writer'
import { emWidth } from '../em-width'
import type { StyleId, WordProfile } from '../profile-data'
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
  const grid = columnWidths(profile, columns, rows)
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
  const styleOf = (content: readonly Inline[]): StyleId => (header ? 'ReportTableHead' : bodyStyle(content))
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

/** Numbers stand in the middle as in the standard tables, words left. */
const bodyStyle = (content: readonly Inline[]): StyleId =>
  /^[-+]?[\d.,]+[%％‰]?$/.test(inlineText(content).trim()) ? 'ReportTableFigure' : 'ReportTableLabel'

const LEAST_EMS = 3
const MOST_EMS = 24

/** Shares of the full width by the longest line of each column, within limits; a spanning cell asks for nothing. */
function columnWidths(profile: WordProfile, columns: number, rows: readonly PlacedCell[][]): number[] {
  const wanted = new Array<number>(columns).fill(LEAST_EMS)
  for (const cell of rows.flat().filter((c) => c.colspan === 1)) {
    const lines = cell.paragraphs.flatMap((content) => inlineText(content).split('\n'))
    const widest = Math.max(0, ...lines.map((line) => emWidth(line)))
    wanted[cell.column] = Math.min(MOST_EMS, Math.max(wanted[cell.column]!, widest + 1))
  }
  const total = wanted.reduce((a, b) => a + b, 0)
  return wanted.map((ems) => Math.max(1, Math.floor((profile.tables.width * ems) / total)))
}
