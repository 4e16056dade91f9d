/** Tables that go on over pages, and rows that were cut by the end of one. */
import { inlineText, plain } from '../report'
import type { SourceCell } from '../source'
import { gridStops, type Stops } from './grid-stops'
import type { RuledTable } from './ruled-tables'
import { blank } from './text-lines'

const NEAR = 3

/**
 * Two tables one directly below the other on following pages are one when they are equally wide; each page may show fewer
 * columns than the whole has. `null` when they are not.
 */
export function joinTables(above: RuledTable, below: RuledTable): RuledTable | null {
  const wide = (table: RuledTable) => [table.xs[0]!, table.xs.at(-1)!]
  if (wide(above).some((x, i) => Math.abs(x - wide(below)[i]!) > NEAR)) return null
  const columns = gridStops([...above.xs, ...below.xs], () => false, NEAR)
  const [upper, lower] = [onColumns(above, columns), onColumns(below, columns)]
  const cut = above.open.bottom && below.open.top
  const rows = (cut && joinRows(upper, lower)) || [...upper, ...lower]
  return { ...above, xs: columns.at, rows, open: { top: above.open.top, bottom: below.open.bottom } }
}

function onColumns({ rows, xs }: RuledTable, columns: Stops): RuledTable['rows'] {
  return rows.map((row) => ({
    cells: row.cells.map((cell) => {
      const column = columns.of(xs[cell.column]!)
      return { ...cell, column, colspan: columns.of(xs[cell.column + cell.colspan]!) - column }
    }),
  }))
}

/** The last row above and the first below are halves of one row. */
function joinRows(above: RuledTable['rows'], [first, ...others]: RuledTable['rows']): RuledTable['rows'] | null {
  const pairs = first!.cells.map((cell) => [lastCell(above, cell), cell] as const)
  if (pairs.some(([upper]) => upper === null)) return null
  for (const [upper, lower] of pairs) {
    upper!.paragraphs = joinedText(upper!, lower)
    upper!.rowspan += lower.rowspan - 1
  }
  return [...above, ...others]
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
