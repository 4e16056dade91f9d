/** Opening a zip of unknown origin: only the table of contents is read, each part is inflated when it is asked for. */
import { entryData, readDirectory, type ZipEntry } from './central-directory'
import { crc32 } from './crc32'
import { inflateWithin } from './inflate-within'

/**
 * `not-a-zip`: no table of contents (also a file cut short) · `damaged`: does not hold together or fails its checksum ·
 * `too-large`: beyond the limits, perhaps a bomb · `unsafe`: names that point outside or occur twice · `encrypted` ·
 * `missing`: no such part
 */
export type ZipFault = 'not-a-zip' | 'damaged' | 'too-large' | 'unsafe' | 'encrypted' | 'missing'

export type ZipResult<T> = { ok: true; value: T } | { ok: false; fault: ZipFault }

export interface ZipLimits {
  /** Bytes of the file itself. */
  file: number
  entries: number
  /** Bytes of one part, inflated. */
  part: number
  /** Bytes of all parts that were read. */
  total: number
  /** Inflated to compressed, for parts over 1 MB. */
  ratio: number
}

const MB = 1024 * 1024

export const ZIP_LIMITS: ZipLimits = { file: 50 * MB, entries: 2000, part: 50 * MB, total: 200 * MB, ratio: 200 }

export interface ZipArchive {
  /** Names of the parts in the order of the table of contents, folders left out. */
  names: readonly string[]
  has(name: string): boolean
  read(name: string): ZipResult<Uint8Array<ArrayBuffer>>
}

const fault = (kind: ZipFault) => ({ ok: false, fault: kind }) as const

const isUnsafe = (name: string) =>
  name === '' || name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..')

export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipResult<ZipArchive> {
  if (bytes.length > limits.file) return fault('too-large')
  const directory = readDirectory(bytes, limits.entries)
  if (directory === null) return fault('not-a-zip')
  if (directory === 'too-many') return fault('too-large')
  const entries = new Map<string, ZipEntry>()
  for (const entry of directory) {
    if (isUnsafe(entry.name) || entries.has(entry.name)) return fault('unsafe')
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
  }
  return { ok: true, value: archive(bytes, entries, limits) }
}

function archive(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>, limits: ZipLimits): ZipArchive {
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (!entry) return fault('missing')
      total += entry.size
      return total > limits.total ? fault('too-large') : readEntry(bytes, entry, limits)
    },
  }
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, limits: ZipLimits): ZipResult<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted) return fault('encrypted')
  if (entry.size > limits.part) return fault('too-large')
  if (entry.size > MB && entry.size / Math.max(1, entry.compressed) > limits.ratio) return fault('too-large')
  const data = entryData(bytes, entry)
  const content = data && unpack(data, entry)
  if (!content || crc32(content) !== entry.crc) return fault('damaged')
  return { ok: true, value: content }
}

function unpack(data: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  if (entry.method === 8) return inflateWithin(data, entry.size)
  return entry.method === 0 && data.length === entry.size ? Uint8Array.from(data) : null
}
