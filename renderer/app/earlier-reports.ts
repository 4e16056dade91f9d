/** What a Word file can show the changes against: last year's report and the earlier states kept with this one. */
import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import type { Report } from '@shared/report'
import type { EarlierReport } from '../export'
import type { DocumentState } from '../store'
import { fetchSnapshotReader } from './snapshot-reader'
import { timeInWords } from './time-in-words'

const LAST_YEAR = 'last-year'

type Known = Pick<DocumentState, 'template' | 'papers'>

/** Newest first; only those on the form of the open report. */
export function earlierReports({ template, papers }: Known): EarlierReport[] {
  const { previous, snapshots } = papers
  const lastYear = previous?.report.templateId === template.id ? [previous] : []
  return [
    ...lastYear.map(({ sourceName }) => ({ id: LAST_YEAR, label: fill(words.sinceLastYear, { name: sourceName }) })),
    ...snapshots
      .filter(({ saved }) => saved.includes(`"templateId":"${template.id}"`))
      .map(({ id, name, at }) => ({ id, label: fill(words.since, { name, time: timeInWords(at) }) }))
      .reverse(),
  ]
}

/** `undefined`: there is none of this id any more. */
export async function earlierReport(
  { template, papers }: Known,
  id: string | null,
): Promise<{ name: string; report: Report } | undefined> {
  if (id === LAST_YEAR) return papers.previous ? { name: papers.previous.sourceName, report: papers.previous.report } : undefined
  const snapshot = papers.snapshots.find((one) => one.id === id)
  const read = snapshot && (await fetchSnapshotReader())(snapshot, papers, [template])
  return snapshot && read?.ok ? { name: snapshot.name, report: read.value } : undefined
}
