/** A draft made by the program, written where a person said: with its working papers, or as a Word file. */
import { ok, type ReportFile, type Result } from '@shared/finding'
import { withCurrentFigures } from '@shared/linked-figures'
import { writeReportCopy, writeReportFile } from '@shared/report-file'
import type { Template } from '@shared/template'
import { writeFile } from '../file/write-file'
import { wordProfile } from '../templates'
import { isWordFile } from './draft-path'

/** Figures in its prose say what the draft's tables say, not what they said last year. */
export async function writeDraft(path: string, made: ReportFile, template: Template): Promise<Result<unknown>> {
  const file = withCurrentFigures(made, template)
  const bytes = isWordFile(path) ? await wordFile(file, template) : ok(writeReportFile(file))
  return bytes.ok ? writeFile(path, bytes.value) : bytes
}

async function wordFile({ report }: ReportFile, template: Template): Promise<Result<Uint8Array>> {
  const { writeDocx } = await import('@shared/docx/write')
  return writeDocx(report, template, wordProfile(), { copy: writeReportCopy(report) })
}
