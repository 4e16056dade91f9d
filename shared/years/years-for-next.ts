/** What next year's draft goes on knowing of years before last year's report. */
import type { ReportFile } from '../finding'
import type { Template } from '../template'
import type { YearFigures } from '../working-papers'
import { yearFigures } from './year-figures'

/** Years kept with last year's report and, on a form that is known here, the report it was itself compared with. */
export function yearsForNext({ papers, report }: ReportFile, forms: { from: Template; to: Template }): YearFigures[] {
  const kept = papers?.earlierYears ?? []
  const before = papers?.previous
  const form = [forms.from, forms.to].find(({ id }) => id === before?.report.templateId)
  const own = before && form && before.report.year < report.year ? [beforeLast(before, form, forms.to)] : []
  return [...own, ...kept.filter(({ year }) => own.every((one) => one.year !== year))]
}

const beforeLast = (
  { sourceName: name, report, stated }: NonNullable<NonNullable<ReportFile['papers']>['previous']>,
  template: Template,
  wanted: Template,
): YearFigures => yearFigures(wanted, { name, report, template, stated })
