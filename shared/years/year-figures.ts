/** One report → the few figures that are set beside those of other years. */
import { compare, evaluate, inputsOf } from '../calculate'
import type { Opening } from '../finding'
import { isNumber, type FigureId, type Figures, type Report } from '../report'
import type { Template } from '../template'
import type { YearFigures } from '../working-papers'

/** A report as far as this needs it, with the form it is on. */
export interface ReportOfYear {
  name: string
  report: Pick<Report, 'organ' | 'year' | 'scope' | 'figures'>
  template: Template
  /** Printed totals that differ from the computed ones. */
  stated?: Figures | undefined
  opening?: Opening | null | undefined
}

/** `wanted`: the form of the report that is being written says which figures are the main ones. */
export function yearFigures(wanted: Template, { name, report, template, stated, opening }: ReportOfYear): YearFigures {
  const values = evaluate(template, report.figures)
  const ids = mainFigureIds(wanted).filter((id) => template.figures.has(id))
  const open = (opening?.findings ?? []).filter(({ settled, severity }) => !settled && severity !== 'notice')
  const asked = new Set(
    open.flatMap(({ where, also }) => [...(where && 'figure' in where ? [where.figure] : []), ...(also ?? [])]),
  )
  const printed = stated ?? opening?.stated ?? {}
  const isDoubtful = (id: FigureId) => {
    const spec = template.figures.get(id)!
    const inputs = inputsOf(template, id)
    const filled = inputs.filter((one) => isNumber(template.figures.get(one)!.kind, report.figures[one])).length
    const other = printed[id]
    const differs =
      other != null && !(isNumber(spec.kind, other) && isNumber(spec.kind, values[id]) && compare(other, values[id]) === 0)
    return differs || asked.has(id) || inputs.some((one) => asked.has(one)) || (filled > 0 && filled < inputs.length)
  }
  return {
    sourceName: name,
    organ: report.organ.fullName,
    year: report.year,
    scope: report.scope,
    figures: Object.fromEntries(ids.map((id) => [id, values[id] ?? null])),
    doubtful: ids.filter(isDoubtful),
  }
}

export const mainFigureIds = ({ mainFigures }: Template): FigureId[] => [
  ...new Set(mainFigures.flatMap(({ figures }) => figures.map(({ figure }) => figure))),
]
