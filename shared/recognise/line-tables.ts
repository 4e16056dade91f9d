/**
 * A form of one long row, cut into a table for each of its lines: the name of the line stands above the table, below it
 * the headers that every line has, and the figures.
 */
import type { FormLabels, PrintedRow } from './form-labels'
import { core, letters } from './marks'

/** `above`: texts above `count` figures since the last row of figures, nearest last. */
export function lineUnderOwnHead(labels: FormLabels, count: number, above: readonly (readonly string[])[]): PrintedRow | null {
  const lines = labels.lineRows.filter((line) => line.figures.length === count)
  if (lines.length === 0) return null
  const names = lines[0]!.headers.map((path) => path.at(-1) ?? '')
  const head = above.findLastIndex((texts) => texts.length > 1)
  // Headers one a line, as text copies have them.
  const texts = head >= 0 ? above[head]! : above.slice(-count).flat()
  if (texts.length !== count || texts.some((text, i) => letters(text) !== names[i])) return null
  // The head of the whole form has them several times, and its row may come in pieces.
  if (above.flat().filter((text) => letters(text) === names[0]).length > 1) return null
  const titles = above.slice(0, head >= 0 ? head : -count).flat()
  for (const title of titles.reverse()) {
    const named = lines.filter((line) => line.cores.some((name) => core(title).includes(name)))
    if (named.length > 0) return named.length === 1 ? named[0]! : null
  }
  return null
}
