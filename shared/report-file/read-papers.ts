import type { z } from 'zod'
import { ok, type Result } from '../finding'
import { canonicalReport } from '../report'
import type { Template } from '../template'
import type { PreviousReport, Snapshot, WorkingPapers } from '../working-papers'
import type { ZipArchive } from '../zip'
import { damaged } from './damage'
import { PARTS } from './format'
import type { RawFile } from './migrations'
import { savedPapers, savedPrevious, savedSnapshot } from './papers-shape'
import { readJson, readMedia } from './read-parts'
import { reportFault } from './report-fault'
import { snapshotPart } from './write-report-file'

/** The working papers of a saved file, `null` when it has none. Trouble: E03 damaged, with the place. */
export function readPapers(zip: ZipArchive, raw: RawFile, templates: readonly Template[]): Result<WorkingPapers | null> {
  if (raw.papers === undefined) return ok(null)
  const parsed = fitted(savedPapers, raw.papers, PARTS.papers)
  if (!parsed.ok) return parsed
  const previous = readPrevious(raw.previous, templates)
  if (!previous.ok) return previous
  const snapshots = readSnapshots(zip, parsed.value.snapshots)
  if (!snapshots.ok) return snapshots
  const media = readMedia(zip, parsed.value.snapshotMedia)
  if (!media.ok) return media
  return ok({ ...parsed.value, previous: previous.value, snapshots: snapshots.value, snapshotMedia: media.value })
}

function fitted<T>(shape: z.ZodType<T>, raw: unknown, part: string): Result<T> {
  const parsed = shape.safeParse(raw)
  return parsed.success ? ok(parsed.data) : damaged(`${part} ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim())
}

/** Last year's report as saved; `undefined` for none. */
export function readPrevious(raw: unknown, templates: readonly Template[]): Result<PreviousReport | null> {
  if (raw === undefined) return ok(null)
  const parsed = fitted(savedPrevious, raw, PARTS.previous)
  if (!parsed.ok) return parsed
  const { report } = parsed.value
  const template = templates.find(({ id }) => id === report.templateId)
  const fault = template ? reportFault({ ...report, media: {} }, template) : 'templateId'
  if (!template || fault !== null) return damaged(`${PARTS.previous} report.${fault}`)
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input')
  const figures = Object.fromEntries(inputs.map(({ id }) => [id, report.figures[id] ?? null]))
  return ok({ ...parsed.value, report: canonicalReport({ ...report, figures, media: {} }) })
}

function readSnapshots(zip: ZipArchive, ids: readonly string[]): Result<Snapshot[]> {
  const snapshots: Snapshot[] = []
  for (const id of ids) {
    const part = snapshotPart(id)
    const json = readJson(zip, part)
    if (!json.ok) return json
    const parsed = fitted(savedSnapshot, json.value, part)
    if (!parsed.ok) return parsed
    if (parsed.value.id !== id) return damaged(part)
    snapshots.push(parsed.value)
  }
  return ok(snapshots)
}
