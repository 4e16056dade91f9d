/** Checking many reports, one file at a time: what comes back of each are its findings in words. */
import { ok, type Result } from '@shared/finding'
import { checkedReport, type CheckedReport } from '@shared/merge'
import { writeChecked } from '@shared/merge/write-checked'
import { openReport } from '@shared/open'
import type { RequestOf } from './protocol'
import { allTemplates, templateOf } from './templates'

export async function checkOne({ name, bytes }: RequestOf<'checkOne'>): Promise<Result<CheckedReport>> {
  const opened = await openReport(bytes, name, allTemplates(), {})
  if (!opened.ok) return opened
  const { report } = opened.value
  const formOf = ({ templateId }: { templateId: string }) => allTemplates().find(({ id }) => id === templateId)
  return ok(checkedReport(name, opened.value, templateOf(report.templateId), formOf))
}

export const writeCheckedList = ({ checked, unread, now }: RequestOf<'checkedList'>): Result<Uint8Array<ArrayBuffer>> =>
  ok(writeChecked(checked, unread, allTemplates()[0]!, now))
