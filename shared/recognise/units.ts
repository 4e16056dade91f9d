/** The document as a row of units: a line, a row of a table, a picture. Chapters begin and end between units. */
import { inlineText } from '../report'
import type { SourceBlock, SourceDocument, SourceTable } from '../source'
import { isEmptyText } from './cell-text'
import { lineStrip, rowStrip, type Strip } from './strip'

export interface Unit {
  block: SourceBlock
  /** Row of the table the unit is. */
  row: number | null
  /** Text of a line, or of a row with one filled cell (a heading may sit in a table); `null` otherwise. */
  text: string | null
  /** `null` for a picture, and for words from which no figure may be read. */
  strip: Strip | null
}

export function documentUnits(source: SourceDocument): Unit[] {
  return source.blocks.flatMap((block): Unit[] => {
    if (block.kind === 'image') return [{ block, row: null, text: null, strip: null }]
    if (block.kind === 'line')
      return [{ block, row: null, text: inlineText(block.content), strip: block.figuresUnsure ? null : lineStrip(block) }]
    return block.rows.map((_, row) => rowUnit(block, row))
  })
}

function rowUnit(table: SourceTable, row: number): Unit {
  const strip = rowStrip(table, table.rows[row]!)
  const filled = strip.cells.filter((cell) => !isEmptyText(cell.text))
  return { block: table, row, text: filled.length === 1 ? filled[0]!.text : null, strip }
}
