/** Chooses among everything that looks like a chapter heading, and puts back the headings that were lost. */
import type { Template } from '../template'
import { chapterHeading, type ChapterHeading } from './chapter'
import type { FormLabels } from './form-labels'
import { formEvidence } from './form-evidence'
import { otherHeadings, PAGE_BEHIND } from './other-headings'
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
  const kept = choose(
    template,
    candidates.filter((c) => !contents.includes(c)),
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
  const paged = candidates.filter((c) => PAGE_BEHIND.test(c.text))
  const again = (c: Candidate, among: readonly Candidate[]) =>
    among.some((d) => d.unit > c.unit && d.found.section === c.found.section)
  const unpaged = candidates.filter((d) => !paged.includes(d))
  const byPage = paged.filter((c) => again(c, unpaged))
  const entries = byPage.length >= LEAST_ENTRIES ? paged : byPage
  return candidates.filter((c) => {
    if (paged.includes(c)) return entries.includes(c)
    const at = strong.indexOf(c)
    return at >= 0 && again(c, strong) && (strong[at + 1]?.unit === c.unit + 1 || strong[at - 1]?.unit === c.unit - 1)
  })
}

/** Forms whose chapter has no heading are found by their labels; the first of their units opens the chapter. */
function lostForms(template: Template, forms: readonly FormLabels[], units: readonly Unit[], kept: readonly Candidate[]) {
  return forms.flatMap((labels) => {
    const section = labels.form.section
    if (kept.some((c) => c.found.section === section)) return []
    const at = formEvidence(labels, forms, units)
    return at === null ? [] : [{ at, section, heading: null }]
  })
}
