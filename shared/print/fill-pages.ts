/** Puts blocks on pages, as a word processor does: line by line, row by row, what belongs together on one page. */
import type { BlockToPlace, TableToPlace, TextToPlace } from './print-blocks'
import type { PrintPage, PrintPiece, PrintRow } from './print-layout'

interface Step {
  block: BlockToPlace
  unit: number
}

/** `height`: of the text area. */
export function fillPages(blocks: readonly BlockToPlace[], height: number): PrintPage[] {
  const steps = blocks.flatMap((block) => block.units.map((_, unit): Step => ({ block, unit })))
  const pages: PrintPage[] = [{ number: 1, pieces: [] }]
  let used = 0
  /** Distance the block above asks for. */
  let owed = 0
  const turn = () => {
    pages.push({ number: pages.length + 1, pieces: [] })
    used = 0
    owed = 0
  }
  for (let at = 0; at < steps.length;) {
    const chain = chainFrom(steps, at)
    const needed = heightOf(chain, used, owed)
    const isTooLong = used === 0 || heightOf(chain, 0, 0) > height
    if (used + needed > height + SLACK && !isTooLong) {
      turn()
      continue
    }
    // A chain no page can hold is broken where the page ends.
    const fitting = isTooLong ? fittingSteps(chain, used, owed, height) : chain.length
    if (fitting === 0) {
      turn()
      continue
    }
    for (const step of chain.slice(0, fitting)) {
      const page = pages.at(-1)!
      used += spaceBefore(step, used, owed) + repeated(step, used)
      addUnit(page, step, used)
      used += step.block.units[step.unit]!.height
      owed = step.unit === step.block.units.length - 1 ? step.block.after : 0
    }
    at += fitting
    if (fitting < chain.length) turn()
  }
  return withWordsWhereTheyFit(pages)
}

/** Rounding of heights adds up to no more. */
const SLACK = 0.01

/** From `at` to the first unit that may be followed by another page. */
function chainFrom(steps: readonly Step[], at: number): Step[] {
  let end = at
  while (end < steps.length - 1 && steps[end]!.block.units[steps[end]!.unit]!.withNext) end++
  return steps.slice(at, end + 1)
}

/** Nothing is left free at the top of a page. */
const spaceBefore = ({ block, unit }: Step, used: number, owed: number) =>
  used === 0 ? 0 : owed + (unit === 0 ? block.before : 0)

/** Height of header rows that are drawn again above a row that opens a page. */
const repeated = ({ block, unit }: Step, used: number) =>
  used === 0 && block.kind === 'table' && unit >= block.headRows ? sum(block.rows.slice(0, block.headRows)) : 0

const sum = (rows: readonly PrintRow[]) => rows.reduce((total, { height }) => total + height, 0)

function heightOf(chain: readonly Step[], used: number, owed: number): number {
  let at = used
  let space = owed
  for (const step of chain) {
    at += spaceBefore(step, at, space) + repeated(step, at) + step.block.units[step.unit]!.height
    space = step.unit === step.block.units.length - 1 ? step.block.after : 0
  }
  return at - used
}

/** How many of the chain the page holds; on an empty page at least one. */
function fittingSteps(chain: readonly Step[], used: number, owed: number, height: number): number {
  let count = chain.length
  while (count > 0 && used + heightOf(chain.slice(0, count), used, owed) > height + SLACK) count--
  return count === 0 && used === 0 ? 1 : count
}

/** Adds one line or row at `top`, to the piece of its block on the page or as a new one. */
function addUnit(page: PrintPage, { block, unit }: Step, top: number): void {
  const piece = page.pieces.at(-1)
  switch (block.kind) {
    case 'text': {
      if (unit > 0 && piece?.kind === 'text') piece.lines.push(block.lines[unit]!)
      else page.pieces.push(textPiece(block, unit, top))
      return
    }
    case 'table': {
      const head = block.rows.slice(0, block.headRows)
      if (unit === 0) page.pieces.push(tablePiece(block, [], top))
      else if (page.pieces.length === 0) page.pieces.push(tablePiece(block, head, top - sum(head)))
      const table = page.pieces.at(-1) as Extract<PrintPiece, { kind: 'table' }>
      if (unit < block.headRows) table.head.push(block.rows[unit]!)
      else table.rows.push(table.rows.length === 0 ? withReaching(block, unit) : block.rows[unit]!)
      return
    }
    case 'picture': {
      const { left, width, height, media, alt } = block
      page.pieces.push({ kind: 'picture', top, left, width, height, media, alt })
    }
  }
}

function textPiece({ tag, left, width, lines, style, alignment, size }: TextToPlace, unit: number, top: number): PrintPiece {
  return {
    kind: 'text',
    top,
    left,
    width,
    tag,
    style,
    alignment,
    lines: [lines[unit]!],
    continued: unit > 0,
    ...(size === undefined ? {} : { size }),
  }
}

const tablePiece = ({ left, grid }: TableToPlace, head: PrintRow[], top: number): PrintPiece => ({
  kind: 'table',
  top,
  left,
  grid,
  head: [...head],
  rows: [],
})

/** On a new page a cell that reaches into it from above goes on, without its words. */
function withReaching(table: TableToPlace, unit: number): PrintRow {
  const row = table.rows[unit]!
  const reaching = table.rows
    .slice(table.headRows, unit)
    .flatMap((above, i) =>
      above.cells
        .filter((cell) => table.headRows + i + cell.rowspan > unit)
        .map((cell) => ({ ...cell, rowspan: table.headRows + i + cell.rowspan - unit, paragraphs: [], scope: null })),
    )
  return { ...row, cells: [...reaching, ...row.cells].sort((a, b) => a.column - b.column) }
}

/** A cell cut by the end of a page has its words in the first part, or in the second when they need more room than that. */
function withWordsWhereTheyFit(pages: PrintPage[]): PrintPage[] {
  pages.forEach((page, i) => {
    const table = page.pieces.at(-1)
    const next = pages[i + 1]?.pieces[0]
    if (table?.kind !== 'table' || next?.kind !== 'table') return
    table.rows = table.rows.map((row, y) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const isCut = y + cell.rowspan > table.rows.length
        const below = isCut
          ? next.rows[0]?.cells.find((one) => one.column === cell.column && one.paragraphs.length === 0)
          : undefined
        if (!below || cell.height <= sum(table.rows.slice(y))) return cell
        below.paragraphs = cell.paragraphs
        return { ...cell, paragraphs: [] }
      }),
    }))
  })
  return pages
}
