/**
 * Our own Word files carry the report inside. What is visible wins: when the file shows exactly what the copy says, the
 * copy is the report; where it shows something else, somebody changed it in Word, and that is taken and told.
 */
import type { DocxContent } from '../docx/read'
import { failed, ok, type Finding, type Opening, type ReportFile, type Result } from '../finding'
import { message, type MessageCode } from '../message'
import type { Report } from '../report'
import type { ReportCopy } from '../report-file/report-copy'
import { reportFault } from '../report-file/report-fault'
import { recognise, type RecogniseOptions } from '../recognise'
import { cellWords } from '../recognise/trace'
import type { SourceDocument } from '../source'
import type { Template } from '../template'
import { changedText } from './changed-text'
import { keepWords } from './keep-words'
import { relinked, withoutMarks } from './linked-text'
import { visibleForms, visibleReport, visibleSource } from './visible-report'

/** A file without a copy, or with one that is of no use, is read like any other Word file. */
export async function openWithCopy(
  content: DocxContent,
  templates: readonly Template[],
  options: RecogniseOptions,
): Promise<Result<ReportFile>> {
  const { source } = content
  if (content.copy === null) return unlinked(recognise(source, templates, options))
  const read = await usableCopy(content.copy, templates)
  if (!read.ok) {
    const notice: Finding = { code: read.trouble.code, severity: 'notice', message: read.trouble.message }
    return unlinked(recognise({ ...source, findings: [...source.findings, notice] }, templates, options))
  }
  const { copy, template } = read.value
  const expected = visibleReport(copy.report, template)
  const seen = visibleSource(source.blocks, visibleForms(expected))
  if (expected.length === seen.length && expected.every((entry, i) => entry === seen[i])) {
    return ok({ report: withMedia(copy.report, source), opening: openingOf(options, source.findings, {}) })
  }
  const recognised = recognise(source, [template], { ...options, tidyBlanks: false, ownStyles: true })
  return recognised.ok
    ? ok(
        withLinks(
          merge(keepWords(recognised.value, copy.report, source, template), copy.report, template),
          copy.report,
          template,
        ),
      )
    : recognised
}

/** What stood between the bookmarks of links is text without the copy that says what they mean. */
export const unlinked = (read: Result<ReportFile>): Result<ReportFile> => (read.ok ? ok(withoutMarks(read.value)) : read)

function withLinks(file: ReportFile, copy: Report, template: Template): ReportFile {
  const { report, findings } = relinked(file.report, copy, template)
  return { ...file, report, opening: file.opening && { ...file.opening, findings: [...file.opening.findings, ...findings] } }
}

interface UsableCopy {
  copy: ReportCopy
  template: Template
}

/** The copy fits a template of this program; otherwise it counts as damaged. */
async function usableCopy(json: string, templates: readonly Template[]): Promise<Result<UsableCopy>> {
  // Only our own Word files need the shapes of what is saved.
  const { readReportCopy } = await import('../report-file/report-copy')
  const copy = readReportCopy(json)
  if (!copy.ok) return copy
  const template = templates.find((t) => t.id === copy.value.report.templateId)
  if (!template || reportFault(copy.value.report as never, template) !== null)
    return failed({ code: 'E06', message: message('E06') })
  const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
  const figures = Object.fromEntries(inputs.map(({ id }) => [id, copy.value.report.figures[id] ?? null]))
  return ok({ copy: { ...copy.value, report: { ...copy.value.report, figures } }, template })
}

/** Pictures stand in the document itself. */
const withMedia = (report: Report, source: SourceDocument): Report => ({
  ...report,
  media: Object.fromEntries(Object.keys(report.media).map((id) => [id, source.media[id] ?? report.media[id]!])),
})

const openingOf = (options: RecogniseOptions, findings: Finding[], stated: Opening['stated']): Opening => ({
  sourceName: options.name,
  format: 'docx',
  findings,
  stated,
})

/** Visible text and figures, with what only the copy knows: scope, kind of organ, the organ's names under an unchanged title. */
function merge(visible: ReportFile, copy: Report, template: Template): ReportFile {
  const { report, opening } = visible
  const sameTitle = report.title.replace(/\s/g, '') === copy.title.replace(/\s/g, '')
  const changed = Object.keys(report.figures).filter((id) => report.figures[id] !== copy.figures[id])
  const findings: Finding[] = [
    ...opening!.findings.filter((finding) => !isKnown(finding, changed, sameTitle)),
    ...changed.map((id) =>
      notice(
        'O80',
        { cell: cellWords(template, id), copy: shown(copy.figures[id]), visible: shown(report.figures[id]) },
        { figure: id },
      ),
    ),
    ...template.sections.flatMap(({ id, heading }) => changedText(report, copy, id, heading ?? message('O15P'))),
    ...(sameTitle ? [] : [notice('O83', { copy: copy.title, visible: report.title }, { title: true })]),
    ...(JSON.stringify(report.signature) === JSON.stringify(copy.signature) ? [] : [notice('O84', {}, { signature: true })]),
  ]
  const named = sameTitle ? { title: copy.title, organ: copy.organ, year: copy.year } : {}
  return { report: { ...report, ...named, scope: copy.scope }, opening: { ...opening!, findings } }
}

const shown = (value: string | null | undefined) => (value == null ? message('O85') : value)

const notice = (code: MessageCode, values: Record<string, string | number>, where: NonNullable<Finding['where']>): Finding => ({
  code,
  severity: 'notice',
  message: message(code, values),
  where,
})

/** Of rows and tables rather than of the figure they name. */
const ALWAYS_TOLD = ['O32', 'O32B', 'O178', 'O40']

/** What the copy knows to be so is no question: a blank that was blank, a text in a cell that was typed here. */
function isKnown(finding: Finding, changed: readonly string[], sameTitle: boolean): boolean {
  const { where } = finding
  if (where === undefined) return false
  if ('title' in where) return sameTitle
  if (!('figure' in where) || ALWAYS_TOLD.includes(finding.code)) return false
  return ![where.figure, ...(finding.also ?? [])].some((id) => changed.includes(id))
}
