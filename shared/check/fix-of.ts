/** What would mend a finding, as changes to the report. Computed when it is asked for. */
import type { Evaluated } from '../calculate'
import type { Fix } from '../change'
import type { Finding } from '../finding'
import type { Report } from '../report'
import type { Template } from '../template'
import { fixFigures } from './fix-figures'
import { fixText } from './fix-text'
import { checkContext } from './run-checks'

/** `null` when only a person can mend it, or when what it speaks of no longer stands there. */
export function fixOf(finding: Finding, template: Template, report: Report, values: Evaluated): Fix | null {
  const context = checkContext(template, report, values, null)
  const fix = fixFigures(finding, context) ?? fixText(finding, context)
  return fix === null || fix.changes.length === 0 ? null : fix
}
