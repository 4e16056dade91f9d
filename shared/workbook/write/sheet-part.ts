/** The part of one sheet: cells, merges, widths, heights, frozen headers, A4. */
import { element, writeLargeXml, type WrittenXml, type XmlElement } from '../../ooxml/xml-writer'
import { address } from './cell-address'
import { MAIN } from './namespaces'
import { cellElements, type SheetCell } from './sheet-cells'

/** One unit of width is a digit of the default font, half a Han character. */
const TWIPS_PER_UNIT = 105
/** Room for eight digits: a narrower column would show `####`. */
const LEAST_WIDTH = 9.5
const LINE_HEIGHT = 14
const PADDING = 6
/** More columns than this are printed on the long side of the paper. */
const MOST_UPRIGHT = 12
const A4 = 9

/** Widths of the columns in twips, and how many on the left stay in view. */
export interface SheetGrid {
  grid: readonly number[]
  labelColumns: number
}

/**
 * `bands`: cells of one or more rows each, from top to bottom; no span reaches from one into the next. Only one band is
 * held at a time, so that a sheet of hundreds of columns costs little more than its text. `headers`: rows on top that stay
 * in view.
 */
export function sheetPart(form: SheetGrid, bands: Iterable<readonly SheetCell[]>, headers: number): WrittenXml {
  const widths = form.grid.map((twips) => Math.max(LEAST_WIDTH, Math.round(twips / TWIPS_PER_UNIT)))
  const seen: Seen = { merged: [], height: 0 }
  return writeLargeXml(rowElements(bands, widths, seen), 'sheetData', () => worksheet(form, widths, headers, seen))
}

interface Seen {
  /** References of the merged cells. */
  merged: string[]
  /** Rows of the sheet. */
  height: number
}

function worksheet(form: SheetGrid, widths: readonly number[], headers: number, { merged, height }: Seen): XmlElement {
  return element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('dimension', { ref: `A1:${address({ row: height - 1, column: widths.length - 1 })}` }),
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, frozen(form.labelColumns, headers))),
    element('sheetFormatPr', { defaultRowHeight: LINE_HEIGHT + PADDING }),
    element('cols', {}, ...widths.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))),
    element('sheetData'),
    merged.length > 0 && element('mergeCells', { count: merged.length }, ...merged.map((ref) => element('mergeCell', { ref }))),
    element('printOptions', { horizontalCentered: 1 }),
    element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    element('pageSetup', {
      paperSize: A4,
      orientation: form.grid.length > MOST_UPRIGHT ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
  )
}

const rangeOf = ({ row, column, rowspan, colspan }: SheetCell) =>
  `${address({ row, column })}:${address({ row: row + rowspan - 1, column: column + colspan - 1 })}`

function frozen(columns: number, rows: number): XmlElement {
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  return element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows,
    topLeftCell: address({ row: rows, column: columns }),
    activePane: pane,
    state: 'frozen',
  })
}

function* rowElements(
  bands: Iterable<readonly SheetCell[]>,
  widths: readonly number[],
  seen: Seen,
): Generator<XmlElement, void, undefined> {
  for (const cells of bands) {
    for (const cell of cells) {
      seen.height = Math.max(seen.height, cell.row + cell.rowspan)
      if (cell.rowspan * cell.colspan > 1) seen.merged.push(rangeOf(cell))
    }
    yield* bandElements(cells, widths)
  }
}

function bandElements(cells: readonly SheetCell[], widths: readonly number[]): XmlElement[] {
  const byRow = new Map<number, ReturnType<typeof cellElements>>()
  for (const one of cells.flatMap(cellElements)) {
    const row = byRow.get(one.row)
    if (row) row.push(one)
    else byRow.set(one.row, [one])
  }
  const heights = rowHeights(cells, widths)
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const sorted = own.sort((a, b) => a.column - b.column).map(({ xml }) => xml)
      return element('row', { r: row + 1, ht: heights.get(row) ?? LINE_HEIGHT + PADDING, customHeight: 1 }, ...sorted)
    })
}

/** Programs fit rows only to cells that are not merged, so the heights are computed. */
function rowHeights(cells: readonly SheetCell[], widths: readonly number[]): Map<number, number> {
  const heights = new Map<number, number>()
  const need = ({ column, colspan, text }: SheetCell) => {
    const width = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0)
    return Math.ceil((unitsOf(text) + 1) / width) * LINE_HEIGHT + PADDING
  }
  const single = cells.filter(({ rowspan }) => rowspan === 1)
  for (const cell of single) heights.set(cell.row, Math.max(heights.get(cell.row) ?? 0, need(cell)))
  for (const cell of cells.filter(({ rowspan }) => rowspan > 1)) {
    const rows = Array.from({ length: cell.rowspan }, (_, i) => cell.row + i)
    const lacking = need(cell) - rows.reduce((sum, row) => sum + (heights.get(row) ?? LINE_HEIGHT + PADDING), 0)
    const last = rows[rows.length - 1]!
    if (lacking > 0) heights.set(last, (heights.get(last) ?? LINE_HEIGHT + PADDING) + lacking)
  }
  return heights
}

const unitsOf = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x7f ? 2 : 1), 0)
