/** Tables that go on over pages, and rows that were cut by the end of one. */
import { inlineText, plain } from '../report'
import { gridStops, type Stops } from './grid-stops'
import type { RuledCell, RuledTable } from './ruled-tables'
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
  const cut = (above.open.bottom && below.open.top) || isHalved(upper, lower[0])
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

/** Begins a label: `3.`, `（三）`, `三、`. */
const MARK = /^\s*(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/

/**
 * A row cut by the end of a page with lines drawn around both halves: whatever stands below fills up a cell whose last
 * line above had no room left, and next to it cells end that had.
 */
function isHalved(above: RuledTable['rows'], below: RuledTable['rows'][number] | undefined): boolean {
  const pairs = (below?.cells ?? [])
    .map((lower) => ({ lower, upper: lastCell(above, lower) }))
    // A cell beside several rows goes on by itself.
    .filter(({ lower, upper }) => upper === null || (upper.rowspan === 1 && lower.rowspan === 1))
  const further = pairs.filter(({ lower }) => textOf(lower) !== '')
  const ended = pairs.filter(({ lower, upper }) => textOf(lower) === '' && upper !== null && textOf(upper) !== '')
  return (
    further.length > 0 &&
    ended.length > 0 &&
    further.every(({ lower, upper }) => upper !== null && upper.full && textOf(upper) !== '' && !MARK.test(textOf(lower)))
  )
}

/** The cell of the last row, or one that reaches down to it, in the same columns. */
function lastCell(rows: RuledTable['rows'], { column, colspan }: RuledCell): RuledCell | null {
  for (const [i, row] of rows.entries()) {
    const found = row.cells.find((cell) => cell.column === column && cell.colspan === colspan && i + cell.rowspan === rows.length)
    if (found) return found
  }
  return null
}

const textOf = (cell: RuledCell) => cell.paragraphs.map(inlineText).join('')

function joinedText(upper: RuledCell, lower: RuledCell): RuledCell['paragraphs'] {
  const [a, b] = [textOf(upper), textOf(lower)]
  const text = a + (upper.full ? '' : blank(a, b)) + b
  return text === '' ? [] : [plain(text)]
}
