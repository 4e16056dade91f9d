/** How a standard table is drawn: widths, margins and type sizes of its cells, the same in Word and in print. */
import type { Form, FormCell, FormFigureCell, FormTextCell } from '../template'
import { emWidth } from './em-width'
import type { FormLayout, StyleId, WordProfile } from './profile-data'

/** A form the profile does not know keeps the proportions of the circulated file. */
export function formLayout(profile: WordProfile, form: Form): FormLayout {
  const known = profile.tables.forms[form.id]
  if (known) return known
  const { width, proseMargin } = profile.tables
  const total = sum(form.grid)
  return { grid: form.grid.map((w) => Math.floor((w * width) / total)), margin: proseMargin, margins: [] }
}

/** Row labels stand left, everything else in the middle. */
export const labelStyle = (cell: FormTextCell): StyleId => (cell.role === 'label' ? 'ReportTableLabel' : 'ReportTableHead')

/** Margin at both sides in twips, and the type size in half-points where it differs from the style's. */
export interface CellFit {
  margin: number
  size?: number
}

/** How the text of a cell is made to fit: numbers never wrap, labels never end with a line of one character. */
export function cellFit(profile: WordProfile, layout: FormLayout, cell: FormCell, text: string): CellFit {
  const margin = cellMargin(layout, cell)
  if (cell.kind === 'text') return labelFit(profile, layout, cell, margin)
  const size = figureSize(profile, layout, cell, text)
  return { margin, ...(size === undefined ? {} : { size }) }
}

/** Type sizes a label may be made smaller by, in half-points. */
const MOST_STEPS = 6
/** Margins a label may be given instead of its own: wider ones bring the last characters together. */
const OTHER_MARGINS = [42, 60, 80, 100, 28, 14, 0]

function labelFit(profile: WordProfile, layout: FormLayout, cell: FormTextCell, margin: number): CellFit {
  const usual = profile.styles[labelStyle(cell)].size
  const width = columnsWidth(layout, cell)
  for (let size = usual; size >= Math.max(profile.tables.smallest, usual - MOST_STEPS); size--) {
    const side = [margin, ...OTHER_MARGINS].find((other) => endsWell(cell.text, (width - 2 * other) / (10 * size)))
    if (side !== undefined) return { margin: side, ...(size === usual ? {} : { size }) }
  }
  return { margin }
}

/** A full stop is as narrow as this in Times, half a character in Song. */
const STOPS = [0.25, 0.5]

/** Whether a text set so many characters wide leaves no single one on a line of its own, whatever the digits' font. */
export const endsWell = (text: string, width: number): boolean => STOPS.every((stop) => lastLine(text, width, stop) !== 1)

/** Characters on the last line of several; 0 for a text of one line. */
function lastLine(text: string, width: number, stop: number): number {
  let used = 0
  let count = 0
  let lines = 1
  for (const character of text) {
    const own = character === '.' ? stop : emWidth(character)
    if (used > 0 && used + own > width) {
      lines++
      used = count = 0
    }
    used += own
    count++
  }
  return lines === 1 ? 0 : count
}

/** Left and right margin in twips. */
export function cellMargin(layout: FormLayout, cell: FormCell): number {
  const rules = layout.margins.filter(
    (rule) =>
      (rule.role === undefined || (cell.kind === 'text' && cell.role === rule.role)) &&
      (rule.column === undefined || cell.column === rule.column) &&
      (rule.names === undefined || (cell.kind === 'text' && cell.names === rule.names)),
  )
  return rules.at(-1)?.side ?? layout.margin
}

/** Half-points for a number that would wrap in its cell; `undefined` where the style's size fits. */
export function figureSize(profile: WordProfile, layout: FormLayout, cell: FormFigureCell, value: string): number | undefined {
  const usual = profile.styles.ReportTableFigure.size
  const free = columnsWidth(layout, cell) - 2 * cellMargin(layout, cell)
  // Half-points to twips: 10.
  const fitting = Math.floor(free / (10 * emWidth(value)))
  return fitting >= usual ? undefined : Math.max(fitting, profile.tables.smallest)
}

const columnsWidth = (layout: FormLayout, { column, colspan }: FormCell) => sum(layout.grid.slice(column, column + colspan))

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0)
