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
  const free = sum(layout.grid.slice(cell.column, cell.column + cell.colspan)) - 2 * cellMargin(layout, cell)
  // Half-points to twips: 10.
  const fitting = Math.floor(free / (10 * emWidth(value)))
  return fitting >= usual ? undefined : Math.max(fitting, profile.tables.smallest)
}

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0)
