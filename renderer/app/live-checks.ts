/** The checks while a person types: figures at once, text a moment later, so that no key waits for them. */
import { checkRun, type MoreInput } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import type { Report } from '@shared/report'
import type { CheckReport } from '../store'
import { idleWork } from '../ui/idle-work'
import { papersContext } from './papers-context'
import { fetchSnapshotReader, snapshotReader } from './snapshot-reader'

export interface LiveChecks {
  /** Findings of the figures as they stand, with those of the text as last read. */
  check: CheckReport
  /** Called when what was put off has been read and the findings may be others. */
  whenRead: (listener: () => void) => void
}

/** What is known besides the report and its papers. */
export type ChosenInput = (report: Report) => MoreInput

/** For one open report. Blank cells are only counted, elsewhere. */
export function liveChecks(chosen: ChosenInput = () => ({})): LiveChecks {
  const run = checkRun()
  let listener = () => {}
  const later = idleWork(run.step, () => listener())
  return {
    check: (template, report, values, opening, papers) => {
      if (papers.snapshots.length > 0 && !snapshotReader()) void fetchSnapshotReader().then(() => listener())
      run.start(template, report, values, opening, { ...papersContext(template, papers), ...chosen(report) })
      // The text of a report that opens is read when it stands on the screen.
      if (run.waits()) later()
      return applyDecisions(run.findings(), papers.decisions)
    },
    whenRead: (heard) => {
      listener = heard
    },
  }
}
