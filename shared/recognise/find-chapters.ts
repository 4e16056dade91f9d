/** Chooses among everything that looks like a chapter heading, and puts back the headings that were lost. */
import type { Template } from '../template'
import { chapterHeading, type ChapterHeading } from './chapter'
import type { FormLabels } from './form-labels'
import { formEvidence } from './form-evidence'
import { hasPageBehind, otherHeadings } from './other-headings'
import type { Unit } from './units'

export interface Chapter {
  section: string
  /** Unit of the heading; `null` when it was lost. */
  heading: { unit: number; text: string; found: ChapterHeading } | null
  /** First unit of its content, and the one behind its last. */
  from: number
  to: number
}

interface Candidate {
  unit: number
  text: string
  found: ChapterHeading
}

const STRONG = 75

export interface FoundChapters {
  chapters: Chapter[]
  /** Headings of a table of contents. */
  contents: Candidate[]
}

export function findChapters(template: Template, forms: readonly FormLabels[], units: readonly Unit[]): FoundChapters {
  const candidates = units.flatMap((unit, i): Candidate[] => {
    if (unit.text === null) return []
    const found = chapterHeading(template, forms, unit.text)
    return found ? [{ unit: i, text: unit.text, found }] : []
  })
  const contents = tableOfContents(candidates)
  const listed = new Set(contents)
  const kept = choose(
    template,
    candidates.filter((c) => !listed.has(c)),
  )
  const lost = lostForms(template, forms, units, kept)
  const starts = new Map(lost.map(({ section, at }) => [section, at]))
  kept.push(...otherHeadings(template, forms, units, kept, starts))
  const marks = [
    ...kept.map((c) => ({ at: c.unit, section: c.found.section, heading: c as Candidate | null })),
    ...lost.filter(({ section }) => !kept.some((c) => c.found.section === section)),
  ]
  marks.sort((a, b) => a.at - b.at)
  return {
    contents,
    chapters: marks.map((mark, i) => ({
      section: mark.section,
      heading: mark.heading,
      from: mark.heading ? mark.at + 1 : mark.at,
      to: marks[i + 1]?.at ?? units.length,
    })),
  }
}

/** Per chapter the best candidates; a weak one only when nothing better exists and it stands where it belongs. */
function choose(template: Template, candidates: Candidate[]): Candidate[] {
  const order = (section: string) => template.sections.findIndex((s) => s.id === section)
  const strong = template.sections.flatMap((section) => {
    const own = candidates.filter((c) => c.found.section === section.id && c.found.score >= STRONG)
    const best = Math.max(...own.map((c) => c.found.score))
    return own.filter((c) => c.found.score >= (best >= 100 ? 100 : best))
  })
  const weak = template.sections.flatMap((section) => {
    if (strong.some((c) => c.found.section === section.id)) return []
    const own = candidates.filter((c) => c.found.section === section.id && c.found.score < STRONG)
    const fits = own.filter((c) =>
      strong.every((s) => (order(s.found.section) < order(section.id) ? s.unit < c.unit : s.unit > c.unit)),
    )
    return fits.slice(0, 1)
  })
  return [...strong, ...weak].sort((a, b) => a.unit - b.unit)
}

/** Entries this many show a table of contents, also of chapters whose heading in the text was lost. */
const LEAST_ENTRIES = 3

/** Headings directly under each other, or with the number of a page behind them, whose chapters come again further down. */
function tableOfContents(candidates: Candidate[]): Candidate[] {
  const strong = candidates.filter((c) => c.found.score >= STRONG)
  const paged = new Set(candidates.filter((c) => hasPageBehind(c.text)))
  const lastPlain = lastUnits(candidates.filter((c) => !paged.has(c)))
  const lastStrong = lastUnits(strong)
  const byPage = new Set([...paged].filter((c) => c.unit < (lastPlain.get(c.found.section) ?? -1)))
  const entries = byPage.size >= LEAST_ENTRIES ? paged : byPage
  const units = new Set(strong.map((c) => c.unit))
  return candidates.filter((c) => {
    if (paged.has(c)) return entries.has(c)
    const comesAgain = c.found.score >= STRONG && c.unit < lastStrong.get(c.found.section)!
    return comesAgain && (units.has(c.unit + 1) || units.has(c.unit - 1))
  })
}

/** By section the unit of its last heading. */
const lastUnits = (headings: readonly Candidate[]) => new Map(headings.map((c) => [c.found.section, c.unit]))

/** Forms whose chapter has no heading are found by their labels; the first of their units opens the chapter. */
function lostForms(template: Template, forms: readonly FormLabels[], units: readonly Unit[], kept: readonly Candidate[]) {
  return forms.flatMap((labels) => {
    const section = labels.form.section
    if (kept.some((c) => c.found.section === section)) return []
    const at = formEvidence(labels, forms, units)
    return at === null ? [] : [{ at, section, heading: null }]
  })
}
