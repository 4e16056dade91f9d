/** Several years of one organ: of each report only its main figures come back. */
import { ok, type Result } from '@shared/finding'
import { openReport } from '@shared/open'
import type { YearFigures } from '@shared/working-papers'
import { yearFigures } from '@shared/years'
import type { RequestOf } from './protocol'
import { allTemplates, templateOf } from './templates'

export async function readYear({ name, bytes, form }: RequestOf<'readYear'>): Promise<Result<YearFigures>> {
  const opened = await openReport(bytes, name, allTemplates(), {})
  if (!opened.ok) return opened
  const { report, opening } = opened.value
  return ok(yearFigures(templateOf(form), { name, report, template: templateOf(report.templateId), opening }))
}

export function yearOf({ name, report, stated, form }: RequestOf<'yearOf'>): Result<YearFigures> {
  return ok(yearFigures(templateOf(form), { name, report, template: templateOf(report.templateId), stated }))
}
