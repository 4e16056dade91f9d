import type { Report } from '../report'
import type { Snapshot, SnapshotKind, WorkingPapers } from '../working-papers'
import { writeReportCopy } from './write-report-copy'

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

/** Keeps only the states for which `keep` holds, and only the pictures they show. */
export function pruneSnapshots(papers: WorkingPapers, keep: (snapshot: Snapshot) => boolean): WorkingPapers {
  const snapshots = papers.snapshots.filter(keep)
  const shown = Object.entries(papers.snapshotMedia).filter(([id]) => snapshots.some(({ saved }) => saved.includes(`"${id}"`)))
  return { ...papers, snapshots, snapshotMedia: Object.fromEntries(shown) }
}
