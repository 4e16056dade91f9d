/**
 * In text no header stands above a column, but headers are written in the order of the columns. Where their order is
 * another one than that of the form, the figures follow it too.
 */
import { isEmptyText } from './cell-text'
import type { FormLabels, PrintedRow } from './form-labels'
import type { FormStrips } from './form-record'
import { letters } from './marks'
import { furnitureWords } from './match-label'
import type { Strip } from './strip'

/** For each strip the header texts that hold for it, in the order in which they were written; official where misprinted. */
export function headerWordsOver(labels: FormLabels, strips: readonly Strip[], form: FormStrips): Map<Strip, string[]> {
  const over = new Map<Strip, string[]>()
  const official = new Map(form.misprints.map((misprint) => [letters(misprint.actual), letters(misprint.official)]))
  let words: string[] = []
  let closed = false
  for (const strip of strips) {
    const texts = strip.cells.flatMap((cell) => [letters(cell.text), ...wordsIn(labels, cell.text)])
    if (!form.furniture.has(strip)) {
      over.set(strip, words)
      closed ||= strip.cells.some((cell) => !isEmptyText(cell.text))
      continue
    }
    const headers = texts.map((text) => official.get(text) ?? text).filter((text) => labels.furniture.has(text))
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
export function printedOrder(row: PrintedRow, words: readonly string[]): number[] | 'differs' | null {
  const nameOf = (figure: number) => row.headers[figure]![row.headers[figure]!.length - 1]
  const places = row.figures.map((_, i) => i).sort((a, b) => row.headerRows[a]! - row.headerRows[b]! || a - b)
  const names = places.map(nameOf)
  const all = words.filter((word) => names.includes(word))
  const found = all.slice(-names.length)
  if (found.length < names.length || [...found].sort().join() !== [...names].sort().join()) return agree(names, all)
  if (found.every((name, k) => name === names[k])) return null
  const order = new Array<number>(places.length)
  const left = [...places]
  for (const [k, name] of found.entries()) {
    const figure = left.splice(
      left.findIndex((i) => nameOf(i) === name),
      1,
    )[0]!
    // A header that moved past those of a group has taken its column with it, and the group has no order of its own.
    if (row.headerRows[figure] !== row.headerRows[places[k]!] || !isRun(row, places[k]!, figure)) return 'differs'
    order[places[k]!] = figure
  }
  return order
}

/** Whether all places between the two have their header in the same row of the form. */
function isRun(row: PrintedRow, a: number, b: number): boolean {
  return row.headerRows.slice(Math.min(a, b), Math.max(a, b) + 1).every((at) => at === row.headerRows[a])
}

/** Headers of which some are missing: those that are there once may not stand the other way round. */
function agree(names: readonly (string | undefined)[], found: readonly string[]): 'differs' | null {
  const single = found.filter(
    (name) => names.filter((n) => n === name).length === 1 && found.filter((n) => n === name).length === 1,
  )
  const at = single.map((name) => names.indexOf(name))
  return at.every((place, k) => k === 0 || at[k - 1]! < place) ? null : 'differs'
}
