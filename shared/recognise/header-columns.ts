/** In a real table the header above a column tells whose figures stand in it, wherever the column is. */
import { isEmptyText } from './cell-text'
import type { FormLabels, PrintedRow } from './form-labels'
import type { FormStrips } from './form-record'
import { letters } from './marks'
import type { Strip, StripCell } from './strip'

/** Header rows that hold for each strip of figures: the last block of them above it. */
export function headersOver(strips: readonly Strip[], form: FormStrips): Map<Strip, Strip[]> {
  const over = new Map<Strip, Strip[]>()
  const official = officialWords(form)
  let block: Strip[] = []
  let closed = false
  for (const strip of strips) {
    if (strip.cells.every((cell) => isEmptyText(cell.text))) continue
    if (form.furniture.has(strip)) {
      const header = official.size === 0 ? strip : withOfficial(strip, official)
      block = closed ? [header] : [...block, header]
      closed = false
    } else {
      over.set(strip, block)
      closed = true
    }
  }
  return over
}

/** Headers that are misprinted by what they stand for, letters only. */
export const officialWords = (form: FormStrips) =>
  new Map(form.misprints.map((misprint) => [letters(misprint.actual), letters(misprint.official)]))

const withOfficial = (strip: Strip, official: ReadonlyMap<string, string>): Strip => ({
  ...strip,
  cells: strip.cells.map((cell) => ({ ...cell, text: official.get(letters(cell.text)) ?? cell.text })),
})

/**
 * For each value cell the figure whose headers stand above it, or `null` when the headers do not tell them apart.
 * `isKnown`: whether a header text is one of the form, not one of a column that was added.
 */
export function figuresByHeader(
  row: PrintedRow,
  values: readonly StripCell[],
  headers: readonly Strip[],
  isKnown: (text: string) => boolean,
): (number | null)[] | null {
  if (headers.length === 0) return null
  const found = values.map((cell) => figureUnder(row, pathOver(cell, headers)))
  // A figure under no header at all, or under one of the labels, shows that the row stands beside its columns.
  const lost = values.some(
    (cell, i) => found[i] === null && !isEmptyText(cell.text) && pathOver(cell, headers).every((text) => isKnown(text)),
  )
  if (lost) return null
  const known = found.filter((k) => k !== null)
  return known.length === row.figures.length && new Set(known).size === known.length ? found : null
}

/**
 * For as many cells as figures: those whose headers are there go by them, the others fill the places left. `null` when
 * no header contradicts the order of the form.
 */
export function orderByHeader(row: PrintedRow, values: readonly StripCell[], headers: readonly Strip[]): number[] | null {
  const found = values.map((cell) => figureUnder(row, pathOver(cell, headers)))
  const known = found.filter((k) => k !== null)
  if (found.every((k, i) => k === null || k === i) || new Set(known).size < known.length) return null
  const free = row.figures.map((_, i) => i).filter((i) => !known.includes(i))
  return found.map((k) => k ?? free.shift()!)
}

/** Texts in the figures' places when the headers tell the place of every figure that is there, but some are missing. */
export function fewByHeader(row: PrintedRow, values: readonly StripCell[], headers: readonly Strip[]): string[] | null {
  const filled = values.filter((cell) => !isEmptyText(cell.text))
  const found = filled.map((cell) => figureUnder(row, pathOver(cell, headers)))
  if (filled.length === 0 || found.includes(null) || new Set(found).size < found.length) return null
  return row.figures.map((_, i) => filled[found.indexOf(i)]?.text ?? '')
}

/** A blank cell below the header of the row, and what is filled in stands below none: a remark beside an empty cell. */
export function standsBeside(row: PrintedRow, values: readonly StripCell[], headers: readonly Strip[]): boolean {
  const isUnder = (cell: StripCell) => figureUnder(row, pathOver(cell, headers)) !== null
  const under = values.filter(isUnder)
  return under.length > 0 && under.every((cell) => isEmptyText(cell.text))
}

const pathOver = (cell: StripCell, headers: readonly Strip[]) =>
  headers
    .flatMap((strip) => strip.cells)
    .filter((header) => header.column <= cell.column && cell.column < header.column + header.colspan)
    .map((header) => letters(header.text))
    .filter((text) => text !== '')

function figureUnder(row: PrintedRow, path: readonly string[]): number | null {
  const scores = row.headers.map((official) => {
    const last = official[official.length - 1]
    // A header may come in two pieces, one below the other.
    const named = path[path.length - 1] === last || path.slice(-2).join('') === last
    return last !== undefined && named ? official.filter((text) => text === last || path.includes(text)).length : 0
  })
  const best = Math.max(...scores)
  return best > 0 && scores.filter((s) => s === best).length === 1 ? scores.indexOf(best) : null
}

/** Place of a column the form does not have, counted among the figures of a row: behind the header it follows. */
export function extraColumnAt(labels: FormLabels, form: FormStrips): number | null {
  const [extra] = form.extras
  // The header may be printed again after a page break.
  if (extra === undefined || form.extras.some((other) => letters(other.text) !== letters(extra.text))) return null
  const { text, strip } = extra
  const official = officialWords(form)
  const names = strip.cells
    .map((cell) => letters(cell.text))
    .filter((name) => name !== '')
    .map((name) => official.get(name) ?? name)
  const at = names.indexOf(letters(text))
  const row = labels.rows.find((r) => r.figures.length > 1) ?? labels.rows[0]!
  const column = (name: string | undefined) => row.headers.findIndex((path) => path[path.length - 1] === name)
  const before = column(
    names[at - 1] ?? (extra.after === undefined ? undefined : (official.get(letters(extra.after)) ?? letters(extra.after))),
  )
  if (before >= 0) return before + 1
  const after = column(names[at + 1])
  return after >= 0 ? after : null
}
