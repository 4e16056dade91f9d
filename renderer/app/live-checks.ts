/** The checks while a person types: what looks at figures alone runs again only when a figure changed. */
import { runChecks } from '@shared/check'
import type { Finding } from '@shared/finding'
import type { CheckData, Template } from '@shared/template'
import type { CheckReport } from '../store'

/** Kinds whose findings follow from figures and opening. A kind that is not listed always runs. */
const OF_FIGURES: ReadonlySet<CheckData['kind']> = new Set([
  'stated-total',
  'balance',
  'not-a-number',
  'not-a-count',
  'not-an-amount',
  'at-least-difference',
  'digits',
])

interface SingleCheck {
  /** The template with this check only. */
  template: Template
  ofFigures: boolean
  findings: Finding[]
}

/** For one open report. Gives what `runChecks` gives in mode `live`; blank cells are only counted, elsewhere. */
export function liveChecks(): CheckReport {
  let singles: SingleCheck[] = []
  let last: Parameters<CheckReport> | null = null
  return (...now) => {
    const [template, report, values, opening] = now
    if (last?.[0] !== template) singles = template.checks.map((check) => singleCheck(template, check))
    const sameFigures = last !== null && last[0] === template && last[2] === values && last[3] === opening
    for (const single of singles) {
      if (!single.ofFigures || !sameFigures) single.findings = runChecks(single.template, report, values, opening, 'live')
    }
    last = now
    return singles.flatMap((single) => single.findings)
  }
}

const singleCheck = (template: Template, check: CheckData): SingleCheck => ({
  template: { ...template, checks: [check] },
  ofFigures: OF_FIGURES.has(check.kind),
  findings: [],
})
