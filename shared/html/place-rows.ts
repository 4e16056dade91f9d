/** Cells of a table to true grid positions, as a browser lays them out. */
import type { SourceCell, SourceRow } from '../source'
import { attribute, isElement, type Element } from './elements'
import type { PageFindings } from './page-findings'

const MOST_COLUMNS = 200
const CELLS = new Set(['td', 'th'])

/** Rows of this table only, in order; nested tables are not entered. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

export const cellsOf = (row: Element): Element[] => row.childNodes.filter(isElement).filter(({ tagName }) => CELLS.has(tagName))

export function placeRows(
  rows: readonly Element[],
  line: number,
  findings: PageFindings,
  paragraphs: (cell: Element) => SourceCell['paragraphs'],
): SourceRow[] {
  /** For each column the row from which it is free again. */
  const taken: number[] = []
  return rows.map((row, y) => {
    let x = 0
    const cells = cellsOf(row).map((cell): SourceCell => {
      while ((taken[x] ?? 0) > y) x++
      const column = x
      const colspan = span(attribute(cell, 'colspan'), MOST_COLUMNS - column, findings)
      const below = rows.length - y
      const rowspan = attribute(cell, 'rowspan').trim() === '0' ? below : span(attribute(cell, 'rowspan'), below, findings)
      for (; x < column + colspan; x++) taken[x] = Math.max(taken[x] ?? 0, y + rowspan)
      return { paragraphs: paragraphs(cell), colspan, rowspan, column, bookmarks: [] }
    })
    return { cells, place: { line } }
  })
}

/** A span that does not fit its table is cut, with a finding. */
function span(given: string, most: number, findings: PageFindings): number {
  if (given.trim() === '') return 1
  const value = Number.parseInt(given, 10)
  if (value >= 1 && value <= Math.max(1, most)) return value
  findings.note('O94', given)
  return value > most ? Math.max(1, most) : 1
}
