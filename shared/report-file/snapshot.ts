import { ok, type Result } from '../finding'
import type { Report } from '../report'
import type { Template } from '../template'
import type { Snapshot, SnapshotKind, WorkingPapers } from '../working-papers'
import { damaged } from './damage'
import { snapshotPart } from './write-report-file'
import { readReportCopy } from './report-copy'
import { writeReportCopy } from './write-report-copy'
import { reportFault } from './report-fault'

export interface SnapshotAbout {
  id: string
  name: string
  kind: SnapshotKind
  /** ISO 8601. */
  at: string
}

/** The papers with a further state of the report in them; its pictures are kept once, whatever number of states shows them. */
export function addSnapshot(papers: WorkingPapers, report: Report, about: SnapshotAbout): WorkingPapers {
  const snapshot: Snapshot = { ...about, saved: writeReportCopy(report) }
  return {
    ...papers,
    snapshots: [...papers.snapshots.filter(({ id }) => id !== about.id), snapshot],
    snapshotMedia: { ...papers.snapshotMedia, ...report.media },
  }
}

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

/** Keeps only the states for which `keep` holds, and only the pictures they show. */
export function pruneSnapshots(papers: WorkingPapers, keep: (snapshot: Snapshot) => boolean): WorkingPapers {
  const snapshots = papers.snapshots.filter(keep)
  const shown = Object.entries(papers.snapshotMedia).filter(([id]) => snapshots.some(({ saved }) => saved.includes(`"${id}"`)))
  return { ...papers, snapshots, snapshotMedia: Object.fromEntries(shown) }
}
