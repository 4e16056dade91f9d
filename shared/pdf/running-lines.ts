/** Page numbers, and headers and footers that come back on most pages. */
import type { TextLine } from './text-lines'

export interface PageLines {
  height: number
  lines: TextLine[]
}

const NUMBER = /^(第?\s*[-—–－]*\s*\d{1,3}\s*[-—–－]*\s*页?)?([，,/\s]*共?\s*\d{1,3}\s*页)?$/
const bare = (text: string) => text.replace(/\d+|\s+/g, '')
const top = (line: TextLine, height: number) => line.y < height * 0.08
const bottom = (line: TextLine, height: number) => line.y > height * 0.9

/** The lines to leave out, in the order of the pages. */
export function runningLines(pages: readonly PageLines[]): Set<TextLine> {
  const edge = pages.flatMap(({ height, lines }, page) =>
    lines.filter((line) => top(line, height) || bottom(line, height)).map((line) => ({ line, page, at: Math.round(line.y / 4) })),
  )
  const repeated = new Map<string, Set<number>>()
  const key = (line: TextLine, at: number) => `${at} ${bare(line.text)}`
  for (const { line, page, at } of edge) {
    const seen = repeated.get(key(line, at)) ?? new Set()
    repeated.set(key(line, at), seen.add(page))
  }
  const least = pages.length === 2 ? 2 : Math.max(3, pages.length * 0.6)
  return new Set(
    edge
      .filter(({ line, at }) => NUMBER.test(line.text.trim()) || repeated.get(key(line, at))!.size >= least)
      .map(({ line }) => line),
  )
}
