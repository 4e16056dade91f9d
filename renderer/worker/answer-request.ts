/** What the worker is asked for, as plain functions: the same work in a worker and in a test. */
import { failed, ok, type Result } from '@shared/finding'
import { message } from '@shared/message'
import { openReport } from '@shared/open'
import { writeReportCopy, writeReportFile } from '@shared/report-file'
import type { SourceView } from '@shared/source'
import { newReport, templateForYear, type Template } from '@shared/template'
import type { ChangedForm, OpenedReport, RequestKind, RequestOf, TemplateSummary, WorkerAnswers, WorkerRequest } from './protocol'
import { laterTemplate, loadMapping, loadTemplates, loadWordProfile } from './templates'

let templates: Template[] | null = null
const allTemplates = () => (templates ??= loadTemplates())

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
    case 'save':
      return ok(writeReportFile(request.file))
    case 'export':
      return exportWord(request)
  }
}

const summary = ({ id, name, notice, years, title }: Template): TemplateSummary => {
  return {
    id,
    name,
    notice,
    years,
    title,
    titleRules: loadWordProfile().title,
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

async function changeForm({ file, name }: RequestOf<'changeForm'>): Promise<Result<ChangedForm>> {
  const { changeFile } = await import('@shared/template-change')
  const from = templateOf(file.report.templateId)
  const template = laterTemplate(allTemplates(), from.id)
  if (!template) throw new Error(`no later form than ${from.id}`)
  return ok({ template, ...changeFile(file, name, from, template, loadMapping(from, template)) })
}

/** The report travels inside the Word file, so that nothing is lost when it comes back. */
async function exportWord({ file: { report } }: RequestOf<'export'>): Promise<Result<Uint8Array<ArrayBuffer>>> {
  // Fetched when it is needed: opening a file does not wait for the code that writes Word.
  const { writeDocx } = await import('@shared/docx/write')
  return writeDocx(report, templateOf(report.templateId), loadWordProfile(), { copy: writeReportCopy(report) })
}

function templateOf(id: string): Template {
  const template = allTemplates().find((t) => t.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template
}
