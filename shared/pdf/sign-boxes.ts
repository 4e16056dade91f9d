import type { Piece } from './page'

const FIELD = 20
/** Longer than any sign is wide or high. */
const LONGEST = 2 * FIELD
/** In signs: a line that touches a sign is the edge of its cell. */
const EDGE = 0.06
const THIN = 2

/** Tells whether a box lies inside the box of one of the signs; sought in fields, as there are thousands of both. */
export function signBoxes(pieces: readonly Piece[]): (left: number, top: number, right: number, bottom: number) => boolean {
  const fields = new Map<string, Piece[]>()
  const key = (x: number, y: number) => `${Math.floor(x / FIELD)} ${Math.floor(y / FIELD)}`
  for (const piece of pieces) {
    const there = fields.get(key(piece.x, piece.y))
    if (there) there.push(piece)
    else fields.set(key(piece.x, piece.y), [piece])
  }
  const holds = (p: Piece, left: number, top: number, right: number, bottom: number) => {
    const edge = right - left > THIN ? 0 : EDGE * p.size
    return left >= p.x + edge && right <= p.end - edge && top > p.y - p.size && bottom < p.y + 0.2 * p.size
  }
  return (left, top, right, bottom) => {
    if (right - left > LONGEST || bottom - top > LONGEST) return false
    for (let dx = -2; dx <= 0; dx++) {
      for (let dy = 0; dy <= 2; dy++) {
        const there = fields.get(key(left + dx * FIELD, top + dy * FIELD))
        if (there?.some((p) => holds(p, left, top, right, bottom))) return true
      }
    }
    return false
  }
}
