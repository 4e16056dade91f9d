/** In a real table the header above a column tells whose figures stand in it, wherever the column is. */
import type { FormLabels, PrintedRow } from './form-labels'
import type { FormStrips } from './form-record'
import { letters } from './marks'
import type { Strip, StripCell } from './strip'

/** Header rows that hold for each strip of figures: the last block of them above it. */
export function headersOver(strips: readonly Strip[], form: FormStrips): Map<Strip, Strip[]> {
  const over = new Map<Strip, Strip[]>()
  let block: Strip[] = []
  let closed = false
  for (const strip of strips) {
    if (form.furniture.has(strip)) {
      block = closed ? [strip] : [...block, strip]
      closed = false
    } else {
      over.set(strip, block)
      closed = true
    }
  }
  return over
}

/** For each value cell the figure whose headers stand above it, or `null` when the headers do not tell them apart. */
export function figuresByHeader(
  row: PrintedRow,
  values: readonly StripCell[],
  headers: readonly Strip[],
): (number | null)[] | null {
  if (headers.length === 0) return null
  const found = values.map((cell) => figureUnder(row, pathOver(cell, headers)))
  const known = found.filter((k) => k !== null)
  return known.length === row.figures.length && new Set(known).size === known.length ? found : null
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
    return last !== undefined && path[path.length - 1] === last ? official.filter((text) => path.includes(text)).length : 0
  })
  const best = Math.max(...scores)
  return best > 0 && scores.filter((s) => s === best).length === 1 ? scores.indexOf(best) : null
}

/** Place of a column the form does not have, counted among the figures of a row: behind the header it follows. */
export function extraColumnAt(labels: FormLabels, form: FormStrips): number | null {
  if (form.extras.length !== 1) return null
  const { text, strip } = form.extras[0]!
  const names = strip.cells.map((cell) => letters(cell.text)).filter((name) => name !== '')
  const at = names.indexOf(letters(text))
  const row = labels.rows.find((r) => r.figures.length > 1) ?? labels.rows[0]!
  const column = (name: string | undefined) => row.headers.findIndex((path) => path[path.length - 1] === name)
  const before = column(names[at - 1])
  if (before >= 0) return before + 1
  const after = column(names[at + 1])
  return after >= 0 ? after : null
}
