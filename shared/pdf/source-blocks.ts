/** The parts of all pages as blocks of one document. */
import { plain } from '../report'
import type { SourceBlock, SourceCell, SourceRow } from '../source'
import type { AlignedRow } from './aligned-tables'
import { joinTables } from './join-tables'
import { continues, joinLines, margins } from './paragraphs'
import type { Part } from './page-parts'
import type { RuledCell, RuledTable } from './ruled-tables'
import type { TextLine } from './text-lines'

/** Pages follow one another; a table or paragraph may go on from one to the next. */
export function sourceBlocks(pages: readonly Part[][]): SourceBlock[] {
  const parts = joinPages(pages)
  const around = margins(parts.flatMap((part) => ('line' in part ? [part.line] : [])))
  const result: SourceBlock[] = []
  let before: TextLine | null = null
  let text = ''
  const close = () => {
    if (before) result.push({ kind: 'line', content: plain(text), place: { line: result.length + 1 } })
    before = null
  }
  for (const part of parts) {
    if ('line' in part) {
      if (before && continues(before, part.line, around)) text = joinLines(text, part.line.text)
      else {
        close()
        text = part.line.text
      }
      before = part.line
    } else {
      close()
      const place = { line: result.length + 1 }
      if ('table' in part) {
        const rows = part.table.rows.map((row) => ({ cells: row.cells.map(sourceCell), place }))
        result.push({ kind: 'table', structure: 'grid', rows, headerRows: 0, place })
      } else result.push(...alignedBlocks(part.aligned, place.line))
    }
  }
  close()
  return result
}

const sourceCell = ({ full: _, ...cell }: RuledCell): SourceCell => cell

function joinPages(pages: readonly Part[][]): Part[] {
  const parts: Part[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const last = parts.at(-1)
    const joined: RuledTable | null =
      first && last && 'table' in first && 'table' in last ? joinTables(last.table, first.table) : null
    if (joined) parts.splice(-1, 1, { y: last!.y, table: joined }, ...rest)
    else parts.push(...page)
  }
  return parts
}

function alignedBlocks(rows: readonly AlignedRow[], from: number): SourceBlock[] {
  return rows.map((row, i): SourceBlock => {
    const place = { line: from + i }
    if (row.unsure) return { kind: 'line', content: plain(row.cells.join('\u3000')), place, figuresUnsure: true }
    return { kind: 'table', structure: 'ragged', rows: [raggedRow(row.cells, place)], headerRows: 0, place }
  })
}

const raggedRow = (cells: readonly string[], place: SourceRow['place']): SourceRow => ({
  place,
  cells: cells.map((text, column): SourceCell => ({
    paragraphs: text === '' ? [] : [plain(text)],
    colspan: 1,
    rowspan: 1,
    column,
    bookmarks: [],
  })),
})
