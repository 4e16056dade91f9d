import { failed, ok, type Opening, type ReportFile, type Result } from '../finding'
import { message } from '../message'
import { canonicalReport } from '../report'
import type { Template } from '../template'
import { openZip, ZIP_LIMITS, type ZipArchive, type ZipFault } from '../zip'
import { damaged, tooLarge } from './damage'
import { fileMark, type FileMark } from './file-mark'
import { FORMAT_VERSION, PARTS } from './format'
import { migrate, type RawFile } from './migrations'
import { savedOpening } from './opening-shape'
import { readPapers } from './read-papers'
import { reportFault } from './report-fault'
import { savedReport } from './report-shape'
import type { SavedReport } from './save-report'
import { readJson, readMedia } from './read-parts'

const MB = 1024 * 1024
const LIMITS = { ...ZIP_LIMITS, file: 200 * MB, total: 400 * MB, ratio: 1000 }

const notOurs = (): Result<never> => failed({ code: 'E01', message: message('E01') })

/**
 * Opens the bytes of a `.nianbao` file. Troubles: E01 not such a file · E02 saved by a newer program · E03 damaged, with
 * the place · E04 its template is unknown here · E05 too large · E08 cut short or damaged as a package. Nothing is ever half opened.
 */
export function readReportFile(bytes: Uint8Array, templates: readonly Template[]): Result<ReportFile> {
  const zip = openZip(bytes, LIMITS)
  if (!zip.ok) return refuse(zip.fault, bytes)
  const mark = readMark(zip.value)
  if (!mark.ok) return mark
  const raw = readRaw(zip.value)
  if (!raw.ok) return raw
  const current = migrate(raw.value, mark.value.version)
  const report = readReport(current.report, templates)
  if (!report.ok) return report
  const opening = readOpening(current.opening, report.value.template)
  if (!opening.ok) return opening
  const papers = readPapers(zip.value, current, templates)
  if (!papers.ok) return papers
  const media = readMedia(zip.value, report.value.saved.media)
  if (!media.ok) return media
  const inputs = [...report.value.template.figures.values()].filter((figure) => figure.source === 'input')
  const figures = Object.fromEntries(inputs.map(({ id }) => [id, report.value.saved.figures[id] ?? null]))
  return ok({
    report: canonicalReport({ ...report.value.saved, figures, media: media.value }),
    opening: opening.value,
    ...(papers.value ? { papers: papers.value } : {}),
  })
}

function refuse(fault: ZipFault, bytes: Uint8Array): Result<never> {
  if (fault === 'too-large') return tooLarge()
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  return zipped ? failed({ code: 'E08', message: message('E08') }) : notOurs()
}

function readMark(zip: ZipArchive): Result<FileMark> {
  const json = readJson(zip, PARTS.mark)
  if (!json.ok) return json
  const mark = fileMark.safeParse(json.value)
  if (!mark.success) return notOurs()
  const { version, program } = mark.data
  if (version <= FORMAT_VERSION) return ok(mark.data)
  return failed({ code: 'E02', message: message('E02', { version, program, known: FORMAT_VERSION }) })
}

function readRaw(zip: ZipArchive): Result<RawFile> {
  const raw: RawFile = { report: undefined, opening: undefined, papers: undefined, previous: undefined }
  for (const part of ['report', 'opening', 'papers', 'previous'] as const) {
    const json = readJson(zip, PARTS[part])
    if (!json.ok) return json
    raw[part] = json.value
  }
  return ok(raw)
}

function readReport(raw: unknown, templates: readonly Template[]): Result<{ saved: SavedReport; template: Template }> {
  const parsed = savedReport.safeParse(raw)
  if (!parsed.success) return damaged(`${PARTS.report} ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim())
  const saved: SavedReport = parsed.data
  const template = templates.find((t) => t.id === saved.templateId)
  if (!template) return failed({ code: 'E04', message: message('E04', { template: saved.templateId }) })
  const fault = reportFault(saved, template)
  return fault === null ? ok({ saved, template }) : damaged(`${PARTS.report} ${fault}`)
}

function readOpening(raw: unknown, template: Template): Result<Opening | null> {
  if (raw === undefined) return ok(null)
  const parsed = savedOpening.safeParse(raw)
  if (!parsed.success) return damaged(`${PARTS.opening} ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim())
  const stranger = Object.keys(parsed.data.stated).find((id) => !template.figures.has(id))
  return stranger === undefined ? ok(parsed.data) : damaged(`${PARTS.opening} stated.${stranger}`)
}
