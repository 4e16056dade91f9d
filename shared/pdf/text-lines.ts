/** Pieces of text that stand on one baseline, from left to right. */
import type { Piece } from './page-content'

export interface TextLine {
  chunks: Piece[]
  text: string
  x: number
  end: number
  y: number
  size: number
}

/** A gap wider than this many signs separates columns. */
const COLUMN_GAP = 1.6

export function textLines(pieces: readonly Piece[]): TextLine[] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line && piece.y - line[0]!.y < Math.min(piece.size, line[0]!.size) * 0.45) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(textLine)
}

function textLine(pieces: Piece[]): TextLine {
  const sorted = pieces.sort((a, b) => a.x - b.x)
  const chunks: Piece[] = []
  for (const piece of sorted) {
    const last = chunks.at(-1)
    if (last && piece.x - last.end < COLUMN_GAP * Math.max(piece.size, last.size)) {
      last.text = joined(last, piece)
      last.end = Math.max(last.end, piece.end)
    } else chunks.push({ ...piece })
  }
  const text = chunks.map((chunk) => chunk.text.trim()).reduce((a, b) => a + blank(a, b) + b)
  const first = chunks[0]!
  return { chunks, text, x: first.x, end: chunks.at(-1)!.end, y: first.y, size: Math.max(...chunks.map((c) => c.size)) }
}

/** Digits with room between them may be two numbers: the blank stays for the label matching to ask about. */
function joined(left: Piece, right: Piece): string {
  const apart = right.x - left.end > 0.25 * right.size
  return left.text + (apart ? blank(left.text, right.text) : '') + right.text
}

export const blank = (left: string, right: string): string => (/[\w.]$/.test(left) && /^[\w.]/.test(right) ? ' ' : '')
