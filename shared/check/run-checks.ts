/** Runs every check that the template asks for. */
import type { Evaluated } from '../calculate'
import type { Finding, Opening } from '../finding'
import type { Report } from '../report'
import type { Template } from '../template'
import type { CheckContext, MoreInput } from './check-context'
import { finishFindings } from './finish-findings'
import { pairedPrevious } from './previous-report'
import { runCheck } from './run-check'

/** `live`: while typing, when blank cells are only counted and what opening said stands beside · `full`: on request, before export, on the command line. */
export type CheckMode = 'live' | 'full'

/** Findings folded and in order: family F first, then as the document goes. Pure. */
export function runChecks(
  template: Template,
  report: Report,
  values: Evaluated,
  opening: Opening | null,
  mode: CheckMode = 'full',
  more: MoreInput = {},
): Finding[] {
  const context = checkContext(template, report, values, opening, more)
  const found = checksOf(template, mode).flatMap((check) => runCheck(check, context))
  return finishFindings(found, context)
}

export const checksOf = (template: Template, mode: CheckMode) =>
  template.checks.filter((check) => mode === 'full' || (check.kind !== 'blank' && check.kind !== 'from-opening'))

export const checkContext = (
  template: Template,
  report: Report,
  values: Evaluated,
  opening: Opening | null,
  more: MoreInput = {},
): CheckContext => ({
  ...more,
  template,
  report,
  values,
  opening,
  chosenPrevious: more.previous,
  previous: pairedPrevious(report, more.previous),
})
