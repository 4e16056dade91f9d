import { ok, type Result } from '../finding'
import type { Report } from '../report'
import type { Template } from '../template'
import type { Snapshot, WorkingPapers } from '../working-papers'
import { damaged } from './damage'
import { snapshotPart } from './write-report-file'
import { readReportCopy } from './report-copy'
import { reportFault } from './report-fault'

/** The report as it stood. Trouble: E03 damaged, or of a template that is unknown here. */
export function readSnapshot(snapshot: Snapshot, papers: WorkingPapers, templates: readonly Template[]): Result<Report> {
  const copy = readReportCopy(snapshot.saved)
  if (!copy.ok) return damaged(snapshotPart(snapshot.id))
  const { report } = copy.value
  const template = templates.find(({ id }) => id === report.templateId)
  const media = Object.fromEntries(
    Object.keys(report.media).flatMap((id) => (papers.snapshotMedia[id] ? [[id, papers.snapshotMedia[id]]] : [])),
  )
  const whole = { ...report, media }
  const fault = template ? reportFault(whole, template) : 'templateId'
  return fault === null ? ok(whole) : damaged(`${snapshotPart(snapshot.id)} ${fault}`)
}

export type SnapshotReader = typeof readSnapshot
