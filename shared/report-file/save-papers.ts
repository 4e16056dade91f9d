/** Working papers as `papers.json` and `previous.json` have them. */
import { canonicalReport } from '../report'
import type { WorkingPapers } from '../working-papers'
import { mendReport } from './mend-report'
import { saveReport } from './save-report'

/** The papers as they are saved, snapshots and pictures by name only. */
export function papersParts({ previous, snapshots, snapshotMedia, ...rest }: WorkingPapers) {
  const types = Object.fromEntries(Object.entries(snapshotMedia).map(([id, { type }]) => [id, { type }]))
  return {
    papers: { ...rest, snapshots: snapshots.map(({ id }) => id), snapshotMedia: types },
    previous: previous && savePrevious(previous),
  }
}

const savePrevious = ({ sourceName, stated, report }: NonNullable<WorkingPapers['previous']>) => ({
  sourceName,
  stated,
  report: saveReport(canonicalReport(mendReport(report))),
})
