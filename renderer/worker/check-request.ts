/** Checking many reports, one file at a time: what comes back of each are its findings in words. */
import { ok, type Result } from '@shared/finding'
import { baseName, checkedReport, type CheckedReport } from '@shared/merge'
import { writeChecked } from '@shared/merge/write-checked'
import { openReport } from '@shared/open'
import { papersInput } from '@shared/papers-input'
import { readSnapshot } from '@shared/report-file'
import { checkInput } from '@shared/settings/check-input'
import { NO_PAPERS } from '@shared/working-papers'
import type { RequestOf } from './protocol'
import { allTemplates, officeData, templateOf } from './templates'

export async function checkOne({ name, bytes, settings }: RequestOf<'checkOne'>): Promise<Result<CheckedReport>> {
  const opened = await openReport(bytes, baseName(name), allTemplates(), {})
  if (!opened.ok) return opened
  const { report, papers = NO_PAPERS } = opened.value
  const template = templateOf(report.templateId)
  const kept = papersInput(template, papers, { timeInWords, readSnapshot, formOf: templateOf })
  const more = { ...kept, ...checkInput(settings, report.organ, officeData()) }
  return ok(checkedReport(name, opened.value, template, more))
}

const timeInWords = (at: string) => new Date(at).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })

export const writeCheckedList = ({ checked, unread, now }: RequestOf<'checkedList'>): Result<Uint8Array<ArrayBuffer>> =>
  ok(writeChecked(checked, unread, allTemplates()[0]!, now))
