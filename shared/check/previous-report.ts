import type { Finding } from '../finding'
import { message } from '../message'
import type { Report } from '../report'
import type { FigureSpec } from '../template'
import type { CheckContext, CheckOf, PreviousReport } from './check-context'

const plainName = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

const sameOrgan = (a: Report, b: Report) =>
  plainName(a.organ.fullName) === plainName(b.organ.fullName) ||
  (a.organ.shortName !== '' && plainName(a.organ.shortName) === plainName(b.organ.shortName))

/** Only the same body's report on the year before can be compared with. */
export const pairedPrevious = (report: Report, chosen: PreviousReport | undefined): PreviousReport | undefined =>
  chosen && sameOrgan(report, chosen.report) && chosen.report.year === report.year - 1 ? chosen : undefined

/** Y00: says that nothing was compared, and why. */
export function checkPreviousReport(check: CheckOf<'previous-report'>, context: CheckContext): Finding[] {
  const chosen = context.chosenPrevious
  if (!chosen) return []
  const values = { organ: chosen.report.organ.fullName, year: chosen.report.year }
  const finding = (sentence: string): Finding[] => [
    { code: check.code, severity: 'notice', message: sentence, basis: message('basisCarry'), where: { title: true } },
  ]
  if (!sameOrgan(context.report, chosen.report)) return finding(message('Y00_organ', values))
  if (chosen.report.year !== context.report.year - 1) return finding(message('Y00_year', values))
  const inputs = [...context.template.figures.values()].filter((f) => f.source === 'input' && f.id in chosen.values)
  const n = inputs.filter((f) => chosen.values[f.id] == null && !neverPrinted(f, context, chosen)).length
  return n > 0 ? finding(message('Y00_unread', { ...values, n })) : []
}

/** A row that the other form does not have, as it prints its group as one row: blank throughout, beside a row with figures. */
function neverPrinted({ form, line }: FigureSpec, { template }: CheckContext, chosen: PreviousReport): boolean {
  const lines = template.forms.get(form)?.lines ?? []
  const own = lines.find(({ id }) => id === line)
  const isBlank = (figures: readonly string[]) =>
    figures.every((id) => template.figures.get(id)?.source !== 'input' || chosen.values[id] == null)
  if (!own || own.groups.length < 2 || !isBlank(own.figures)) return false
  return lines.some((other) => other.groups.join() === own.groups.join() && !isBlank(other.figures))
}
