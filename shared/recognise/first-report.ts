/** Several reports in one file: the first one is read, the others are told of. */
import type { Template } from '../template'
import { chapterHeading } from './chapter'
import { formEvidence } from './form-evidence'
import { formLabels } from './form-labels'
import { organKind } from './organ'
import { joinHan, officialWords, readTitle, YEAR } from './title'
import type { Unit } from './units'

const LONGEST_TITLE = 60
/** Chapters behind a title that make it the title of a report. */
const LEAST_CHAPTERS = 3

export interface FirstReport {
  units: readonly Unit[]
  /** Title of the report that follows it. */
  next: string | null
}

export function firstReport(template: Template, units: readonly Unit[]): FirstReport {
  const forms = [...template.forms.values()].map(formLabels)
  const formsIn = (among: readonly Unit[]) => forms.filter((form) => formEvidence(form, forms, among) !== null).length
  for (const at of titlesAt(template, units)) {
    const behind = units.slice(at)
    const before = formsIn(units.slice(0, at))
    const after = before === 0 ? 0 : formsIn(behind)
    if (after === 0) continue
    const sections = behind.flatMap(({ text }) => (text === null ? [] : (chapterHeading(template, forms, text)?.section ?? [])))
    // More forms than one report has, or its chapters once more.
    if (before + after <= forms.length && new Set(sections).size < LEAST_CHAPTERS) continue
    const from = isName(units[at - 1]) ? at - 1 : at
    const title = units.slice(from, at + 1).map(({ text }) => joinHan(text!))
    return { units: units.slice(0, from), next: title.join('') }
  }
  return { units, next: null }
}

/** Lines that are titles, behind the first of them. */
function titlesAt(template: Template, units: readonly Unit[]): number[] {
  const last = officialWords(template).slice(-2)
  return units
    .flatMap(({ text }, i) => {
      if (text === null || text.length > LONGEST_TITLE || !(text.includes(last) || YEAR.test(text))) return []
      return readTitle(template, text) ? [i] : []
    })
    .filter((at) => at > 0)
}

/** The name of the organ on the line above. */
function isName(unit: Unit | undefined): boolean {
  const name = joinHan(unit?.text ?? '')
  return /^\p{Script=Han}{4,30}$/u.test(name) && !['other', 'unknown'].includes(organKind(name))
}
