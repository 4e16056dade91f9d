/** The body of a Word table from cells with spans: a cell below a spanning one is written out as its continuation. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'

export interface GridCell {
  column: number
  colspan: number
  rowspan: number
  /** Left and right margin in twips, where it differs from the table's. */
  margin?: number
  /** The rows above give way to the rows below at a page's end. */
  paragraphs: (keepNext: boolean) => XmlElement[]
  /** What stands in the cells below that it reaches over. */
  continuation: (keepNext: boolean) => XmlElement
}

export interface GridRow {
  header: boolean
  keepWithNext: boolean
  cells: GridCell[]
}

/** `grid`: widths of the columns in twips; `rows` tile it without gap or overlap. */
export function tableXml(profile: WordProfile, grid: readonly number[], margin: number, rows: readonly GridRow[]): XmlElement {
  return element(
    'w:tbl',
    {},
    tableProperties(profile, sum(grid), margin),
    element('w:tblGrid', {}, ...grid.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((row, at) =>
      element(
        'w:tr',
        {},
        rowProperties(profile, row),
        ...cellsOf(rows, at).map(({ cell, first }) => tableCell(grid, cell, first, row.keepWithNext)),
      ),
    ),
  )
}

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0)
const length = (name: string, twips: number) => element(name, { 'w:type': 'dxa', 'w:w': twips })

const SIDES = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']

function tableProperties({ tables }: WordProfile, width: number, margin: number): XmlElement {
  const border = (name: string) => element(name, { 'w:val': 'single', 'w:color': '000000', 'w:sz': 4, 'w:space': 0 })
  return element(
    'w:tblPr',
    {},
    element('w:tblStyle', { 'w:val': 'ReportTable' }),
    length('w:tblW', width),
    element('w:jc', { 'w:val': 'center' }),
    element('w:tblBorders', {}, ...SIDES.map(border)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      length('w:top', tables.cellTop),
      length('w:left', margin),
      length('w:bottom', tables.cellBottom),
      length('w:right', margin),
    ),
  )
}

const rowProperties = ({ tables }: WordProfile, { header }: GridRow): XmlElement =>
  element(
    'w:trPr',
    {},
    element('w:cantSplit'),
    header && element('w:tblHeader'),
    element('w:trHeight', { 'w:val': tables.rowHeight, 'w:hRule': 'atLeast' }),
  )

/** Cells that begin in the row and those that reach into it from above, from left to right. */
function cellsOf(rows: readonly GridRow[], at: number): { cell: GridCell; first: boolean }[] {
  return rows
    .slice(0, at + 1)
    .flatMap((row, from) => row.cells.filter((cell) => from + cell.rowspan > at).map((cell) => ({ cell, first: from === at })))
    .sort((a, b) => a.cell.column - b.cell.column)
}

function tableCell(grid: readonly number[], cell: GridCell, first: boolean, keepNext: boolean): XmlElement {
  const { column, colspan, rowspan, margin } = cell
  const properties = element(
    'w:tcPr',
    {},
    length('w:tcW', sum(grid.slice(column, column + colspan))),
    colspan > 1 && element('w:gridSpan', { 'w:val': colspan }),
    rowspan > 1 && element('w:vMerge', { 'w:val': first ? 'restart' : 'continue' }),
    margin !== undefined && element('w:tcMar', {}, length('w:left', margin), length('w:right', margin)),
    element('w:vAlign', { 'w:val': 'center' }),
  )
  return element('w:tc', {}, properties, ...(first ? cell.paragraphs(keepNext) : [cell.continuation(keepNext)]))
}
