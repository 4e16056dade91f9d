import type { Piece } from './page-content'

const FIELD = 20
/** Longer than any sign is wide or high. */
const LONGEST = 4 * FIELD

/** Tells whether a box lies inside the box of one of the signs; sought in fields, as there are thousands of both. */
export function signBoxes(pieces: readonly Piece[]): (left: number, top: number, right: number, bottom: number) => boolean {
  const fields = new Map<string, Piece[]>()
  const key = (x: number, y: number) => `${Math.floor(x / FIELD)} ${Math.floor(y / FIELD)}`
  for (const piece of pieces) {
    const there = fields.get(key(piece.x, piece.y))
    if (there) there.push(piece)
    else fields.set(key(piece.x, piece.y), [piece])
  }
  const holds = (p: Piece, left: number, top: number, right: number, bottom: number) =>
    left >= p.x - 0.5 && right <= p.end + 0.5 && top >= p.y - p.size && bottom <= p.y + 0.3 * p.size
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
