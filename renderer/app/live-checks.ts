/** The checks while a person types: figures at once, text a moment later, so that no key waits for them. */
import { checkRun } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import type { CheckReport } from '../store'
import { idleWork } from './idle-work'
import { papersContext } from './papers-context'

export interface LiveChecks {
  /** Findings of the figures as they stand, with those of the text as last read; the text of a first call is read at once. */
  check: CheckReport
  /** Called when what was put off has been read and the findings may be others. */
  whenRead: (listener: () => void) => void
}

/** For one open report. Blank cells are only counted, elsewhere. */
export function liveChecks(): LiveChecks {
  const run = checkRun()
  let listener = () => {}
  let first = true
  const later = idleWork(run.step, () => listener())
  return {
    check: (template, report, values, opening, papers) => {
      run.start(template, report, values, opening, papersContext(template, papers))
      if (first) while (run.step());
      else if (run.waits()) later()
      first = false
      return applyDecisions(run.findings(), papers.decisions)
    },
    whenRead: (heard) => {
      listener = heard
    },
  }
}
