/** What the worker is asked for, as plain functions: the same work in a worker and in a test. */
import { LOOKS } from '@shared/docx/write/word-options'
import { failed, ok, type Result } from '@shared/finding'
import { message } from '@shared/message'
import { openReport } from '@shared/open'
import { withCurrentFigures } from '@shared/linked-figures'
import { writeReportFile } from '@shared/report-file'
import type { RollPlan } from '@shared/roll'
import type { SourceView } from '@shared/source'
import { newReport, templateForYear, type Template } from '@shared/template'
import { exportReport, layOut, lookSummary } from './export-request'
import { readLedgerRequest } from './ledger-request'
import type { ChangedForm, OpenedReport, RequestKind, RequestOf, TemplateSummary, WorkerAnswers, WorkerRequest } from './protocol'
import { allTemplates, laterTemplate, loadMapping, loadWordProfile, templateOf } from './templates'

type Progress = (share: number) => void

/** Progress is told as the share that is done, 0–1. */
export async function answerRequest(request: WorkerRequest, onProgress: Progress): Promise<Result<WorkerAnswers[RequestKind]>> {
  switch (request.kind) {
    case 'templates':
      return ok(allTemplates().map(summary))
    case 'begin':
      return begin(request)
    case 'open':
      return open(request, onProgress)
    case 'changeForm':
      return changeForm(request)
    case 'planRoll':
      return roll(request)
    case 'readUnit':
      return (await import('./merge-request')).readUnit(request)
    case 'merge':
      return (await import('./merge-request')).merge(request)
    case 'mergeSummary':
      return (await import('./merge-request')).writeMergeSummary(request)
    case 'checkOne':
      return (await import('./check-request')).checkOne(request)
    case 'checkedList':
      return (await import('./check-request')).writeCheckedList(request)
    case 'readYear':
      return (await import('./years-request')).readYear(request)
    case 'yearOf':
      return (await import('./years-request')).yearOf(request)
    case 'recover':
      return recover(request)
    case 'readLedger':
      return readLedgerRequest(request)
    case 'save':
      return ok(writeReportFile(withCurrentFigures(request.file, templateOf(request.file.report.templateId))))
    case 'looks':
      return ok(LOOKS.map(lookSummary))
    case 'export':
      return exportReport(request)
    case 'layOut':
      return layOut(request)
  }
}

const summary = ({ id, name, notice, years, title }: Template): TemplateSummary => {
  return {
    id,
    name,
    notice,
    years,
    title,
    titleRules: loadWordProfile('official').title,
    changesTo: laterTemplate(allTemplates(), id)?.name ?? null,
  }
}

function begin({ start }: RequestOf<'begin'>): Result<OpenedReport> {
  const template = templateForYear(allTemplates(), start.year)
  if (!template) return failed({ code: 'E70', message: message('E70', { year: start.year }) })
  return ok({ template, file: { report: newReport(template, start), opening: null }, source: null })
}

async function open({ name, bytes, asProse = false }: RequestOf<'open'>, onProgress: Progress): Promise<Result<OpenedReport>> {
  let source: SourceView | null = null
  const onSource = (view: SourceView) => {
    source = view
  }
  const opened = await openReport(bytes, name, allTemplates(), { onProgress, onSource, asProse })
  return opened.ok ? ok({ template: templateOf(opened.value.report.templateId), file: opened.value, source }) : opened
}

async function recover({ journal, pictures }: RequestOf<'recover'>): Promise<Result<OpenedReport>> {
  const { readJournal } = await import('@shared/report-file/journal')
  const read = readJournal(journal, pictures, allTemplates())
  return read.ok ? ok({ template: templateOf(read.value.report.templateId), file: read.value, source: null }) : read
}

async function changeForm({ file, name }: RequestOf<'changeForm'>): Promise<Result<ChangedForm>> {
  const { changeFile } = await import('@shared/template-change')
  const from = templateOf(file.report.templateId)
  const template = laterTemplate(allTemplates(), from.id)
  if (!template) throw new Error(`no later form than ${from.id}`)
  return ok({ template, ...changeFile(file, name, from, template, loadMapping(from, template)) })
}

async function roll({ file, name, year, now }: RequestOf<'planRoll'>): Promise<Result<RollPlan>> {
  const { planRoll } = await import('@shared/roll')
  const from = templateOf(file.report.templateId)
  const next = year ?? file.report.year + 1
  const to = templateForYear(allTemplates(), next)
  if (!to) return failed({ code: 'E70', message: message('E70', { year: next }) })
  const mapping = laterTemplate(allTemplates(), from.id) === to ? loadMapping(from, to) : null
  return planRoll({ file, name }, { from, to, mapping }, next, now)
}
