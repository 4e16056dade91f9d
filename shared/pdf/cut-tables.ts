/** A table whose last row was cut by the end of the page, joined with its other half. */
import { inlineText, plain } from '../report'
import type { SourceCell } from '../source'
import type { RuledTable } from './ruled-tables'
import { blank } from './text-lines'

const NEAR = 3

/** `null` when the two are not halves of one table. */
export function joinCut(above: RuledTable, below: RuledTable): RuledTable | null {
  const same = above.xs.length === below.xs.length && above.xs.every((x, i) => Math.abs(x - below.xs[i]!) < NEAR)
  if (!above.open.bottom || !below.open.top || !same) return null
  const rows = above.rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell })) }))
  const [first, ...others] = below.rows
  const pairs = first!.cells.map((cell) => [lastCell(rows, cell), cell] as const)
  if (pairs.some(([upper]) => upper === null)) return null
  for (const [upper, lower] of pairs) {
    upper!.paragraphs = joinedText(upper!, lower)
    upper!.rowspan += lower.rowspan - 1
  }
  return { ...above, rows: [...rows, ...others], open: { top: above.open.top, bottom: below.open.bottom } }
}

/** The cell of the last row, or one that reaches down to it, in the same columns. */
function lastCell(rows: RuledTable['rows'], { column, colspan }: SourceCell): SourceCell | null {
  for (const [i, row] of rows.entries()) {
    const found = row.cells.find((cell) => cell.column === column && cell.colspan === colspan && i + cell.rowspan === rows.length)
    if (found) return found
  }
  return null
}

function joinedText(upper: SourceCell, lower: SourceCell): SourceCell['paragraphs'] {
  const [a, b] = [upper, lower].map((cell) => cell.paragraphs.map(inlineText).join(''))
  const text = a! + blank(a!, b!) + b!
  return text === '' ? [] : [plain(text)]
}
