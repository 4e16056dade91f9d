import type { ReportFile } from '../finding'
import { canonicalReport, mediaBytes, mediaEnding, type Media, type Report } from '../report'
import { isEmpty, type WorkingPapers } from '../working-papers'
import { writeZip, type ZipPart } from '../zip'
import { FORMAT, FORMAT_VERSION, PARTS, PROGRAM } from './format'
import { mendReport } from './mend-report'
import { papersParts } from './save-papers'
import { saveReport } from './save-report'

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

export const mediaPart = (id: string, type: Media['type']) => `${PARTS.media}${id}.${mediaEnding(type)}`

/**
 * The bytes of a `.nianbao` file: a zip of readable JSON and the pictures as they are. The report is brought into
 * canonical form and what could not be opened again is mended; equal files give equal bytes.
 */
export function writeReportFile(file: ReportFile): Uint8Array<ArrayBuffer> {
  const report = canonicalReport(mendReport(file.report))
  const papers = file.papers && !isEmpty(file.papers) ? file.papers : null
  return writeZip([
    { name: PARTS.mark, bytes: json({ format: FORMAT, version: FORMAT_VERSION, program: PROGRAM }) },
    { name: PARTS.report, bytes: json(saveReport(report)) },
    ...(file.opening ? [{ name: PARTS.opening, bytes: json(file.opening) }] : []),
    ...(papers ? paperParts(papers) : []),
    ...mediaParts({ ...papers?.snapshotMedia, ...report.media }),
  ])
}

function paperParts(papers: WorkingPapers): ZipPart[] {
  const parts = papersParts(papers)
  return [
    { name: PARTS.papers, bytes: json(parts.papers) },
    ...(parts.previous ? [{ name: PARTS.previous, bytes: json(parts.previous) }] : []),
    ...papers.snapshots.map((snapshot) => ({ name: snapshotPart(snapshot.id), bytes: json(snapshot) })),
  ]
}

export const snapshotPart = (id: string) => `${PARTS.history}${id}.json`

const mediaParts = (media: Report['media']): ZipPart[] =>
  Object.entries(media).map(([id, picture]) => ({
    name: mediaPart(id, picture.type),
    bytes: mediaBytes(picture),
    stored: true,
  }))
