/** Reads back what the journal holds of a report (`write-journal.ts`). */
import { z } from 'zod'
import { ok, type Opening, type ReportFile, type Result } from '../finding'
import { mediaType, toBase64, type Media, type Report } from '../report'
import type { Template } from '../template'
import type { WorkingPapers } from '../working-papers'
import { damaged } from './damage'
import { savedOpening } from './opening-shape'
import { savedPapers, savedSnapshot } from './papers-shape'
import { readPrevious } from './read-papers'
import { readReportCopy } from './report-copy'
import { reportFault } from './report-fault'
import type { JournalTexts } from './write-journal'

const besideShape = z.object({
  opening: savedOpening.nullable().catch(null),
  papers: savedPapers.optional(),
  previous: z.unknown(),
  snapshots: z.array(savedSnapshot).max(1000).default([]),
})

/**
 * Puts a report together again; `pictures` by content id. Trouble: E03, with the place, when the report itself cannot be
 * read. What stood beside it is given up where it is damaged: the report matters more.
 */
export function readJournal(
  { report: text, beside }: JournalTexts,
  pictures: Readonly<Record<string, Uint8Array>>,
  templates: readonly Template[],
): Result<ReportFile> {
  const copy = readReportCopy(text)
  if (!copy.ok) return damaged('journal')
  const { report } = copy.value
  const template = templates.find(({ id }) => id === report.templateId)
  if (!template) return damaged('journal templateId')
  const whole = withPictures(report, pictures)
  const fault = reportFault(whole, template)
  if (fault !== null) return damaged(`journal ${fault}`)
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input')
  const figures = Object.fromEntries(inputs.map(({ id }) => [id, whole.figures[id] ?? null]))
  return ok({ report: { ...whole, figures }, ...readBeside(beside, pictures, templates) })
}

/** A picture whose bytes never reached the disk leaves its place; every other word stays. */
function withPictures(report: Report, pictures: Readonly<Record<string, Uint8Array>>): Report {
  const media = mediaOf(report.media, pictures)
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.kind !== 'image' || Object.hasOwn(media, block.media)),
  }))
  return { ...report, sections, media }
}

function mediaOf(
  named: Readonly<Record<string, Pick<Media, 'type'>>>,
  pictures: Readonly<Record<string, Uint8Array>>,
): Record<string, Media> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([id, { type }]) => {
      const bytes = pictures[id]
      return bytes && mediaType(bytes) === type ? [[id, { type, data: toBase64(bytes) }]] : []
    }),
  )
}

function readBeside(
  text: string | null,
  pictures: Readonly<Record<string, Uint8Array>>,
  templates: readonly Template[],
): { opening: Opening | null; papers?: WorkingPapers } {
  const parsed = besideShape.safeParse(text === null ? null : parsedJson(text))
  if (!parsed.success) return { opening: null }
  const { opening, papers, previous, snapshots } = parsed.data
  if (!papers) return { opening }
  const last = readPrevious(previous ?? undefined, templates)
  const snapshotMedia = mediaOf(papers.snapshotMedia, pictures)
  return { opening, papers: { ...papers, previous: last.ok ? last.value : null, snapshots, snapshotMedia } }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
