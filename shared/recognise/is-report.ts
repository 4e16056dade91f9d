/**
 * Whether a document is such a report at all. Single words of it stand in minutes, budgets, guides and other yearly
 * reports of the same offices; a document of which only those were recognised would be half a report.
 */
import type { Template } from '../template'
import type { Chapter } from './find-chapters'
import { formShare } from './form-evidence'
import { formLabels } from './form-labels'
import { findTitle } from './title'
import type { Unit } from './units'

/** Score from which a heading has the official words, not only the words of its subject. */
const OFFICIAL = 85
/** Of the different texts printed in a form. */
const LEAST_SHARE = 1 / 3
const MOST_TITLE_UNITS = 60

export interface Evidence {
  template: Template
  units: readonly Unit[]
  chapters: readonly Chapter[]
  /** Rows of figures that were recognised. */
  rows: number
}

/** Enough of title, chapters and forms; a single form alone counts when most of it is there. */
export function isReport({ template, units, chapters, rows }: Evidence): boolean {
  const sections = (from: number) =>
    new Set(chapters.filter((c) => (c.heading?.found.score ?? 0) >= from).map((c) => c.section)).size
  if (sections(OFFICIAL) >= 4 || (sections(0) >= 5 && rows > 0)) return true
  const forms = [...template.forms.values()].map(formLabels)
  if (rows > 0 && forms.some((form) => formShare(form, forms, units) >= LEAST_SHARE)) return true
  return (sections(0) >= 2 || rows >= 2) && hasTitle(template, units)
}

function hasTitle(template: Template, units: readonly Unit[]): boolean {
  const lines = units.flatMap((unit) => (unit.text === null ? [] : [unit.text])).slice(0, MOST_TITLE_UNITS)
  return findTitle(template, lines) !== null
}
