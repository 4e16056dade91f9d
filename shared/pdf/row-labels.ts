/**
 * Which lines of words belong to which row of figures when no line is drawn between the rows: all cells of a table are
 * set the same way (figures beside the middle, the first or the last line of their label), and only one way to share out
 * the lines between the rows fits.
 */
import type { Chunk } from './text-lines'

/** Deviation in signs. */
const NEAR = 0.28
/** Points. */
const SAME = 0.3

interface Line {
  y: number
  chunks: Chunk[]
}

type Mode = (first: number, last: number) => number
const centred: Mode = (first, last) => (first + last) / 2
const MODES: Mode[] = [centred, (first) => first, (_, last) => last]

/** Lines of the label per row; `null` when there is no way or more than one. */
export function rowLabels(rows: readonly number[], lines: readonly Line[], size: number): Line[][] | null {
  const ways = MODES.flatMap((mode) =>
    shares(rows, lines, mode, NEAR * size).filter((way) => mode === centred || isCohesive(way, lines)),
  )
  if (new Set(ways.map(inner)).size !== 1) return null
  const gaps = (way: readonly Share[]) =>
    way.flatMap(([from, to]) => lines.slice(from + 1, to).map((line, i) => line.y - lines[from + i]!.y))
  const least = ways.reduce((a, b) => (taken(b) < taken(a) ? b : a))
  // Lines above the first label and below the last may be words of their own: they are part of it when as close as the others.
  const pitch = Math.max(0, ...gaps(least))
  const close = ways.filter((way) => gaps(way).every((gap) => gap <= pitch + SAME))
  const chosen = close.reduce((a, b) => (taken(b) > taken(a) ? b : a), least)
  return chosen.map(([from, to]) => lines.slice(from, to))
}

/** Lines of one label stand closer together than those of two: else the ends of labels could be the beginnings of the next. */
function isCohesive(way: readonly Share[], lines: readonly Line[]): boolean {
  const gap = (i: number) => lines[i]!.y - lines[i - 1]!.y
  return way.every(([from, to], row) => {
    const around = [...(row > 0 ? [gap(from)] : []), ...(row < way.length - 1 ? [gap(to)] : [])]
    for (let i = from + 1; i < to; i++) if (around.some((other) => gap(i) > other + SAME)) return false
    return true
  })
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
