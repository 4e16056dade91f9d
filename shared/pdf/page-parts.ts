/** What a page holds from top to bottom: lines of text, tables with lines, tables without. */
import { alignedTables, type AlignedRow } from './aligned-tables'
import type { PageContent } from './page'
import { ruledTables, type RuledTable } from './ruled-tables'
import { textLines, type TextLine } from './text-lines'

export type Part = { y: number; line: TextLine } | { y: number; table: RuledTable } | { y: number; aligned: AlignedRow[] }

export interface PageParts {
  tables: RuledTable[]
  lines: TextLine[]
  aligned: AlignedRow[][]
}

/** A page whose lines are not yet told from tables without ruling. */
export interface RuledPage {
  height: number
  tables: RuledTable[]
  lines: TextLine[]
  page: PageContent
}

/** Gap in signs between the headers of narrow columns. */
const HEADER_GAP = 0.6
const LONGEST_HEADER = 12

export function ruledPage(page: PageContent): RuledPage {
  const tables = ruledTables(page)
  const free = page.pieces.filter((piece) => !tables.some((table) => table.pieces.has(piece)))
  return { height: page.height, tables, lines: textLines(free), page }
}

/** `running`: page numbers and the like, which are in no table. */
export function pageParts({ page, tables, lines }: RuledPage, running: ReadonlySet<TextLine>): PageParts {
  const free = lines.filter((line) => !running.has(line)).flatMap((line) => line.chunks.flatMap((chunk) => chunk.pieces))
  const aligned = alignedTables(free, page.across)
  const rest = textLines(free.filter((piece) => !aligned.pieces.has(piece)))
  return { tables, aligned: aligned.tables, lines: aligned.tables.length > 0 ? rest.map(asHeaders) : rest }
}

/** Words side by side, none of them long: the headers of columns. */
function asHeaders(line: TextLine): TextLine {
  const pieces = line.chunks.flatMap((chunk) => chunk.pieces)
  const [parted] = textLines(pieces, HEADER_GAP)
  const headers = parted && parted.chunks.length > 2 && parted.chunks.every((chunk) => chunk.text.length <= LONGEST_HEADER)
  return headers ? parted : line
}

export function inOrder({ lines, tables, aligned }: PageParts): Part[] {
  const parts: Part[] = [
    ...lines.map((line) => ({ y: line.y, line })),
    ...tables.map((table) => ({ y: table.top, table })),
    ...aligned.flatMap((rows) => rows.map((row) => ({ y: row.y, aligned: [row] }))),
  ]
  return parts.sort((a, b) => a.y - b.y)
}
