/** Adding up subordinate reports, one file at a time: what is kept of each is small. */
import { failed, ok, type Result } from '@shared/finding'
import { baseName, mergedFile, mergeUnits, unitReport, type UnitReport } from '@shared/merge'
import { writeSummary } from '@shared/merge/write-summary'
import { message } from '@shared/message'
import { openReport } from '@shared/open'
import { organKind } from '@shared/recognise'
import { templateForYear } from '@shared/template'
import type { MergedReports, RequestOf } from './protocol'
import { allTemplates, laterTemplate, loadMapping, templateOf } from './templates'

export async function readUnit({ name, bytes, year }: RequestOf<'readUnit'>): Promise<Result<UnitReport>> {
  const target = templateForYear(allTemplates(), year)
  if (!target) return failed({ code: 'E70', message: message('E70', { year }) })
  const opened = await openReport(bytes, baseName(name), allTemplates(), {})
  if (!opened.ok) return opened
  const from = templateOf(opened.value.report.templateId)
  // A report on another year is left out for that: its figures need no place on this form.
  const to = opened.value.report.year === year ? target : from
  const mapping = laterTemplate(allTemplates(), from.id) === to ? loadMapping(from, to) : null
  return unitReport(name, opened.value, { from, to, mapping })
}

export function merge({ order, units, unread, now }: RequestOf<'merge'>): Result<MergedReports> {
  const template = templateForYear(allTemplates(), order.year)
  if (!template) return failed({ code: 'E70', message: message('E70', { year: order.year }) })
  const merged = mergeUnits({ ...order, template }, units, unread)
  const organ = { fullName: order.organ, shortName: '', kind: organKind(order.organ) }
  return ok({ merged, file: mergedFile(merged, organ, now) })
}

export const writeMergeSummary = ({ merged, file }: RequestOf<'mergeSummary'>): Result<Uint8Array<ArrayBuffer>> =>
  ok(writeSummary(merged, file.report))
