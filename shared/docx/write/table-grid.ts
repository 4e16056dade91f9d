/** The body of a Word table from cells with spans: a cell below a spanning one is written out as its continuation. */
import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  BorderStyle,
  type Paragraph,
} from 'docx'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'
import { toXml } from './docx-elements'

export interface GridCell {
  column: number
  colspan: number
  rowspan: number
  /** Left and right margin in twips, where it differs from the table's. */
  margin?: number
  /** Made anew for each cell: the rows above give way to the rows below at a page's end. */
  paragraphs: (keepNext: boolean) => Paragraph[]
  /** What stands in the cells below that it reaches over. */
  continuation: (keepNext: boolean) => Paragraph
}

export interface GridRow {
  header: boolean
  keepWithNext: boolean
  cells: GridCell[]
}

/** `grid`: widths of the columns in twips; `rows` tile it without gap or overlap. */
export function tableXml(profile: WordProfile, grid: readonly number[], margin: number, rows: readonly GridRow[]): XmlElement {
  const { rowHeight, cellTop, cellBottom } = profile.tables
  return toXml(
    new Table({
      style: 'ReportTable',
      width: { size: sum(grid), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      columnWidths: [...grid],
      borders: borders(),
      margins: { top: cellTop, bottom: cellBottom, left: margin, right: margin, marginUnitType: WidthType.DXA },
      rows: rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            ...(row.header ? { tableHeader: true } : {}),
            height: { value: rowHeight, rule: HeightRule.ATLEAST },
            children: cellsOf(rows, at).map(({ cell, first }) => tableCell(grid, cell, first, row.keepWithNext)),
          }),
      ),
    }),
  )
}

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0)

function borders() {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' }
  return { top: line, left: line, bottom: line, right: line, insideHorizontal: line, insideVertical: line }
}

/** Cells that begin in the row and those that reach into it from above, from left to right. */
function cellsOf(rows: readonly GridRow[], at: number): { cell: GridCell; first: boolean }[] {
  return rows
    .slice(0, at + 1)
    .flatMap((row, from) => row.cells.filter((cell) => from + cell.rowspan > at).map((cell) => ({ cell, first: from === at })))
    .sort((a, b) => a.cell.column - b.cell.column)
}

function tableCell(grid: readonly number[], cell: GridCell, first: boolean, keepNext: boolean): TableCell {
  const { column, colspan, rowspan, margin } = cell
  return new TableCell({
    width: { size: sum(grid.slice(column, column + colspan)), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { verticalMerge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    ...(margin === undefined ? {} : { margins: { left: margin, right: margin, marginUnitType: WidthType.DXA } }),
    children: first ? cell.paragraphs(keepNext) : [cell.continuation(keepNext)],
  })
}
