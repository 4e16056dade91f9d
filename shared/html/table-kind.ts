/**
 * What a table is for. Pages are laid out with tables, and tables hold tables; figures must never be read as running
 * text only because something small stands inside a cell.
 */
import { isElement, visit, wordLength, type Element } from './elements'
import { cellsOf, rowsOf, type PlacedCell } from './place-cells'

/** `data`: cells belong to each other · `layout`: only arranges the page. */
export type TableKind = 'data' | 'layout'

/** A label of a form, a figure, a short remark. */
const SHORT = 120
const LONG = 600
const MANY_PARAGRAPHS = 8

export function tableKind(rows: readonly PlacedCell[][]): TableKind {
  const cells = rows.flat()
  if (rows.every((row) => row.length <= 1)) return 'layout'
  const nested = cells.filter(({ element }) => innerTables(element).length > 0)
  if (cells.some(({ element }) => holdsProse(element))) return 'layout'
  if (nested.length === 0) return 'data'
  const own = cells.length - nested.length
  const short = cells.filter(({ element }) => wordLength(element, SHORT) < SHORT).length
  const foreign = nested.filter((cell) => fittingTable(cell) === null).reduce((sum, { element }) => sum + countCells(element), 0)
  const rowsOfCells = rows.filter((row) => row.length > 1).length
  return own >= 3 && rowsOfCells >= 2 && short >= cells.length * 0.8 && foreign * 2 <= own ? 'data' : 'layout'
}

/** A cell with a whole text in it: the page's column for the article. */
function holdsProse(cell: Element): boolean {
  if (wordLength(cell, LONG) < LONG) return false
  let paragraphs = 0
  visit(cell, ({ tagName }) => {
    if (/^(?:p|div|br|h[1-6]|li)$/.test(tagName)) paragraphs++
    return tagName !== 'table'
  })
  return paragraphs >= MANY_PARAGRAPHS
}

/** Outermost tables inside an element. */
export function innerTables(root: Element): Element[] {
  const found: Element[] = []
  visit(root, (element) => {
    if (element === root || element.tagName !== 'table') return true
    found.push(element)
    return false
  })
  return found
}

const countCells = (root: Element) =>
  innerTables(root).reduce((sum, table) => sum + rowsOf(table).reduce((n, row) => n + cellsOf(row).length, 0), 0)

/** The one table that fills a cell with exactly as many rows and columns as the cell spans: a merged block typed apart. */
export function fittingTable({ element, colspan, rowspan }: PlacedCell): Element | null {
  const [inner, ...more] = innerTables(element)
  if (!inner || more.length > 0 || colspan * rowspan === 1) return null
  const rows = rowsOf(inner)
  const fits = rows.length === rowspan && rows.every((row) => cellsOf(row).length === colspan && cellsOf(row).every(isSingle))
  return fits && wordLength(element, LONG) === wordLength(inner, LONG) ? inner : null
}

const isSingle = (cell: Element) =>
  isElement(cell) &&
  cell.attrs.every(({ name, value }) => !/^(?:col|row)span$/.test(name) || value.trim() === '1') &&
  innerTables(cell).length === 0
