/** Last year's cells as far as this year's prose may be compared with them. */
import { evaluate, sum, type Evaluated } from '../calculate'
import { pairedPrevious } from '../check/previous-report'
import { isNumber, type FigureId, type Figures, type Report } from '../report'
import type { Template } from '../template'

/**
 * `null` unless the report is the same body's of the year before. A total with a blank among its cells is unknown; rows
 * that are blank throughout (the earlier form did not have them) count as nothing.
 */
export function previousFigures(report: Report, previous: { report: Report } | null, template: Template): Evaluated | null {
  const paired = previous && pairedPrevious(report, { report: previous.report, values: {} })
  return paired ? provenTotals(paired.report.figures, template) : null
}

function provenTotals(figures: Figures, template: Template): Evaluated {
  const values: Figures = { ...evaluate(template, figures) }
  const isKnown = (id: FigureId) => isNumber(template.figures.get(id)!.kind, values[id])
  const isUnprinted = (id: FigureId) => {
    const { form, line } = template.figures.get(id)!
    const own = template.forms.get(form)?.lines.find((one) => one.id === line)
    return own !== undefined && own.figures.every((other) => !isKnown(other))
  }
  for (const { target, addends } of template.totals) {
    const known = addends.filter(isKnown)
    const proven = known.length > 0 && addends.every((id) => isKnown(id) || isUnprinted(id))
    values[target] = proven ? sum(known.map((id) => values[id]!)) : null
  }
  return values
}
