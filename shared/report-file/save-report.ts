/** A report as `report.json` has it. Without schemas, so that the page can write it as well. */
import type { Media, Report } from '../report'

export type SavedReport = Omit<Report, 'media'> & { media: Record<string, Pick<Media, 'type'>> }

/** The report without the bytes of its pictures, keys in the order in which a person reads them. */
export function saveReport(report: Report): SavedReport {
  const { templateId, organ, year, scope, title, sections, figures, signature, media, modified } = report
  const types = Object.fromEntries(Object.entries(media).map(([id, { type }]) => [id, { type }]))
  return { templateId, title, organ, year, scope, sections, figures, signature, modified, media: types }
}
