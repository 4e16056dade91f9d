import type { XmlElement } from '../../ooxml'
import { inlineText, type Inline } from '../../report'
import type { SourceBlock, SourceTable } from '../../source'
import { chosenBranch } from './flow'
import type { ReadContext } from './read-context'

export interface ReadCell {
  /** At least one. */
  paragraphs: Inline[][]
  bookmarks: string[]
  text: string
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
  return { paragraphs, bookmarks: [...new Set(bookmarksIn(cell))], text: paragraphs.map(inlineText).join(' ') }
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
    if (typeof element === 'string') continue
    if (element.name === 'w:bookmarkStart') found.push(element.attributes['w:name'] ?? '')
    else if (element.name === 'mc:AlternateContent') bookmarksIn(chosenBranch(element) ?? element, found)
    else if (element.name !== 'w:tbl' && element.name !== 'w:del' && element.name !== 'w:moveFrom') bookmarksIn(element, found)
  }
  return found
}
