/**
 * Where the title breaks (GB/T 9704—2012 7.3.1: 词意完整, 排列对称, a trapezoid or a diamond). What may be cut and what
 * not is data of the profile.
 */
import { emWidth, spacedWidth } from '../em-width'
import type { WordProfile } from '../profile-data'

type TitleRules = WordProfile['title']

const MOST_ORGAN_LINES = 3
/** Longer titles are none; Word may wrap them as it likes. */
const MOST_LINES = 4

/** Lines of the title from top to bottom; joined they are the title again. */
export function titleLines(title: string, rules: TitleRules): string[] {
  if (emWidth(title) > MOST_LINES * rules.charactersPerLine) return [title]
  const fits = (lines: string[]) => lines.every((line) => spacedWidth(line.trim()) <= rules.charactersPerLine)
  const best = (candidates: string[][]) => candidates.filter(fits).find(hasGoodShape) ?? candidates.find(fits)
  const points = (text: string) => breakPoints(text, rules)
  return (
    best([[title], ...splitsAtYear(title, points)]) ??
    // A very long name without a place in it is cut evenly, though not through the words that stay whole.
    best(splitsAtYear(title, (text) => allPositions(text).filter((at) => !isInside(text, at, rules.keepWhole)))) ?? [title]
  )
}

/** One line, or lines that first grow and then shrink and never repeat a width: trapezoid or diamond, no hourglass. */
function hasGoodShape(lines: string[]): boolean {
  const steps = lines.slice(1).map((line, i) => Math.sign(emWidth(line.trim()) - emWidth(lines[i]!.trim())))
  return steps.every((step, i) => step !== 0 && (i === 0 || steps[i - 1]! >= step))
}

/** Organ / year and rest · organ and year / rest · the organ itself broken at `points`, then as the first. */
function splitsAtYear(title: string, points: (text: string) => number[]): string[][] {
  const match = /^(.+?)(\d{4}\s*\p{Script=Han})(.*)$/u.exec(title)
  if (!match) return byEvenness(splits(title, points(title)))
  const [, organ = '', year = '', rest = ''] = match
  const broken = splits(organ, points(organ))
  return [
    [organ, year + rest],
    ...(rest ? [[organ + year, rest]] : []),
    ...byEvenness(broken.map((lines) => [...lines, year + rest])),
    ...(rest ? byEvenness(broken.map((lines) => [...lines.slice(0, -1), lines.at(-1)! + year, rest])) : []),
  ]
}

/** All ways to cut at one or two of the points. */
function splits(text: string, points: number[]): string[][] {
  const found: string[][] = []
  const extend = (lines: string[], from: number) => {
    for (const point of points.filter((p) => p > from)) {
      const head = [...lines, text.slice(from, point)]
      found.push([...head, text.slice(point)])
      if (head.length + 1 < MOST_ORGAN_LINES) extend(head, point)
    }
  }
  extend([], 0)
  return found
}

/** Fewer lines first, then the one whose widths differ least. */
function byEvenness(candidates: string[][]): string[][] {
  const spread = (lines: string[]) => Math.max(...lines.map(emWidth)) - Math.min(...lines.map(emWidth))
  return [...candidates].sort((a, b) => a.length - b.length || spread(a) - spread(b))
}

/** Positions behind a place or before the kind of organ. */
function breakPoints(text: string, rules: TitleRules): number[] {
  return allPositions(text).filter((at) => {
    const before = text.slice(0, at)
    const place = rules.breakAfter.find((word) => before.endsWith(word))
    const isPlace =
      place !== undefined &&
      !rules.neverAfter.some((word) => before.endsWith(word)) &&
      !rules.breakAfter.some((word) => before.slice(0, -place.length).endsWith(word))
    return (isPlace || rules.breakBefore.some((word) => text.startsWith(word, at))) && !isInside(text, at, rules.keepWhole)
  })
}

const allPositions = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1)

/** Whether a cut at `at` would fall into one of the words, a year or a number. */
function isInside(text: string, at: number, words: readonly string[]): boolean {
  const cuts = (word: string) => {
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
      if (from < at && at < from + word.length) return true
    }
    return false
  }
  return words.some(cuts) || (/\d$/.test(text.slice(0, at)) && /^[\d\p{Script=Han}]/u.test(text.slice(at)))
}
