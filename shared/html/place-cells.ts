/** Cells of a table to true grid positions, as a browser lays them out. */
import { attribute, isElement, isHidden, type Element } from './elements'
import type { PageFindings } from './page-findings'

const MOST_COLUMNS = 200
const CELLS = new Set(['td', 'th'])

export interface PlacedCell {
  element: Element
  column: number
  colspan: number
  rowspan: number
}

/** Rows of this table only, in order; nested tables are not entered. Hidden rows and cells have no place in a browser. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isSeen).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

/** Rows at the top that the page itself calls the head of the table: by its parts, or by their cells alone. */
export function headerRowsOf(table: Element): number {
  const heads = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'thead')
  if (heads.length > 0) return heads.reduce((sum, head) => sum + rowsOf(head).length, 0)
  const rows = rowsOf(table)
  const first = rows.findIndex((row) => !cellsOf(row).every(headsColumn))
  return first < 0 ? rows.length : first
}

const headsColumn = (cell: Element) => cell.tagName === 'th' && attribute(cell, 'scope').startsWith('col')

export const cellsOf = (row: Element): Element[] => row.childNodes.filter(isSeen).filter(({ tagName }) => CELLS.has(tagName))

const isSeen = (node: Element['childNodes'][number]): node is Element => isElement(node) && !isHidden(node)

/** Rows and cells of this table that a browser does not show. */
export function hiddenPartsOf(table: Element): Element[] {
  const parts = table.childNodes.filter(isElement).filter(({ tagName }) => tagName !== 'caption')
  return parts.flatMap((part) => {
    if (isHidden(part)) return [part]
    return CELLS.has(part.tagName) ? [] : hiddenPartsOf(part)
  })
}

/** A span that leaves its table is cut, with finding O94. */
export function placeCells(rows: readonly Element[], findings: PageFindings): PlacedCell[][] {
  /** For each column the row from which it is free again. */
  const taken: number[] = []
  return rows.map((row, y) => {
    let x = 0
    return cellsOf(row).map((element): PlacedCell => {
      while ((taken[x] ?? 0) > y) x++
      const column = x
      const colspan = span(attribute(element, 'colspan'), MOST_COLUMNS - column, findings)
      const below = rows.length - y
      const rowspan = attribute(element, 'rowspan').trim() === '0' ? below : span(attribute(element, 'rowspan'), below, findings)
      for (; x < column + colspan; x++) taken[x] = Math.max(taken[x] ?? 0, y + rowspan)
      return { element, column, colspan, rowspan }
    })
  })
}

function span(given: string, most: number, findings: PageFindings): number {
  if (given.trim() === '') return 1
  const value = Number.parseInt(given, 10)
  if (value >= 1 && value <= Math.max(1, most)) return value
  findings.note('O94', given)
  return value > most ? Math.max(1, most) : 1
}
