/** One check of a template: what its kind does. */
import type { Finding } from '../finding'
import type { CheckData } from '../template'
import type { CheckContext } from './check-context'
import { checkFromOpening } from './from-opening'
import { checkScope, checkSignatureDate } from './names-and-dates'
import { checkOrganNames } from './organ-names'
import { checkAmount, checkRules } from './unlikely-figures'
import { checkPreviousReport } from './previous-report'
import { checkBalance } from './balance'
import { checkBlank, checkDigits, checkNotACount, checkNotANumber, checkNotAnAmount } from './cell-values'
import { checkEmptySections } from './empty-chapters'
import { checkEnumerations } from './enumeration'
import { checkPunctuation } from './layout'
import { checkNumbering, checkSequence } from './numbering'
import { checkAreaSum } from './area-sum'
import { checkChangedAfterExport } from './changed-after-export'
import { checkFileName } from './file-name'
import { checkForeignPlaces } from './foreign-places'
import { checkYear } from './left-over-years'
import { checkLinkedFigures } from './linked-figures'
import { checkOldForm } from './old-form'
import { checkPhrases, checkSpaces, checkUnits } from './phrases-and-units'
import { checkPreface, checkSignatureMissing } from './preface'
import { checkPrivateNumbers } from './private-numbers'
import { checkProjectNumbers } from './project-numbers'
import { checkRepeatedFigures } from './repeated-figures'
import { checkShiftedRows } from './shifted-rows'
import { checkTitles } from './titles'
import { checkProseFigures } from './prose-figures'
import { checkLength, checkPlaceholders, checkTitle, checkTopics } from './prose'
import { checkAtLeastDifference, checkShare } from './relations'
import { checkStatedTotals } from './stated-total'
import { checkFeeStatement, checkGovernmentContent, checkLapsedFees, checkThinProblems } from './statements'
import { checkPattern, checkWording } from './wording'
import { checkCarryOver, checkInForce, checkLargeChanges, checkPendingCases, checkSameAsPrevious } from './year-over-year'
import { checkCopiedText, checkSameProblems } from './copied-text'

/** Exhaustive: a new kind of check does not compile until it is run here. */
export function runCheck(check: CheckData, context: CheckContext): Finding[] {
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
    case 'from-opening':
      return checkFromOpening(check, context)
    case 'amount':
      return checkAmount(check, context)
    case 'rule-making':
      return checkRules(check, context)
    case 'organ-names':
      return checkOrganNames(check, context)
    case 'signature-date':
      return checkSignatureDate(check, context)
    case 'scope':
      return checkScope(check, context)
    case 'lapsed-fees':
      return checkLapsedFees(check, context)
    case 'same-problems':
      return checkSameProblems(check, context)
    case 'previous-report':
      return checkPreviousReport(check, context)
    case 'old-form':
      return checkOldForm(check, context)
    case 'titles':
      return checkTitles(check, context)
    case 'preface':
      return checkPreface(check, context)
    case 'signature-missing':
      return checkSignatureMissing(check, context)
    case 'area-sum':
      return checkAreaSum(check, context)
    case 'project-numbers':
      return checkProjectNumbers(check, context)
    case 'linked-figures':
      return checkLinkedFigures(check, context)
    case 'repeated-figures':
      return checkRepeatedFigures(check, context)
    case 'units':
      return checkUnits(check, context)
    case 'spaces':
      return checkSpaces(check, context)
    case 'foreign-places':
      return checkForeignPlaces(check, context)
    case 'phrases':
      return checkPhrases(check, context)
    case 'private-numbers':
      return checkPrivateNumbers(check, context)
    case 'file-name':
      return checkFileName(check, context)
    case 'shifted-rows':
      return checkShiftedRows(check, context)
    case 'changed-after-export':
      return checkChangedAfterExport(check, context)
  }
}
