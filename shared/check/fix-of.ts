/** What would mend a finding, as changes to the report. Computed when it is asked for. */
import type { Evaluated } from '../calculate'
import type { Fix } from '../change'
import type { Finding, Opening } from '../finding'
import type { Report } from '../report'
import type { Template } from '../template'
import type { MoreInput } from './check-context'
import { fixAction } from './fix-action'
import { fixChapter } from './fix-chapter'
import { fixFigureWords } from './fix-figure-words'
import { fixFigures } from './fix-figures'
import { fixReading } from './fix-reading'
import { fixText } from './fix-text'
import { checkContext } from './run-checks'

export interface FixInput extends MoreInput {
  opening?: Opening | null | undefined
}

/** `null` when only a person can mend it, or when what it speaks of no longer stands there. `more`: as the checks had it. */
export function fixOf(
  finding: Finding,
  template: Template,
  report: Report,
  values: Evaluated,
  { opening = null, ...more }: FixInput = {},
): Fix | null {
  const context = checkContext(template, report, values, opening, more)
  const fix =
    fixAction(finding) ??
    fixFigures(finding, context) ??
    fixFigureWords(finding, context) ??
    fixChapter(finding, context) ??
    fixReading(finding, context) ??
    fixText(finding, context)
  return fix === null || (fix.changes.length === 0 && fix.action === undefined) ? null : fix
}
