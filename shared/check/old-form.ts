/** S05: the form of earlier years filled in for a later one. */
import type { Finding } from '../finding'
import { message } from '../message'
import type { CheckContext, CheckOf } from './check-context'

/** Of how many labels the finding speaks. */
const SHOWN = 2

export function checkOldForm(check: CheckOf<'old-form'>, { template, report }: CheckContext): Finding[] {
  const last = template.years.to
  if (last === null || report.year <= last) return []
  const evidence = check.labels.slice(0, SHOWN).join('、')
  const [section] = template.sections.filter((one) => one.kind === 'form')
  const text = message('S05', { year: report.year, evidence })
  const where = section ? { section: section.id } : { title: true as const }
  return [{ code: check.code, severity: 'error', message: text, basis: message('basisNotice'), where }]
}
