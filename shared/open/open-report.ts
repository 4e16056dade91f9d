/** Opens a file of any supported kind. What it is, is told by its content. */
import { packFlat, readDocx } from '../docx/read'
import { failed, type ReportFile, type Result } from '../finding'
import { message } from '../message'
import { fileKinds } from '../message/file-kinds'
import { recognise, type RecogniseOptions } from '../recognise'
import { sourceView, type SourceDocument, type SourceView } from '../source'
import type { Template } from '../template'
import { readText } from '../text'
import { fileKind } from './file-kind'
import { foreignReaders, type ForeignReader } from './foreign-readers'
import { openWithCopy, unlinked } from './merge-copy'

export interface OpenOptions {
  /** Share of the work done, 0 … 1. */
  onProgress?: (share: number) => void
  /** ISO 8601 instant for reports that do not carry their own; the clock when left out. */
  now?: string
  /** Told the foreign document as it was read, before it became a report. */
  onSource?: (view: SourceView) => void
  /** Takes any readable document (also one refused with E34 or E100) as text of chapter one of a new report, with finding O160. */
  asProse?: boolean
}

const MB = 1024 * 1024
/** Foreign files; our own may hold more pictures and have limits of their own. */
const MOST_BYTES = 50 * MB

/**
 * `name`: file name without folder, shown to the person. Troubles: E30 empty · E31 too large · E32 no known content ·
 * E33 a kind that cannot be read, with its name, E132 a picture, E133 an archive · E34 no yearly report · E100 one from before there was a form · E36 too many lines; E01–E05 of our own files;
 * E40–E45 of Word files · E106 a Word file in one XML without parts.
 */
export async function openReport(
  bytes: Uint8Array,
  name: string,
  templates: readonly Template[],
  options: OpenOptions = {},
): Promise<Result<ReportFile>> {
  const opened = await openByContent(bytes, name, templates, options)
  if (opened.ok || !NOTHING_LEFT.has(opened.trouble.code) || !/\.nianbao$/i.test(name)) return opened
  return failed({ code: 'E08', message: message('E08') })
}

/** What a power cut may leave of a file: no bytes, or zeros. Of one that bears our name an earlier content is kept. */
const NOTHING_LEFT: ReadonlySet<string> = new Set(['E30', 'E32'])

async function openByContent(
  bytes: Uint8Array,
  name: string,
  templates: readonly Template[],
  options: OpenOptions,
): Promise<Result<ReportFile>> {
  const progress = options.onProgress ?? (() => {})
  if (bytes.length === 0) return failed({ code: 'E30', message: message('E30') })
  const kind = fileKind(bytes)
  progress(0.1)
  if (kind === 'nianbao') {
    const { readReportFile } = await import('../report-file/read-report-file')
    return done(progress, readReportFile(bytes, templates))
  }
  if (bytes.length > MOST_BYTES) {
    return failed({ code: 'E31', message: message('E31', { size: Math.ceil(bytes.length / MB), limit: MOST_BYTES / MB }) })
  }
  const recognising: RecogniseOptions = {
    name,
    now: options.now ?? new Date().toISOString(),
    tidyBlanks: true,
    ownStyles: false,
    asProse: options.asProse ?? false,
  }
  const onSource: TakeSource = (source) => {
    progress(0.5)
    options.onSource?.(sourceView(source))
  }
  if (kind === 'docx') return done(progress, openDocx(bytes, templates, recognising, onSource))
  if (kind === 'flatDocx') {
    const packed = packFlat(bytes)
    if (packed === null) return refuseFlat()
    return done(progress, openDocx(packed, templates, recognising, onSource))
  }
  if (kind === 'text') {
    const source = readText(bytes)
    if (source.ok) onSource(source.value)
    return done(progress, source.ok ? recognise(source.value, templates, recognising) : source)
  }
  const reader = foreignReaders[kind]
  return reader ? done(progress, openForeign(reader, bytes, templates, recognising, onSource)) : refuseKind(bytes, kind)
}

type TakeSource = (source: SourceDocument) => void

async function openForeign(
  reader: ForeignReader,
  bytes: Uint8Array,
  templates: readonly Template[],
  options: RecogniseOptions,
  onSource: TakeSource,
): Promise<Result<ReportFile>> {
  const read = await reader(bytes)
  if (!read.ok) return read
  onSource(read.value.source)
  const { source, tidyBlanks, ownStyles = false } = read.value
  return recognise(source, templates, { ...options, tidyBlanks, ownStyles })
}

async function done<T>(progress: (share: number) => void, pending: Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  const result = await pending
  if (result.ok) progress(1)
  return result
}

async function openDocx(
  bytes: Uint8Array,
  templates: readonly Template[],
  options: RecogniseOptions,
  onSource: TakeSource,
): Promise<Result<ReportFile>> {
  const content = readDocx(bytes)
  if (!content.ok) return content
  onSource(content.value.source)
  if (options.asProse) return unlinked(recognise(content.value.source, templates, options))
  return openWithCopy(content.value, templates, options)
}

const refuseFlat = (): Result<never> => failed({ code: 'E106', message: message('E106') })

/** A .doc container with a password is a Word file that the Word reader knows how to refuse. */
function refuseKind(bytes: Uint8Array, kind: keyof typeof fileKinds): Result<never> {
  if (kind === 'doc') {
    const read = readDocx(bytes)
    if (!read.ok && read.trouble.code === 'E41') return read
  }
  // Neither becomes a document by being opened elsewhere and saved.
  if (kind === 'picture') return failed({ code: 'E132', message: message('E132') })
  if (kind === 'zip') return failed({ code: 'E133', message: message('E133') })
  return failed({ code: 'E33', message: message('E33', { kind: fileKinds[kind] }) })
}
