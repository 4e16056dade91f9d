/** Checking many reports, one file at a time: what comes back of each are its findings in words. */
import { ok, type Result } from '@shared/finding'
import { checkedReport, type CheckedReport } from '@shared/merge'
import { writeChecked } from '@shared/merge/write-checked'
import { openReport } from '@shared/open'
import { checkInput } from '@shared/settings/check-input'
import type { RequestOf } from './protocol'
import { allTemplates, officeData, templateOf } from './templates'

export async function checkOne({ name, bytes, settings }: RequestOf<'checkOne'>): Promise<Result<CheckedReport>> {
  const opened = await openReport(bytes, name, allTemplates(), {})
  if (!opened.ok) return opened
  const { report } = opened.value
  const formOf = ({ templateId }: { templateId: string }) => allTemplates().find(({ id }) => id === templateId)
  const chosen = checkInput(settings, report.organ, officeData())
  return ok(checkedReport(name, opened.value, templateOf(report.templateId), formOf, chosen))
}

export const writeCheckedList = ({ checked, unread, now }: RequestOf<'checkedList'>): Result<Uint8Array<ArrayBuffer>> =>
  ok(writeChecked(checked, unread, allTemplates()[0]!, now))
