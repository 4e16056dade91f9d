/**
 * From a source document of any format to a report: chapters by their words, forms by their labels, everything else
 * kept where it stands. Every repair is told in the findings; nothing disappears without one.
 */
import { evaluate } from '../calculate'
import { failed, ok, type ReportFile, type Result } from '../finding'
import { message } from '../message'
import { canonicalReport, type Figures, type Report, type Section } from '../report'
import type { SourceDocument } from '../source'
import type { Template } from '../template'
import { chooseTemplate } from './choose-template'
import { findChapters, type Chapter } from './find-chapters'
import { firstReport } from './first-report'
import { formLabels } from './form-labels'
import { isReport } from './is-report'
import { readForms } from './read-forms'
import { readHead, withSignedOrgan, withStatedOrgan } from './read-head'
import type { RecogniseOptions } from './recognise-options'
import { reportChapters } from './report-chapters'
import { sectionBlocks } from './section-blocks'
import { findSignature } from './signature'
import { takeAsProse, yearBeforeForms } from './take-as-prose'
import { statedTotals } from './stated-totals'
import { newTrace, quoteOf, type Trace } from './trace'
import { reportTurned, turnTablesBack } from './turned-tables'
import { documentUnits, type Unit } from './units'

/** Troubles: E34 no such report · E100 a report from before there was a form. With `asProse` every document is taken. */
export function recognise(given: SourceDocument, templates: readonly Template[], options: RecogniseOptions): Result<ReportFile> {
  if (options.asProse) return ok(takeAsProse(given, filledUnits(given), templates, options))
  const { source, tables: turned } = turnTablesBack(given, templates)
  const whole = filledUnits(source)
  const { units, next } = firstReport(templates[0]!, whole)
  const template = chooseTemplate(templates, units)
  const trace = newTrace()
  trace.findings.push(...source.findings)
  if (next !== null) trace.say('O200', 'error', { title: next, n: whole.length - units.length }, { title: true })
  const forms = [...template.forms.values()].map(formLabels)
  const withoutPages = dropPageNumbers(units, trace)
  const found = findChapters(template, forms, withoutPages)
  const chapters = found.chapters
  const read = readForms(template, withoutPages, chapters, trace, templates)
  reportTurned(template, turned, read.formOf, trace)
  const early = read.rows === 0 ? yearBeforeForms(templates, units) : null
  if (early !== null) return failed({ code: 'E100', message: message('E100', { year: early }) })
  if (!isReport({ template, units, chapters, rows: read.rows })) return failed({ code: 'E34', message: message('E34') })
  const text = units.flatMap((unit) => (unit.text === null ? [] : [unit.text])).join('\n')
  const front = withoutPages.slice(0, chapters[0] ? headEnd(chapters[0]) : 0)
  const titled = readHead(template, front, text, options.name, trace)
  const written = options.ownStyles ? titled : withStatedOrgan(titled, front, text, template, trace)
  reportChapters(
    template,
    found,
    { opensWithText: written.rest.length > 0, outlines: headingOutlines(chapters, withoutPages) },
    trace,
  )
  const last = chapters[chapters.length - 1]
  const tail = last ? withoutPages.slice(last.from, last.to) : []
  const signature = findSignature(
    tail.filter((unit) => !read.formOf.has(unit)),
    written.organ.fullName,
    options.ownStyles,
  )
  const head = withSignedOrgan(written, signature?.signature.organs[0], template, trace)
  const elsewhere = new Set([...(signature?.units ?? []), ...found.contents.map((c) => withoutPages[c.unit]!)])
  const report: Report = canonicalReport({
    templateId: template.id,
    organ: head.organ,
    year: head.year,
    scope: head.organ.kind === 'government' ? 'area' : 'own',
    title: head.title,
    sections: buildSections(template, withoutPages, chapters, head.rest, { source, read, elsewhere, options, trace }),
    figures: allFigures(template, read.figures),
    signature: signature?.signature ?? { organs: [], date: '' },
    media: source.media,
    modified: options.now,
  })
  const stated = statedTotals(template, evaluate(template, report.figures), read.printed, read.besides, trace)
  return ok({ report, opening: { sourceName: options.name, format: source.format, findings: trace.findings, stated } })
}

const filledUnits = (source: SourceDocument) =>
  documentUnits(source).filter((unit) => unit.text === null || unit.text.trim() !== '')

const headEnd = (chapter: Chapter) => (chapter.heading ? chapter.heading.unit : chapter.from)

const allFigures = (template: Template, read: Figures): Figures =>
  Object.fromEntries(
    [...template.figures.values()].filter((spec) => spec.source === 'input').map((spec) => [spec.id, read[spec.id] ?? null]),
  )

/** `- 3 -` alone on a line, as a printed page leaves it. */
function dropPageNumbers(units: readonly Unit[], trace: Trace): Unit[] {
  const isPage = (unit: Unit) => unit.block.kind === 'line' && /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/.test(unit.text!)
  const pages = units.filter(isPage)
  if (pages.length > 0)
    trace.say('O16', 'notice', {
      n: pages.length,
      quote: pages
        .map((p) => p.text!.trim())
        .slice(0, 3)
        .join('，'),
    })
  return units.filter((unit) => !isPage(unit))
}

/** Outline levels of the chapter headings; a line without one counts as the highest. */
function headingOutlines(chapters: readonly Chapter[], units: readonly Unit[]): number[] {
  const blocks = chapters.flatMap((chapter) => (chapter.heading ? [units[chapter.heading.unit]!.block] : []))
  return blocks.map((block) => (block.kind === 'line' && block.outline !== undefined ? block.outline : 1))
}

interface Building {
  source: SourceDocument
  read: ReturnType<typeof readForms>
  /** Signature and table of contents. */
  elsewhere: ReadonlySet<Unit>
  options: RecogniseOptions
  trace: Trace
}

function buildSections(
  template: Template,
  units: readonly Unit[],
  chapters: readonly Chapter[],
  rest: readonly Unit[],
  building: Building,
): Section[] {
  const { source, read, elsewhere, options, trace } = building
  const chapterOutline = Math.min(...headingOutlines(chapters, units), 6)
  const firstText = template.sections.find((section) => section.kind === 'text')?.id
  const headless = !chapters.some((c) => c.section === firstText)
  return template.sections.map((section) => {
    const own = chapters.filter((chapter) => chapter.section === section.id)
    const takesRest = section.kind === 'preface' ? !headless : headless && section.id === firstText
    const built = sectionBlocks({
      units: [...(takesRest ? rest : []), ...own.flatMap((c) => units.slice(c.from, c.to))].filter(
        (unit) => !elsewhere.has(unit),
      ),
      formOf: read.formOf,
      form: section.form,
      notes: section.form ? (read.notes.get(section.form) ?? []) : [],
      lead: own.map((c) => c.heading?.found.rest ?? '').find((lead) => lead !== '') ?? '',
      tidy: options.tidyBlanks,
      prose: { styles: options.ownStyles ? 'own' : source.format === 'docx' ? 'true' : 'weak', chapterOutline, notes: false },
    })
    const heading = section.heading ?? message('O15P')
    if (built.blanks > 0) trace.say('O15', 'notice', { heading, n: built.blanks }, { section: section.id })
    for (const { block, quote } of section.form ? built.tables : []) {
      trace.say('O19', 'notice', { heading, quote: quoteOf(quote) }, { section: section.id, block, quote: quoteOf(quote) })
    }
    return { id: section.id, blocks: built.blocks }
  })
}
