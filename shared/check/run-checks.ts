/** Runs every check that the template asks for. */
import type { Evaluated } from '../calculate'
import type { Finding, Opening } from '../finding'
import { message } from '../message'
import type { Report } from '../report'
import type { CheckData, Template } from '../template'
import { checkBalance } from './balance'
import { checkBlank, checkDigits, checkNotACount, checkNotANumber, checkNotAnAmount } from './cell-values'
import type { CheckContext, PreviousReport } from './check-context'
import { checkEnumerations } from './enumeration'
import { checkNumbering, checkPunctuation, checkSequence } from './layout'
import { checkPreviousReport, pairedPrevious } from './previous-report'
import { checkProseFigures } from './prose-figures'
import { checkEmptySections, checkLength, checkPlaceholders, checkTitle, checkTopics } from './prose'
import { checkAtLeastDifference, checkShare } from './relations'
import { checkStatedTotals } from './stated-total'
import { checkFeeStatement, checkGovernmentContent, checkThinProblems, checkYear } from './statements'
import { checkPattern, checkWording } from './wording'
import { checkCarryOver, checkInForce, checkLargeChanges, checkPendingCases, checkSameAsPrevious } from './year-over-year'
import { checkCopiedText } from './copied-text'

/** `live`: while typing, when blank cells are only counted · `full`: on request, before export, on the command line. */
export type CheckMode = 'live' | 'full'

/** What makes further checks possible. */
export interface MoreInput {
  /** Last year's report, to compare with. */
  previous?: PreviousReport | undefined
}

/** Findings in the order of the template's list of checks, family F first. Pure. */
export function runChecks(
  template: Template,
  report: Report,
  values: Evaluated,
  opening: Opening | null,
  mode: CheckMode = 'full',
  more: MoreInput = {},
): Finding[] {
  const chosenPrevious = more.previous
  const context: CheckContext = {
    template,
    report,
    values,
    opening,
    chosenPrevious,
    previous: pairedPrevious(report, chosenPrevious),
  }
  const doubtful = doubtfulFigures(opening)
  return template.checks
    .filter((check) => mode === 'full' || check.kind !== 'blank')
    .flatMap((check) => runCheck(check, context))
    .map((finding) => (touches(finding, doubtful) ? { ...finding, message: finding.message + message('doubtful') } : finding))
}

/** Exhaustive: a new kind of check does not compile until it is run here. */
function runCheck(check: CheckData, context: CheckContext): Finding[] {
  switch (check.kind) {
    case 'stated-total':
      return checkStatedTotals(check, context)
    case 'balance':
      return checkBalance(check, context)
    case 'blank':
      return checkBlank(check, context)
    case 'not-a-number':
      return checkNotANumber(check, context)
    case 'not-a-count':
      return checkNotACount(check, context)
    case 'not-an-amount':
      return checkNotAnAmount(check, context)
    case 'at-least-difference':
      return checkAtLeastDifference(check, context)
    case 'share':
      return checkShare(check, context)
    case 'digits':
      return checkDigits(check, context)
    case 'topics':
      return checkTopics(check, context)
    case 'placeholder':
      return checkPlaceholders(check, context)
    case 'title':
      return checkTitle(check, context)
    case 'empty-section':
      return checkEmptySections(check, context)
    case 'length':
      return checkLength(check, context)
    case 'prose-figures':
      return checkProseFigures(check, context)
    case 'enumeration':
      return checkEnumerations(check, context)
    case 'wording':
      return checkWording(check, context)
    case 'pattern':
      return checkPattern(check, context)
    case 'punctuation':
      return checkPunctuation(check, context)
    case 'numbering':
      return checkNumbering(check, context)
    case 'sequence':
      return checkSequence(check, context)
    case 'year':
      return checkYear(check, context)
    case 'thin-problems':
      return checkThinProblems(check, context)
    case 'fee-statement':
      return checkFeeStatement(check, context)
    case 'government-content':
      return checkGovernmentContent(check, context)
    case 'carry-over':
      return checkCarryOver(check, context)
    case 'in-force':
      return checkInForce(check, context)
    case 'pending-cases':
      return checkPendingCases(check, context)
    case 'large-change':
      return checkLargeChanges(check, context)
    case 'same-as-previous':
      return checkSameAsPrevious(check, context)
    case 'copied-text':
      return checkCopiedText(check, context)
    case 'previous-report':
      return checkPreviousReport(check, context)
  }
}

/** Cells on which opening still has an open question above a notice. */
function doubtfulFigures(opening: Opening | null): Set<string> {
  const open = (opening?.findings ?? []).filter((f) => !f.settled && f.severity !== 'notice')
  return new Set(open.flatMap((f) => (f.where && 'figure' in f.where ? [f.where.figure] : [])))
}

function touches(finding: Finding, figures: Set<string>): boolean {
  return finding.where !== undefined && 'figure' in finding.where && figures.has(finding.where.figure)
}
