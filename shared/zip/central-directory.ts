/** The table of contents at the end of a zip. Nothing else in the file is believed. */

export interface ZipEntry {
  name: string
  crc: number
  compressed: number
  size: number
  /** 0 stored · 8 deflated. */
  method: number
  encrypted: boolean
  /** Where its local header begins. */
  offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT = 0xffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

/** Entries in the order of the table; `null` when there is none or it does not hold together (zip64 included). */
export function readDirectory(bytes: Uint8Array, most: number): ZipEntry[] | 'too-many' | null {
  const view = viewOf(bytes)
  const end = bytes.length < END_SIZE ? null : endOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > most) return 'too-many'
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    if (at + ENTRY_SIZE + nameLength > end) return null
    entries.push({
      name: entryName(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Names of parts are ASCII in practice; whoever writes others means UTF-8, declared or not. */
const entryName = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)

/** The compressed bytes of an entry, or `null` when its header is not where the table says. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes)
  const at = entry.offset
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return null
  const begin = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return begin + entry.compressed > bytes.length ? null : bytes.subarray(begin, begin + entry.compressed)
}
