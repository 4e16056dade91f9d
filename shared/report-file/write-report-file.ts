import type { ReportFile } from '../finding'
import { canonicalReport, mediaBytes, mediaEnding, type Media } from '../report'
import { writeZip } from '../zip'
import { FORMAT, FORMAT_VERSION, PARTS, PROGRAM } from './format'
import { mendReport } from './mend-report'
import { saveReport } from './report-shape'

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

export const mediaPart = (id: string, type: Media['type']) => `${PARTS.media}${id}.${mediaEnding(type)}`

/**
 * The bytes of a `.nianbao` file: a zip of readable JSON and the pictures as they are. The report is brought into
 * canonical form and what could not be opened again is mended; equal files give equal bytes.
 */
export function writeReportFile(file: ReportFile): Uint8Array<ArrayBuffer> {
  const report = canonicalReport(mendReport(file.report))
  return writeZip([
    { name: PARTS.mark, bytes: json({ format: FORMAT, version: FORMAT_VERSION, program: PROGRAM }) },
    { name: PARTS.report, bytes: json(saveReport(report)) },
    ...(file.opening ? [{ name: PARTS.opening, bytes: json(file.opening) }] : []),
    ...Object.entries(report.media).map(([id, media]) => ({
      name: mediaPart(id, media.type),
      bytes: mediaBytes(media),
      stored: true,
    })),
  ])
}
