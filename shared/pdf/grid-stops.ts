/** The lines of a grid: positions that rules share. */

/** Lines closer than this are one: double lines, and the two edges of a thick one. */
const NEAR = 4.5

export interface Stops {
  at: number[]
  /** Number of the grid line a position is on. */
  of(value: number): number
}

/** `empty`: nothing is printed between two positions; then they may be further apart (cells with room between them). */
export function gridStops(values: readonly number[], empty: (from: number, to: number) => boolean, apart: number): Stops {
  const groups: { from: number; to: number }[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1)
    const joins = last && (value - last.to <= NEAR || (value - last.from <= apart && empty(last.from, value)))
    if (joins && value - last.from <= apart) last.to = value
    else groups.push({ from: value, to: value })
  }
  const at = groups.map(({ from, to }) => (from + to) / 2)
  return {
    at,
    of: (value) => {
      const found = groups.findIndex((group) => value <= group.to + 0.01)
      return found < 0 ? groups.length - 1 : found
    },
  }
}
