/** The checks while a person types: figures at once, text a moment later, so that no key waits for them. */
import { evaluate } from '@shared/calculate'
import { checkRun, type PreviousReport } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import type { WorkingPapers } from '@shared/working-papers'
import type { CheckReport } from '../store'
import { idleWork } from './idle-work'

export interface LiveChecks {
  /** Findings of the figures as they stand, with those of the text as last read; the text of a first call is read at once. */
  check: CheckReport
  /** Called when what was put off has been read and the findings may be others. */
  whenRead: (listener: () => void) => void
}

/** Last year's cells, totals computed; a cell its form does not have is blank. The same object for the same report. */
function previousOf(template: Template, { previous }: WorkingPapers): PreviousReport | undefined {
  if (!previous) return undefined
  const known = evaluated.get(previous.report)
  if (known?.template === template) return known
  const made = { template, report: previous.report, values: evaluate(template, previous.report.figures) }
  evaluated.set(previous.report, made)
  return made
}

const evaluated = new WeakMap<Report, PreviousReport & { template: Template }>()

/** For one open report. Blank cells are only counted, elsewhere. */
export function liveChecks(): LiveChecks {
  const run = checkRun()
  let listener = () => {}
  let first = true
  const later = idleWork(run.step, () => listener())
  return {
    check: (template, report, values, opening, papers) => {
      run.start(template, report, values, opening, { previous: previousOf(template, papers) })
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
