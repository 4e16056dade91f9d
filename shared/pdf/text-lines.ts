/** Pieces of text that stand on one baseline, from left to right. */
import type { Piece } from './page'

/** Signs of a line without a gap between them. */
export interface Chunk {
  text: string
  x: number
  end: number
  y: number
  size: number
  pieces: Piece[]
}

export interface TextLine {
  chunks: Chunk[]
  text: string
  x: number
  end: number
  y: number
  size: number
}

/** A gap wider than this many signs separates columns. */
export const COLUMN_GAP = 1.6
/** A gap between digits that is more than a printer's spacing: a blank. */
const BLANK = 0.18

/** `gap`: in signs, what separates two chunks. */
export function textLines(pieces: readonly Piece[], gap = COLUMN_GAP): TextLine[] {
  return baselines(pieces).map((line) => textLine(line, gap))
}

function baselines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line && piece.y - line[0]!.y < Math.min(piece.size, line[0]!.size) * 0.45) line.push(piece)
    else lines.push([piece])
  }
  return lines
}

function textLine(pieces: Piece[], gap: number): TextLine {
  const chunks: Chunk[] = []
  for (const piece of pieces.sort((a, b) => a.x - b.x)) {
    const { text, x, end, y, size } = piece
    const last = chunks.at(-1)
    if (last && x - last.end < gap * Math.max(size, last.size)) {
      last.text += (x - last.end > BLANK * size ? blank(last.text, text) : '') + text
      last.end = Math.max(last.end, end)
      last.pieces.push(piece)
    } else chunks.push({ text, x, end, y, size, pieces: [piece] })
  }
  const first = chunks[0]!
  const last = chunks.at(-1)!
  return {
    chunks,
    text: chunks.map((chunk) => chunk.text).join('\u3000'),
    x: first.x,
    end: last.end,
    y: first.y,
    size: Math.max(...chunks.map((c) => c.size)),
  }
}

/** Digits with room between them may be two numbers: the blank stays for the label matching to ask about. */
export const blank = (left: string, right: string): string => (/[\w.]$/.test(left) && /^[\w.]/.test(right) ? ' ' : '')
