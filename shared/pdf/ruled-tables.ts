/** Tables from ruling lines: a cell is a region that no line crosses. */
import { plain } from '../report'
import type { SourceCell, SourceRow } from '../source'
import type { PageContent, Piece, Rule } from './page-content'
import { blank, textLines } from './text-lines'

export interface RuledTable {
  top: number
  bottom: number
  left: number
  right: number
  rows: Omit<SourceRow, 'place'>[]
}

const NEAR = 3
/** Strokes of drawn letters (bold by outline) are shorter than the lines of any table. */
const LEAST_WIDTH = 40

/** Positions closer than a pen's width are one line of the grid. */
function stops(values: number[]): number[] {
  const found: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value)
  }
  return found
}

export function ruledTables(page: PageContent): RuledTable[] {
  return bands(page).flatMap(({ across, down }) => {
    if (!longRule(across)) return []
    const ys = stops(across.map((rule) => rule.at))
    const xs = stops(down.map((rule) => rule.at))
    if (ys.length < 2 || xs.length < 3 || xs.length * ys.length > 20_000) return []
    const box = { top: ys[0]!, bottom: ys.at(-1)!, left: xs[0]!, right: xs.at(-1)! }
    const within = page.pieces.filter((p) => middle(p) > box.top - NEAR && middle(p) < box.bottom + NEAR)
    return [{ ...box, rows: cellRows(xs, ys, across, down, within) }]
  })
}

/** Segments that touch are one line. */
function longRule(rules: readonly Rule[]): boolean {
  let run: Rule | null = null
  for (const rule of [...rules].sort((a, b) => Math.round(a.at - b.at) || a.from - b.from)) {
    const touches: boolean = run !== null && Math.abs(rule.at - run.at) < 1 && rule.from <= run.to + NEAR
    run = touches ? { ...run!, to: Math.max(run!.to, rule.to) } : rule
    if (run.to - run.from >= LEAST_WIDTH) return true
  }
  return false
}

/** Vertical lines that overlap in height belong to one table. */
function bands(page: PageContent): { across: Rule[]; down: Rule[] }[] {
  const found: { from: number; to: number; down: Rule[] }[] = []
  for (const rule of [...page.down].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && rule.from <= last.to + NEAR) {
      last.down.push(rule)
      last.to = Math.max(last.to, rule.to)
    } else found.push({ from: rule.from, to: rule.to, down: [rule] })
  }
  return found.map(({ from, to, down }) => ({
    down,
    across: page.across.filter((rule) => rule.at > from - NEAR && rule.at < to + NEAR),
  }))
}

const crosses = (rules: Rule[], at: number, middleOf: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from < middleOf && rule.to > middleOf)

const middle = (piece: Piece) => piece.y - piece.size * 0.35

function cellRows(xs: number[], ys: number[], across: Rule[], down: Rule[], pieces: Piece[]): RuledTable['rows'] {
  const columns = xs.length - 1
  const count = ys.length - 1
  const taken = new Set<number>()
  const rows: RuledTable['rows'] = Array.from({ length: count }, () => ({ cells: [] as SourceCell[] }))
  for (let r = 0; r < count; r++) {
    for (let c = 0; c < columns; c++) {
      if (taken.has(r * columns + c)) continue
      let right = c + 1
      const rowMiddle = (ys[r]! + ys[r + 1]!) / 2
      while (right < columns && !taken.has(r * columns + right) && !crosses(down, xs[right]!, rowMiddle)) right++
      let below = r + 1
      const open = (y: number) =>
        xs.slice(c, right).every((x, k) => !crosses(across, ys[y]!, (x + xs[c + k + 1]!) / 2)) &&
        xs.slice(c + 1, right).every((x) => !crosses(down, x, (ys[y]! + ys[y + 1]!) / 2))
      while (below < count && open(below)) below++
      for (let y = r; y < below; y++) for (let x = c; x < right; x++) taken.add(y * columns + x)
      const text = cellText(pieces, xs[c]!, xs[right]!, ys[r]!, ys[below]!)
      const paragraphs = text === '' ? [] : [plain(text)]
      rows[r]!.cells.push({ paragraphs, colspan: right - c, rowspan: below - r, column: c, bookmarks: [] })
    }
  }
  return rows
}

function cellText(pieces: Piece[], left: number, right: number, top: number, bottom: number): string {
  const inside = pieces.flatMap((piece) => clip(piece, left, right)).filter((p) => middle(p) > top && middle(p) <= bottom)
  let text = ''
  let full = false
  for (const line of textLines(inside)) {
    // Digits wrapped inside a cell are one number only if the first line had no room for one more.
    text += (full ? '' : blank(text, line.text)) + line.text
    full = right - left - (line.end - line.x) < line.size * 1.6
  }
  return text
}

/** The signs of a piece that stand between two lines. */
function clip(piece: Piece, left: number, right: number): Piece[] {
  const centre = (piece.x + piece.end) / 2
  if (piece.x >= left - NEAR && piece.end <= right + NEAR) return centre > left && centre <= right ? [piece] : []
  if (piece.end < left || piece.x > right) return []
  const signs = [...piece.text]
  const step = (piece.end - piece.x) / signs.length
  return signs.flatMap((text, i) => {
    const x = piece.x + i * step
    return x + step / 2 > left && x + step / 2 <= right && text.trim() ? [{ ...piece, text, x, end: x + step }] : []
  })
}
