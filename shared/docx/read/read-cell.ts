import type { XmlElement } from '../../ooxml'
import { inlineText, type Inline } from '../../report'
import type { SourceBlock, SourceTable } from '../../source'
import { chosenBranch } from './flow'
import type { ReadContext } from './read-context'

export interface ReadCell {
  /** At least one. */
  paragraphs: Inline[][]
  bookmarks: string[]
}

/** `aside` receives the pictures and tables that have to stand outside. */
export function readCell(cell: XmlElement, aside: SourceBlock[], context: ReadContext): ReadCell {
  const paragraphs: Inline[][] = []
  let moved = false
  for (const block of context.readBlocks(cell, context)) {
    if (block.kind === 'line') paragraphs.push(block.content)
    else if (block.kind === 'image') {
      context.findings.note('O58')
      moved = true
      aside.push(block)
    } else {
      context.findings.note('O55', tableWords(block).join(' '))
      moved = true
      if (isStrip(block)) for (const text of tableWords(block)) paragraphs.push([{ kind: 'text', text, marks: [] }])
      else aside.push(block)
    }
  }
  // A table inside a cell is followed by a paragraph that only the format demands.
  while (moved && paragraphs.length > 1 && paragraphs[paragraphs.length - 1]!.length === 0) paragraphs.pop()
  if (paragraphs.length === 0) paragraphs.push([])
  const bookmarks = bookmarksIn(cell)
  return { paragraphs, bookmarks: bookmarks.length > 1 ? [...new Set(bookmarks)] : bookmarks }
}

/** A single row or column: as good as text. */
const isStrip = (table: SourceTable) => table.rows.length === 1 || table.rows.every((row) => row.cells.length <= 1)

/** The words of a table, one entry for each row that has any. */
const tableWords = (table: SourceTable): string[] =>
  table.rows
    .map((row) =>
      row.cells
        .map((cell) => cell.paragraphs.map(inlineText).join(' ').trim())
        .join(' ')
        .trim(),
    )
    .filter(Boolean)

/** Bookmarks that begin in a cell, those of tables inside it left out. */
function bookmarksIn(parent: XmlElement, found: string[] = []): string[] {
  for (const element of parent.children) {
    if (typeof element === 'string' || WITHOUT_BOOKMARKS.has(element.name)) continue
    if (element.name === 'w:bookmarkStart') found.push(element.attributes['w:name'] ?? '')
    else bookmarksIn(element.name === 'mc:AlternateContent' ? (chosenBranch(element) ?? element) : element, found)
  }
  return found
}

const WITHOUT_BOOKMARKS = new Set(['w:tbl', 'w:del', 'w:moveFrom', 'w:tcPr', 'w:pPr', 'w:rPr'])
