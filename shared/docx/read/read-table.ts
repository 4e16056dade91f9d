/** Tables with true grid positions: `w:gridSpan` and `w:vMerge` worked out, cells that only continue others left out. */
import { child, textBelow, type XmlElement } from '../../ooxml'
import { inlineText } from '../../report'
import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../source'
import { flow } from './flow'
import { toggle, valueOf, wholeNumber } from './properties'
import type { ReadContext } from './read-context'
import { readCell } from './read-cell'
import { readGround } from './word-look'

/** Word itself stops at 63 columns. */
const MAX_SPAN = 63

/** The table, followed by what stood in its cells but cannot stay there (pictures, whole tables). */
export function readTable(table: XmlElement, context: ReadContext): SourceBlock[] {
  const rows = flow(table, context.findings).filter((row) => row.name === 'w:tr' && isSeen(row, context))
  if (isLayout(rows)) return rows.flatMap((row) => cellsOf(row)).flatMap((cell) => context.readBlocks(cell, context))
  const line = context.nextLine()
  const aside = context.aside ?? []
  const grid = new Grid(line)
  const inside = { ...context, aside, nextLine: () => line }
  for (const row of rows) grid.addRow(row, inside)
  const headerRows = rows.findIndex((row) => !toggle(child(row, 'w:trPr'), 'w:tblHeader'))
  const read: SourceTable = {
    kind: 'table',
    structure: 'grid',
    rows: grid.rows,
    headerRows: headerRows < 0 ? rows.length : headerRows,
    place: { line },
  }
  return [...(grid.rows.length > 0 ? [read] : []), ...(context.aside ? [] : aside)]
}

const cellsOf = (row: XmlElement, context?: ReadContext) =>
  flow(row, context?.findings).filter((element) => element.name === 'w:tc')

/** Rows deleted in a tracked change are gone; hidden ones are not seen. */
function isSeen(row: XmlElement, context: ReadContext): boolean {
  const properties = child(row, 'w:trPr')
  if (child(properties, 'w:del')) {
    context.findings.note('O50')
    return false
  }
  if (child(properties, 'w:ins')) context.findings.note('O50')
  if (toggle(properties, 'w:hidden')) {
    context.findings.note('O52')
    return false
  }
  return cellsOf(row).length > 0
}

const PARAGRAPHS_OF_A_PAGE = 8

/**
 * A table that only holds a page together, as converted web pages have it: beside the cells with words all are empty, and
 * in one of them stand other tables or running text.
 */
function isLayout(rows: XmlElement[]): boolean {
  const filled: XmlElement[] = []
  for (const row of rows) {
    const cells = cellsOf(row).filter((cell) => isFilled(cell))
    if (cells.length > 1) return false
    filled.push(...cells)
  }
  return filled.some(isPage)
}

const isFilled = (cell: XmlElement): boolean =>
  flow(cell).some((element) => element.name === 'w:tbl' || (element.name === 'w:p' && hasWords(element)))

function isPage(cell: XmlElement): boolean {
  const elements = flow(cell)
  return elements.some((element) => element.name === 'w:tbl') || elements.filter(hasWords).length >= PARAGRAPHS_OF_A_PAGE
}

const hasWords = (paragraph: XmlElement) => paragraph.name === 'w:p' && textBelow(paragraph).trim() !== ''

class Grid {
  readonly rows: SourceRow[] = []
  /** The cell above that a vertical merge would continue, by its first column. */
  private open = new Map<number, SourceCell>()

  constructor(private readonly line: number) {}

  addRow(row: XmlElement, context: ReadContext & { aside: SourceBlock[] }): void {
    const properties = child(row, 'w:trPr')
    const open = new Map<number, SourceCell>()
    const cells: SourceCell[] = []
    let column = wholeNumber(valueOf(child(properties, 'w:gridBefore')), 0, 0, MAX_SPAN)
    let bookmarks: string[] = []
    for (const element of flow(row, context.findings)) {
      if (element.name === 'w:bookmarkStart') bookmarks.push(element.attributes['w:name'] ?? '')
      if (element.name !== 'w:tc') continue
      const properties = child(element, 'w:tcPr')
      const change = properties && CELL_CHANGES.find((name) => child(properties, name))
      if (change) context.findings.note('O50', textBelow(element))
      const span = spanOf(properties)
      if (change === 'w:cellDel') {
        // Its columns stay: the cells behind it keep their headers.
        column += span
        continue
      }
      const place = this.place(properties, span, column, cells)
      const { ground } = readGround(properties)
      const read = readCell(element, context.aside, ground === undefined ? context : { ...context, ground })
      if (place.continues) {
        if (read.paragraphs.some((paragraph) => paragraph.length > 0))
          context.findings.note('O52', read.paragraphs.map(inlineText).join(' '))
      } else {
        place.cell.paragraphs = read.paragraphs
        cells.push(place.cell)
      }
      for (const name of bookmarks) place.cell.bookmarks.push(name)
      for (const name of read.bookmarks) place.cell.bookmarks.push(name)
      bookmarks = []
      if (place.merged) open.set(column, place.cell)
      column += span
    }
    this.open = open
    this.rows.push({ cells, place: { line: this.line } })
  }

  private place(properties: XmlElement | undefined, span: number, column: number, cells: SourceCell[]) {
    const merge = mergeOf(properties)
    const above = merge === 'continue' ? this.open.get(column) : undefined
    if (above?.colspan === span) {
      above.rowspan++
      return { cell: above, merged: true, continues: true }
    }
    const before = cells[cells.length - 1]
    if (before && isContinued(properties)) {
      before.colspan += span
      return { cell: before, merged: false, continues: true }
    }
    const cell: SourceCell = { paragraphs: [], colspan: span, rowspan: 1, column, bookmarks: [] }
    return { cell, merged: merge !== null, continues: false }
  }
}

/** Tracked changes of whole cells, taken as accepted. */
const CELL_CHANGES = ['w:cellDel', 'w:cellIns', 'w:cellMerge']

const spanOf = (properties: XmlElement | undefined) => wholeNumber(valueOf(child(properties, 'w:gridSpan')), 1, 1, MAX_SPAN)

/** Merged downwards, also by a tracked change. */
function mergeOf(properties: XmlElement | undefined): 'restart' | 'continue' | null {
  const tracked = child(properties, 'w:cellMerge')?.attributes['w:vMerge']
  if (tracked !== undefined) return tracked === 'cont' ? 'continue' : 'restart'
  const merge = child(properties, 'w:vMerge')
  if (!merge) return null
  return valueOf(merge) === 'restart' ? 'restart' : 'continue'
}

/** The older way to merge sideways: every grid cell is there, the later ones say they continue. */
function isContinued(properties: XmlElement | undefined): boolean {
  const merge = child(properties, 'w:hMerge')
  return merge !== undefined && valueOf(merge) !== 'restart'
}
