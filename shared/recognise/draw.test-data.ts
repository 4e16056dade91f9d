/** A whole number below k. */
export type Draw = (k: number) => number

/** The same row of numbers for the same seed, on every machine (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (k) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % k
  }
}

export const oneOf = <T>(all: readonly T[], draw: Draw): T => all[draw(all.length)]!
