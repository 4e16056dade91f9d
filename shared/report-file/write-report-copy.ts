import { canonicalReport, type Report } from '../report'
import { FORMAT, FORMAT_VERSION, PROGRAM } from './format'
import { mendReport } from './mend-report'
import { saveReport } from './save-report'

/** JSON text. Equal reports give equal text. */
export function writeReportCopy(report: Report): string {
  return JSON.stringify({
    format: FORMAT,
    version: FORMAT_VERSION,
    program: PROGRAM,
    report: saveReport(canonicalReport(mendReport(report))),
  })
}
