/** The signs inside one cell as text. */
import type { Piece } from './page'
import { blank, textLines } from './text-lines'

export const middle = (piece: { y: number; size: number }): number => piece.y - piece.size * 0.35
export const centre = (piece: { x: number; end: number }): number => (piece.x + piece.end) / 2

export interface CellText {
  text: string
  /** Its last line had no room for one more sign: what follows on the next page may belong to it. */
  full: boolean
}

/** `width` of the cell in points. */
export function cellText(pieces: readonly Piece[], width: number): CellText {
  const turned = pieces.filter((piece) => piece.order !== undefined)
  if (turned.length > pieces.length / 2) return { text: turnedText(turned), full: false }
  let text = ''
  let full = false
  for (const line of textLines(pieces)) {
    const words = line.chunks.map((chunk) => chunk.text).reduce((a, b) => a + blank(a, b) + b)
    // Digits wrapped inside a cell are one number only if the first line had no room for one more.
    text += (full ? '' : blank(text, words)) + words
    full = isFull(line, width)
  }
  return { text, full }
}

export const isFull = (line: { x: number; end: number; size: number }, width: number): boolean =>
  width - (line.end - line.x) < line.size * 1.6

function turnedText(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => {
    const apart = a.order!.line - b.order!.line
    return Math.abs(apart) < a.size * 0.45 ? a.order!.along - b.order!.along : apart
  })
  return sorted.map((piece) => piece.text).join('')
}
