/**
 * The readers of foreign formats by kind of file. Each is loaded only when such a file is opened: the readers of old
 * formats weigh more than the rest of the core.
 */
import { ok, type Result } from '../finding'
import type { SourceDocument } from '../source'
import type { ForeignKind } from './file-kind'

export interface ForeignContent {
  source: SourceDocument
  /** Whether blanks between digits and Han characters are damage of the format (PDF, web page) or the writer's own. */
  tidyBlanks: boolean
  /** The document was written by this program: its styles say what every paragraph is. */
  ownStyles?: boolean
}

/** Bytes of one file → the document as it stands; trouble says in a sentence why it cannot be read. */
export type ForeignReader = (bytes: Uint8Array) => Promise<Result<ForeignContent>>

export const foreignReaders: Partial<Record<ForeignKind, ForeignReader>> = {
  html: async (bytes) => webPage((await import('../html')).readHtml(bytes)),
  markedText: async (bytes) => {
    const read = (await import('../html')).readMarkedText(bytes)
    return read.ok ? ok({ source: read.value, tidyBlanks: true }) : read
  },
  mhtml: async (bytes) => webPage((await import('../html')).readMhtml(bytes)),
  doc: async (bytes) => {
    const read = (await import('../doc')).readDoc(bytes)
    return read.ok ? ok({ source: read.value, tidyBlanks: false }) : read
  },
  pdf: async (bytes) => {
    const read = await (await import('../pdf')).readPdf(bytes)
    return read.ok ? { ok: true, value: { source: read.value, tidyBlanks: true } } : read
  },
  rtf: async (bytes) => {
    const read = (await import('../rtf')).readRtf(bytes)
    return read.ok ? ok({ source: read.value, tidyBlanks: false }) : read
  },
  odt: async (bytes) => {
    const read = (await import('../odt')).readOdt(bytes)
    return read.ok ? ok({ source: read.value, tidyBlanks: false }) : read
  },
  xlsx: async (bytes) => (await import('../workbook')).readWorkbook(bytes),
}

function webPage(read: Result<{ source: SourceDocument; own: boolean }>): Result<ForeignContent> {
  return read.ok ? ok({ source: read.value.source, tidyBlanks: !read.value.own, ownStyles: read.value.own }) : read
}
