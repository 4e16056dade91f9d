/**
 * What the journal holds of a report at work: texts that are cheap to make at every change. Pictures are kept apart, once.
 * Only this program reads it back (`journal.ts`), and only after it ended without saving.
 */
import type { ReportFile } from '../finding'
import type { Report } from '../report'
import { isEmpty } from '../working-papers'
import { papersParts } from './save-papers'
import { writeReportCopy } from './write-report-copy'

export interface JournalTexts {
  report: string
  /** What stands beside the report; `null` when nothing does. */
  beside: string | null
}

/** The report as it stands, without the bytes of its pictures. */
export const writeJournalReport = (report: Report): string => writeReportCopy(report)

export function writeJournalBeside({ opening, papers }: Pick<ReportFile, 'opening' | 'papers'>): string | null {
  const kept = papers && !isEmpty(papers) ? papersParts(papers) : null
  if (!opening && !kept) return null
  return JSON.stringify({ opening, ...kept, snapshots: papers?.snapshots ?? [] })
}
