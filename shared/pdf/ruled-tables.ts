/** Tables from ruling lines: a cell is a region that no line crosses. */
import { plain } from '../report'
import type { SourceCell } from '../source'
import { cellText, centre, middle } from './cell-text'
import { gridCells, type GridCell } from './grid-cells'
import { gridStops } from './grid-stops'
import type { PageContent, Piece, Rule } from './page'
import { soundCells } from './sound-cells'
import { textLines } from './text-lines'

/** `full`: its last line reaches from side to side. */
export interface RuledCell extends SourceCell {
  full: boolean
}

export interface RuledTable {
  top: number
  bottom: number
  xs: number[]
  rows: { cells: RuledCell[] }[]
  pieces: Set<Piece>
  /** No line above the first row, below the last: the row may have been cut by the end of the page. */
  open: { top: boolean; bottom: boolean }
}

const NEAR = 3
/** Strokes of drawn letters (bold by outline) are shorter than the lines of any table. */
const LEAST_WIDTH = 40
const MOST_CELLS = 20_000

export function ruledTables(printed: PageContent): RuledTable[] {
  const page = withoutShadedLines(printed)
  return bands(page.down).flatMap(({ from, to }) => {
    const tables = [true, false].map((soft) => tableIn(page, from, to, soft))
    return tables.find((table) => table !== null) ?? []
  })
}

/** Vertical lines that overlap in height belong to one table. */
interface Band {
  from: number
  to: number
}

function bands(down: readonly Rule[]): Band[] {
  const found: Band[] = []
  for (const rule of [...down].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to)
    else found.push({ from: rule.from, to: rule.to })
  }
  return found
}

/**
 * Lines of words may be shaded one by one, as wide as the table they touch: above and below its drawn lines areas without
 * a second column are no rows of it.
 */
function withoutShadedLines(page: PageContent): PageContent {
  const drawn = bands(page.down.filter((rule) => !rule.soft))
  const outside = ({ from, to }: Band) => drawn.every((band) => to < band.from + NEAR || from > band.to - NEAR)
  const apart = page.down.filter((rule) => rule.soft && outside(rule))
  const shaded = bands(apart).filter((band) => {
    const at = apart.filter((rule) => rule.from >= band.from && rule.to <= band.to).map((rule) => rule.at)
    return at.every((x) => x < Math.min(...at) + NEAR || x > Math.max(...at) - NEAR)
  })
  if (drawn.length === 0 || shaded.length === 0) return page
  const shades = ({ from, to }: Band) => shaded.some((band) => from > band.from - NEAR && to < band.to + NEAR)
  return {
    ...page,
    down: page.down.filter((rule) => !rule.soft || !outside(rule) || !shades(rule)),
    across: page.across.filter(({ soft, at }) => !soft || !outside({ from: at, to: at }) || !shades({ from: at, to: at })),
  }
}

function tableIn(page: PageContent, from: number, to: number, soft: boolean): RuledTable | null {
  const drawn = (rule: Rule) => soft || !rule.soft
  const down = page.down.filter((rule) => drawn(rule) && rule.from > from - NEAR && rule.to < to + NEAR)
  const across = page.across.filter((rule) => drawn(rule) && rule.at > from - NEAR && rule.at < to + NEAR)
  if (!across.some((rule) => rule.to - rule.from >= LEAST_WIDTH) || down.length < 2) return null
  const ends = openEnds(across, down)
  const rules = { across: [...across, ...ends.rules], down: [...down, ...openSides(page, across, down)] }
  const within = page.pieces.filter((p) => middle(p) > from - NEAR && middle(p) < to + NEAR)
  const columns = gridStops(
    rules.down.map((rule) => rule.at),
    (a, b) => !within.some((p) => centre(p) > a && centre(p) < b),
    12,
  )
  const rows = gridStops(
    rules.across.map((rule) => rule.at),
    (a, b) => !within.some((p) => middle(p) > a && middle(p) < b),
    8,
  )
  const [xs, ys] = [columns.at, rows.at]
  if (ys.length < 2 || xs.length < 3 || xs.length * ys.length > MOST_CELLS) return null
  const inside = insidePieces(within, xs, ys[0]!)
  const cells = soundCells(gridCells({ columns, rows, ...rules }, inside), xs, ys)
  if (cells === null) return null
  return {
    top: ys[0]!,
    bottom: ys.at(-1)!,
    xs,
    rows: sourceRows(cells, ys.length - 1),
    pieces: new Set(inside),
    open: ends.open,
  }
}

/** Signs between the outer lines, with the rest of a number that is too long for the last column. */
function insidePieces(within: readonly Piece[], xs: readonly number[], top: number): Piece[] {
  const lies = (p: Piece) => centre(p) > xs[0]! - NEAR && centre(p) < xs.at(-1)! + NEAR && middle(p) > top - NEAR
  const numbers = textLines(
    within.filter((p) => /^[\d.,]$/.test(p.text)),
    0.15,
  ).flatMap((line) => line.chunks)
  const over = new Set(numbers.filter((chunk) => chunk.pieces.some(lies)).flatMap((chunk) => chunk.pieces))
  return within.filter((p) => lies(p) || over.has(p))
}

/** A row cut by the end of the page has no line there: it ends where the vertical lines end. */
function openEnds(across: readonly Rule[], down: readonly Rule[]): { rules: Rule[]; open: RuledTable['open'] } {
  const from = Math.min(...down.map((rule) => rule.at))
  const to = Math.max(...down.map((rule) => rule.at))
  const first = Math.min(...across.map((rule) => rule.at))
  const last = Math.max(...across.map((rule) => rule.at))
  const above = down.filter((rule) => rule.from < first - 2 * NEAR).map((rule) => rule.from)
  const below = down.filter((rule) => rule.to > last + 2 * NEAR).map((rule) => rule.to)
  const open = { top: above.length > 1, bottom: below.length > 1 }
  const ends = [...(open.top ? [Math.min(...above)] : []), ...(open.bottom ? [Math.max(...below)] : [])]
  return { rules: ends.map((at) => ({ at, from, to, soft: false })), open }
}

/** Tables without lines at their left and right sides: the horizontal lines tell how far they reach. */
function openSides(page: PageContent, across: readonly Rule[], down: readonly Rule[]): Rule[] {
  const left = Math.min(...down.map((rule) => rule.at))
  const right = Math.max(...down.map((rule) => rule.at))
  const from = Math.min(...down.map((rule) => rule.from))
  const to = Math.max(...down.map((rule) => rule.to))
  const beyond = (reaches: (rule: Rule) => boolean) => across.filter(reaches).length > 1
  const printed = (a: number, b: number) =>
    page.pieces.some((p) => centre(p) > a && centre(p) < b && middle(p) > from && middle(p) < to)
  const far = { left: Math.min(...across.map((rule) => rule.from)), right: Math.max(...across.map((rule) => rule.to)) }
  const sides: number[] = []
  if (beyond((rule) => rule.from < left - 6) && printed(far.left, left)) sides.push(far.left)
  if (beyond((rule) => rule.to > right + 6) && printed(right, far.right)) sides.push(far.right)
  return sides.map((at) => ({ at, from, to, soft: false }))
}

function sourceRows(cells: readonly GridCell[], count: number): RuledTable['rows'] {
  const rows: RuledTable['rows'] = Array.from({ length: count }, () => ({ cells: [] as RuledCell[] }))
  for (const cell of cells) {
    const { text, full } = cellText(cell.pieces, cell.width)
    rows[cell.row]!.cells.push({
      paragraphs: text === '' ? [] : [plain(text)],
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      column: cell.column,
      bookmarks: [],
      full,
    })
  }
  for (const row of rows) row.cells.sort((a, b) => a.column - b.column)
  return rows
}
