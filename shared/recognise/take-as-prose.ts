/** A document that is no report on the form, kept whole as text of the first chapter of a new report. */
import type { ReportFile } from '../finding'
import { canonicalReport, type Report } from '../report'
import type { SourceDocument } from '../source'
import { newReport, officialTitle, type Template } from '../template'
import { readHead } from './read-head'
import type { RecogniseOptions } from './recognise-options'
import { sectionBlocks } from './section-blocks'
import { findTitle } from './title'
import { newTrace } from './trace'
import type { Unit } from './units'

const MOST_TITLE_LINES = 60

/** No figure is read, so none can be wrong; the newest form is used, and a title is taken only when it says what it is. */
export function takeAsProse(
  source: SourceDocument,
  units: readonly Unit[],
  templates: readonly Template[],
  options: RecogniseOptions,
): ReportFile {
  const template = newest(templates)
  const trace = newTrace()
  trace.findings.push(...source.findings)
  const text = units.flatMap((unit) => (unit.text === null ? [] : [unit.text])).join('\n')
  const head = readHead(template, units, text, options.name, trace)
  const year = Math.max(head.year, template.years.from)
  const section = template.sections.find(({ kind }) => kind === 'text')!
  const { blocks } = sectionBlocks({
    units,
    formOf: new Map(),
    form: undefined,
    notes: [],
    lead: '',
    tidy: false,
    prose: { styles: source.format === 'docx' ? 'true' : 'weak', chapterOutline: 1, notes: false },
  })
  const tables = blocks.filter((block) => block.kind === 'table').length
  trace.say('O160', 'warning', { heading: section.heading ?? '', n: blocks.length - tables, tables }, { section: section.id })
  const empty = newReport(template, {
    organ: head.organ,
    year,
    scope: head.organ.kind === 'government' ? 'area' : 'own',
    now: options.now,
  })
  const report: Report = canonicalReport({
    ...empty,
    title: officialTitle(template, head.organ.fullName, year),
    sections: empty.sections.map((s) => (s.id === section.id ? { ...s, blocks } : s)),
    media: source.media,
  })
  return { report, opening: { sourceName: options.name, format: source.format, findings: trace.findings, stated: {} } }
}

const newest = (templates: readonly Template[]): Template =>
  templates.reduce((best, template) => (template.years.from > best.years.from ? template : best))

/** Year of the title when it lies before the first form there ever was, otherwise `null`. */
export function yearBeforeForms(templates: readonly Template[], units: readonly Unit[]): number | null {
  const year = titledYear(templates[0]!, units)
  return year !== null && year < FIRST_FORM ? year : null
}

/** The year in the title. */
export function titledYear(template: Template, units: readonly Unit[]): number | null {
  const lines = units.flatMap((unit) => (unit.text === null ? [] : [unit.text])).slice(0, MOST_TITLE_LINES)
  return findTitle(template, lines)?.year ?? null
}

/** The first form came with the reports on this year; not derived, since a caller may hand over the current form only. */
const FIRST_FORM = 2019
