/** Rows of the form that share one row of a table: their labels, and their figures, stand on lines of one cell each. */
import type { FormLabels } from './form-labels'
import { matchRow } from './match-label'
import type { Strip, StripCell, StripPart } from './strip'

/** More lines than any form has rows. */
const MOST_LINES = 60

/** One part for each row, or `null` when the lines of the label are not labels, or a cell has another number of lines. */
export function stackedRows(labels: FormLabels, strip: Strip): StripPart[] | null {
  if (strip.table === null || !strip.cells.some((cell) => cell.text.includes('\n'))) return null
  const at = strip.cells.findIndex((cell) => areLabels(labels, linesOf(cell)))
  if (at < 0) return null
  const [label, ...figures] = strip.cells.slice(at).map((cell) => ({ cell, lines: linesOf(cell) }))
  const count = label!.lines.length
  const fits = figures.every(({ lines }) => lines.length === count || (lines.length === 1 && lines[0] === ''))
  if (!fits || figures.every(({ lines }) => lines.length === 1)) return null
  const line = (cell: StripCell, text: string): StripCell => ({ ...cell, text })
  return label!.lines.map((text, i) => ({
    strip,
    texts: [...(i === 0 ? strip.cells.slice(0, at).filter((cell) => cell.text !== '') : []), line(label!.cell, text)],
    values: figures.map(({ cell, lines }) => line(cell, lines[i] ?? '')),
  }))
}

const linesOf = ({ text }: StripCell) => text.split('\n').map((line) => line.trim())

function areLabels(labels: FormLabels, lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > MOST_LINES) return false
  const rows = lines.map((line) => {
    const match = matchRow(labels, [line])
    return match?.quality === 'exact' ? match.row : null
  })
  return rows.every((row) => row !== null) && new Set(rows).size === rows.length
}
