/** Many rows of figures without a label beside those that were read: perhaps another copy of the table, with other figures. */
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import type { FormLabels } from './form-labels'
import type { ResolvedRows } from './resolve-rows'
import { rowPlace, type Trace } from './trace'

const LEAST = 3

export function reportUnnamed(template: Template, labels: FormLabels, { rows, leftover }: ResolvedRows, trace: Trace): void {
  const unnamed = leftover.filter(({ record, why }) => why === 'unknown' && record.values.some((cell) => !isEmptyText(cell.text)))
  if (rows.length === 0 || unnamed.length < LEAST || unnamed.length * 2 < rows.length) return
  const [where, also] = rowPlace(rows.flatMap((record) => record.row!.figures))
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  trace.say('O174', 'warning', { heading, n: unnamed.length }, where, also)
}
