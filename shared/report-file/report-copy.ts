/** The copy of a report that travels inside its Word file: ids and exact values, no pictures, nothing of its opening. */
import { z } from 'zod'
import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { canonicalReport, type Report } from '../report'
import { fileMark } from './file-mark'
import { FORMAT_VERSION } from './format'
import { migrate } from './migrations'
import { savedReport } from './report-shape'

export interface ReportCopy {
  version: number
  program: string
  /** Pictures carry their type, their bytes are empty: they stand in the document itself. */
  report: Report
}

const copyShape = fileMark.extend({ report: z.unknown() })

/**
 * Troubles, both harmless because the visible document is read anyway: E06 damaged or not a copy · E07 of a newer program.
 * Whether it fits a template is for the caller to judge: only the shape is checked.
 */
export function readReportCopy(json: string): Result<ReportCopy> {
  const mark = copyShape.safeParse(parsed(json))
  if (!mark.success) return failed({ code: 'E06', message: message('E06') })
  const { version, program } = mark.data
  if (version > FORMAT_VERSION) return failed({ code: 'E07', message: message('E07', { program }) })
  const report = savedReport.safeParse(
    migrate({ report: mark.data.report, opening: undefined, papers: undefined, previous: undefined }, version).report,
  )
  if (!report.success) return failed({ code: 'E06', message: message('E06') })
  const media = Object.fromEntries(Object.entries(report.data.media).map(([id, { type }]) => [id, { type, data: '' }]))
  return ok({ version, program, report: canonicalReport({ ...report.data, media }) })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
