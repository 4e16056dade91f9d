/**
 * In text no header stands above a column, but the headers of a line are written in the order of the columns. Where their
 * order is another one than that of the form, the figures follow it too. Headers of different lines say nothing about each
 * other: a cell that reaches over several lines of the head is written with the first of them, wherever its column is.
 */
import { isEmptyText } from './cell-text'
import type { FormLabels, PrintedRow } from './form-labels'
import type { FormStrips } from './form-record'
import { officialWords } from './header-columns'
import { letters } from './marks'
import { furnitureWords } from './match-label'
import type { Strip } from './strip'

/** A header as it was written. */
export interface HeaderWord {
  /** Official where it was misprinted. */
  word: string
  /** Those of one line, or of a file with each cell on a line of its own, share it. */
  line: Strip | null
}

/** For each strip the headers that hold for it, in the order in which they were written. */
export function headerWordsOver(labels: FormLabels, strips: readonly Strip[], form: FormStrips): Map<Strip, HeaderWord[]> {
  const over = new Map<Strip, HeaderWord[]>()
  const official = officialWords(form)
  let words: HeaderWord[] = []
  let closed = false
  for (const strip of strips) {
    if (!form.furniture.has(strip)) {
      over.set(strip, words)
      closed ||= strip.cells.some((cell) => !isEmptyText(cell.text))
      continue
    }
    const texts = strip.cells.flatMap((cell) => [letters(cell.text), ...wordsIn(labels, cell.text)])
    const line = strip.cells.filter((cell) => !isEmptyText(cell.text)).length > 1 ? strip : null
    const headers = texts
      .map((text) => official.get(text) ?? text)
      .filter((text) => labels.furniture.has(text))
      .map((word) => ({ word, line }))
    if (headers.length === 0) continue
    words = closed ? headers : [...words, ...headers]
    closed = false
  }
  return over
}

/** A line of headers, whatever parts them. */
function wordsIn(labels: FormLabels, text: string): string[] {
  const wanted = letters(text)
  if (labels.furniture.has(wanted)) return []
  return furnitureWords(labels, wanted) ?? text.split(/[\s,，、;；/|]+/).map(letters)
}

/**
 * For each place of the row the figure that stands in it, by the order of the headers; `differs` when they contradict
 * the form without saying which figure is which; `null` when they agree with it or are not there.
 */
export function printedOrder(row: PrintedRow, words: readonly HeaderWord[]): number[] | 'differs' | null {
  const names = row.figures.map((_, i) => row.headers[i]!.at(-1)!)
  const all = words.filter(({ word }) => names.includes(word))
  const found = all.slice(-names.length)
  const complete =
    found.length === names.length &&
    found
      .map(({ word }) => word)
      .sort()
      .join() === [...names].sort().join()
  if (!complete) return agree(row, names, all)
  const order = names.map((_, i) => i)
  const free = names.map((_, i) => i)
  for (const line of new Set(found.map((one) => one.line))) {
    const written = found.filter((one) => one.line === line)
    const figures = written.map(
      ({ word }) =>
        free.splice(
          free.findIndex((i) => names[i] === word),
          1,
        )[0]!,
    )
    if (isUsual(row, figures, line)) continue
    const places = line === null ? byHead(row, figures) : byColumn(figures)
    for (const [k, place] of places.entries()) {
      const figure = figures[k]!
      // A header that moved past those of a group has taken its column with it, and the group has no order of its own.
      if (written.length < names.length || line === null) {
        if (row.headerRows[figure] !== row.headerRows[place] || !isRun(row, place, figure)) return 'differs'
      }
      order[place] = figure
    }
  }
  return order.every((figure, place) => figure === place) ? null : order
}

const byColumn = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)

/** As the head is written from left to right and from top to bottom. */
const byHead = ({ headerRows }: PrintedRow, figures: readonly number[]) =>
  [...figures].sort((a, b) => headerRows[a]! - headerRows[b]! || a - b)

/** Headers of one line stand as their columns do; those with a line each also as the lines of the head do. */
function isUsual(row: PrintedRow, figures: readonly number[], line: HeaderWord['line']): boolean {
  const same = (others: readonly number[]) => others.every((figure, k) => figure === figures[k])
  return same(byColumn(figures)) || (line === null && same(byHead(row, figures)))
}

/** Whether all places between the two have their header in the same row of the form. */
function isRun(row: PrintedRow, a: number, b: number): boolean {
  return row.headerRows.slice(Math.min(a, b), Math.max(a, b) + 1).every((at) => at === row.headerRows[a])
}

/** Headers of which some are missing: those of a line that are there once may not stand the other way round. */
function agree(row: PrintedRow, names: readonly string[], found: readonly HeaderWord[]): 'differs' | null {
  const once = ({ word }: HeaderWord) =>
    names.filter((name) => name === word).length === 1 && found.filter((other) => other.word === word).length === 1
  const lines = [...new Set(found.map(({ line }) => line))]
  const usual = lines.every((line) => {
    const figures = found.filter((one) => one.line === line && once(one)).map(({ word }) => names.indexOf(word))
    return isUsual(row, figures, line)
  })
  return usual ? null : 'differs'
}
