/**
 * Which lines of words belong to which row of figures when no line is drawn between the rows: all cells of a table are
 * set the same way (figures beside the middle, the first or the last line of their label), and only one way to share out
 * the lines between the rows fits.
 */
import type { Chunk } from './text-lines'

/** Deviation in signs. */
const NEAR = 0.28

interface Line {
  y: number
  chunks: Chunk[]
}

type Mode = (first: number, last: number) => number
const MODES: Mode[] = [(first, last) => (first + last) / 2, (first) => first, (_, last) => last]

/** Lines of the label per row; `null` when there is no way or more than one. */
export function rowLabels(rows: readonly number[], lines: readonly Line[], size: number): Line[][] | null {
  const ways = MODES.flatMap((mode) => shares(rows, lines, mode, NEAR * size))
  if (new Set(ways.map(inner)).size !== 1) return null
  // Lines above the first label and below the last may be words of their own.
  const least = ways.reduce((a, b) => (taken(b) < taken(a) ? b : a))
  return least.map(([from, to]) => lines.slice(from, to))
}

const inner = (way: readonly Share[]) =>
  way.map(([from, to], i) => `${i === 0 ? '' : from}-${i === way.length - 1 ? '' : to}`).join()
const taken = (way: readonly Share[]) => way.at(-1)![1] - way[0]![0]

type Share = [from: number, to: number]
const MOST_WAYS = 12

/** Every row gets a run of lines, none between the first and the last is left over. */
function shares(rows: readonly number[], lines: readonly Line[], mode: Mode, near: number): Share[][] {
  const found: Share[][] = []
  const fits = (row: number, from: number, to: number) => Math.abs(mode(lines[from]!.y, lines[to - 1]!.y) - rows[row]!) <= near
  const dead = new Set<string>()
  const extend = (way: Share[], from: number): boolean => {
    const row = way.length
    if (row === rows.length) {
      found.push(way)
      return true
    }
    if (dead.has(`${row} ${from}`)) return false
    let any = false
    for (let to = from + 1; to <= lines.length && found.length < MOST_WAYS; to++) {
      if (fits(row, from, to)) any = extend([...way, [from, to]], to) || any
    }
    if (!any && found.length < MOST_WAYS) dead.add(`${row} ${from}`)
    return any
  }
  for (let from = 0; from < lines.length; from++) extend([], from)
  return found
}
