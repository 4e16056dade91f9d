/** Tables as rows with heights: what stands in each cell, on how many lines. */
import { cellFit, formLayout, labelStyle } from '../docx/form-layout'
import type { StyleId, WordProfile } from '../docx/profile-data'
import { proseCellStyle, proseColumnWidths } from '../docx/prose-columns'
import { placeProseCells } from '../docx/write/place-prose-cells'
import type { Inline, TableBlock } from '../report'
import { headerScope, type Form, type FormCell } from '../template'
import { breakLines } from './break-lines'
import { POINT, RULE, gapOf, type Printing } from './printing'
import type { CellParagraph, PrintCell, PrintRow } from './print-layout'
import { textAtoms } from './text-atoms'

export interface TableRows {
  /** Widths of the columns. */
  grid: number[]
  rows: PrintRow[]
  headRows: number
  /** By row: stays on the page of the next one. */
  withNext: boolean[]
}

export function formRows({ profile, values }: Printing, form: Form): TableRows {
  const layout = formLayout(profile, form)
  const grid = layout.grid.map((width) => width / POINT)
  const cellOf = (cell: FormCell): WithoutHeight => {
    const style = cell.kind === 'figure' ? 'ReportTableFigure' : labelStyle(cell)
    const text = cell.kind === 'figure' ? (values[cell.figure] ?? '') : cell.text
    const fit = cellFit(profile, layout, cell, text)
    const margin = fit.margin / POINT
    return {
      ...placeOf(cell),
      margin,
      figure: cell.kind === 'figure' ? cell.figure : null,
      scope: cell.kind === 'text' ? headerScope(form, cell, 'colgroup') : null,
      paragraphs: [paragraph(profile, style, [{ kind: 'text', text, marks: [] }], widthOf(grid, cell) - 2 * margin, fit.size)],
    }
  }
  const heads = form.rows.findIndex((row) => !row.header)
  const headRows = heads < 0 ? 0 : heads
  return {
    grid,
    rows: withHeights(
      profile,
      form.rows.map((row) => row.cells.map(cellOf)),
    ),
    headRows,
    withNext: form.rows.map((row, i) => row.keepWithNext || i < headRows),
  }
}

export function proseRows({ profile }: Printing, table: TableBlock): TableRows {
  const { columns, rows } = placeProseCells(table)
  const grid = proseColumnWidths(profile, columns, rows).map((width) => width / POINT)
  const margin = profile.tables.proseMargin / POINT
  const reaches = rows.some((cells, y) => y < table.headerRows && cells.some((cell) => y + cell.rowspan > table.headerRows))
  // Something must be left to repeat the header over.
  const headRows = reaches || table.headerRows >= rows.length ? 0 : table.headerRows
  const cells = rows.map((row, y) =>
    row.map((cell): WithoutHeight => {
      const head = y < table.headerRows
      const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
      const width = widthOf(grid, cell) - 2 * margin
      return {
        ...placeOf(cell),
        margin,
        figure: null,
        scope: head ? (cell.colspan > 1 ? 'colgroup' : 'col') : null,
        paragraphs: paragraphs.map((content) =>
          paragraph(profile, head ? 'ReportTableHead' : proseCellStyle(content), content, width),
        ),
      }
    }),
  )
  return { grid, rows: withHeights(profile, cells), headRows, withNext: rows.map((_, y) => y < headRows) }
}

/** Cells know last how tall they are. */
type WithoutHeight = Omit<PrintCell, 'height'>

const placeOf = ({ column, colspan, rowspan }: FormCell | { column: number; colspan: number; rowspan: number }) => ({
  column,
  colspan,
  rowspan,
})

const widthOf = (grid: readonly number[], { column, colspan }: { column: number; colspan: number }) =>
  grid.slice(column, column + colspan).reduce((a, b) => a + b, 0)

function paragraph(
  profile: WordProfile,
  style: StyleId,
  content: readonly Inline[],
  width: number,
  size?: number,
): CellParagraph {
  const data = profile.styles[style]
  const lines = breakLines(textAtoms(content, data, size), {
    width,
    indent: 0,
    gap: gapOf(data, size),
    tab: profile.defaultTabStop / POINT,
    stretched: data.alignment === 'both',
  })
  return { style, alignment: data.alignment, lines, ...(size === undefined ? {} : { size }) }
}

/** A cell over several rows makes the last of them taller when it needs more room. */
function withHeights(profile: WordProfile, plain: readonly WithoutHeight[][]): PrintRow[] {
  const rows = plain.map((cells) => cells.map((cell): PrintCell => ({ ...cell, height: neededHeight(profile, cell) })))
  const heights = rows.map((cells) =>
    Math.max(profile.tables.rowHeight / POINT, ...cells.filter((cell) => cell.rowspan === 1).map((cell) => cell.height)),
  )
  rows.forEach((cells, y) => {
    for (const cell of cells.filter(({ rowspan }) => rowspan > 1)) {
      const last = Math.min(rows.length, y + cell.rowspan) - 1
      const room = heights.slice(y, last + 1).reduce((a, b) => a + b, 0)
      heights[last]! += Math.max(0, cell.height - room)
    }
  })
  return rows.map((cells, y) => ({ height: heights[y]!, cells }))
}

function neededHeight(profile: WordProfile, { paragraphs }: WithoutHeight): number {
  const { cellTop, cellBottom } = profile.tables
  const text = paragraphs.reduce((sum, { style, lines }) => sum + (lines.length * profile.styles[style].line.value) / POINT, 0)
  return text + (cellTop + cellBottom) / POINT + RULE
}
