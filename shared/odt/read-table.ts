/** Tables with true grid positions: covered cells hold the places of those that span over them. */
import { childElements, childrenNamed, type XmlElement } from '../ooxml'
import type { SourceBlock, SourceCell, SourceRow } from '../source'
import type { ReadContext } from './read-context'
import { whole } from './styles'

const MAX_SPAN = 63
/** A row said to repeat: real reports repeat none that holds words. */
const MOST_REPEATED = 50

interface FoundRow {
  row: XmlElement
  header: boolean
}

/** The table, followed by what stood in its cells but cannot stay there (pictures, whole tables). */
export function readTable(table: XmlElement, context: ReadContext): SourceBlock[] {
  const found = rowsOf(table, false).filter(({ row }) => isSeen(row, context))
  if (isLayout(found)) return found.flatMap(({ row }) => cellsOf(row)).flatMap((cell) => context.readBlocks(cell, context))
  const line = context.nextLine()
  const aside = context.aside ?? []
  const inside: ReadContext = { ...context, aside, nextLine: () => line }
  const taken = isUncovered(found) ? new Map<number, number>() : null
  const rows = found.flatMap(({ row }, y): SourceRow[] => {
    const cells = readCells(row, inside)
    if (taken) placeUncovered(cells, y, taken)
    const times = cells.some((cell) => cell.paragraphs.flat().length > 0)
      ? Math.min(MOST_REPEATED, whole(row.attributes['table:number-rows-repeated'], 1))
      : 1
    return Array.from({ length: times }, () => ({ cells, place: { line } }))
  })
  const headerRows = found.filter(({ header }) => header).length
  const read: SourceBlock[] = rows.length > 0 ? [{ kind: 'table', structure: 'grid', rows, headerRows, place: { line } }] : []
  return [...read, ...(context.aside ? [] : aside)]
}

function rowsOf(table: XmlElement, header: boolean): FoundRow[] {
  return childElements(table).flatMap((element): FoundRow[] => {
    if (element.name === 'table:table-row') return [{ row: element, header }]
    if (element.name === 'table:table-header-rows') return rowsOf(element, true)
    return element.name === 'table:table-rows' || element.name === 'table:table-row-group' ? rowsOf(element, header) : []
  })
}

const cellsOf = (row: XmlElement) => childrenNamed(row, 'table:table-cell')

function isSeen(row: XmlElement, context: ReadContext): boolean {
  const visible = (row.attributes['table:visibility'] ?? 'visible') === 'visible'
  if (!visible) context.findings.note('O52')
  return visible && cellsOf(row).length > 0
}

/** A table in one column around other tables only holds a page together. */
function isLayout(rows: readonly FoundRow[]): boolean {
  const cells = rows.map(({ row }) => cellsOf(row))
  return cells.every((row) => row.length === 1) && cells.flat().some((cell) => childrenNamed(cell, 'table:table').length > 0)
}

function readCells(row: XmlElement, context: ReadContext): SourceCell[] {
  const cells: SourceCell[] = []
  let column = 0
  for (const element of childElements(row)) {
    const isCell = element.name === 'table:table-cell'
    if (!isCell && element.name !== 'table:covered-table-cell') continue
    const repeated = Math.min(MAX_SPAN, whole(element.attributes['table:number-columns-repeated'], 1))
    for (let i = 0; i < repeated && column < MAX_SPAN; i++, column++) {
      if (isCell) cells.push(readCell(element, column, context))
    }
  }
  return cells
}

function readCell(cell: XmlElement, column: number, context: ReadContext): SourceCell {
  const read: SourceCell = {
    paragraphs: [],
    colspan: span(cell.attributes['table:number-columns-spanned']),
    rowspan: span(cell.attributes['table:number-rows-spanned']),
    column,
    bookmarks: [],
  }
  const bookmarks = read.bookmarks
  const ground = context.styles.cellGround(cell.attributes['table:style-name']) ?? context.ground
  for (const block of context.readBlocks(cell, { ...context, ground, onBookmarks: (names) => bookmarks.push(...names) })) {
    if (block.kind === 'line') read.paragraphs.push(block.content)
    else {
      context.findings.note(block.kind === 'image' ? 'O58' : 'O55')
      context.aside!.push(block)
    }
  }
  return read
}

/** Some writers (pandoc) leave out the cells that merged ones cover: then every cell moves past those that reach into its row. */
const isUncovered = (rows: readonly FoundRow[]) =>
  rows.every(({ row }) => childrenNamed(row, 'table:covered-table-cell').length === 0) &&
  rows.some(({ row }) => cellsOf(row).some(isMerged))

const isMerged = ({ attributes }: XmlElement) =>
  span(attributes['table:number-rows-spanned']) > 1 || span(attributes['table:number-columns-spanned']) > 1

/** `taken`: for each column the row from which it is free again. */
function placeUncovered(cells: readonly SourceCell[], y: number, taken: Map<number, number>): void {
  let column = 0
  for (const cell of cells) {
    while ((taken.get(column) ?? 0) > y) column++
    cell.column = column
    for (let k = 0; k < cell.colspan; k++) taken.set(column + k, y + cell.rowspan)
    column += cell.colspan
  }
}

const span = (value: string | undefined) => Math.min(MAX_SPAN, Math.max(1, whole(value, 1)))
