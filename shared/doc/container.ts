/**
 * Streams of a compound file ([MS-CFB]). Every chain of sectors is bounded by the number of sectors of the file, so a
 * chain that runs in a circle ends. Damage shows as a RangeError, which the caller turns into a sentence.
 */
export interface Container {
  /** Names as stored, in order of the directory. */
  names: string[]
  stream(name: string): Uint8Array | null
}

const HEADER = 512
const LAST_SECTOR = 0xfffffffa
const FAT_IN_HEADER = 109

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function openContainer(bytes: Uint8Array): Container {
  const head = viewOf(bytes)
  const shift = head.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size')
  const size = 1 << shift
  const most = Math.ceil(bytes.length / size)
  const sector = (n: number) => {
    const from = (n + 1) * size
    if (from < HEADER || from >= bytes.length) throw new RangeError('sector')
    return bytes.subarray(from, from + size)
  }
  const fat = numbersOf(fatSectors(head, sector, size, most).map(sector))
  const read = (start: number) => joined(chain(start, fat, most).map(sector))
  const entries = directory(read(head.getUint32(0x30, true)))
  const root = entries.find((entry) => entry.type === 5)
  const small = root && root.size > 0 ? read(root.start) : new Uint8Array()
  const smallFat = head.getUint32(0x40, true) > 0 ? numbersOf([read(head.getUint32(0x3c, true))]) : []
  const cutoff = head.getUint32(0x38, true)
  return {
    names: entries.map((entry) => entry.name),
    stream(name) {
      const entry = entries.find((e) => e.type === 2 && e.name === name)
      if (!entry) return null
      if (entry.size >= cutoff) return read(entry.start).subarray(0, entry.size)
      const parts = chain(entry.start, smallFat, Math.ceil(small.length / 64)).map((n) => small.subarray(n * 64, n * 64 + 64))
      return joined(parts).subarray(0, entry.size)
    },
  }
}

function fatSectors(head: DataView, sector: (n: number) => Uint8Array, size: number, most: number): number[] {
  const result: number[] = []
  const add = (n: number) => {
    if (n < LAST_SECTOR) result.push(n)
    if (result.length > most) throw new RangeError('sectors')
  }
  for (let i = 0; i < FAT_IN_HEADER; i++) add(head.getUint32(0x4c + i * 4, true))
  let next = head.getUint32(0x44, true)
  for (let seen = 0; next < LAST_SECTOR; seen++) {
    if (seen > most) throw new RangeError('circle')
    const view = viewOf(sector(next))
    for (let at = 0; at < size - 4; at += 4) add(view.getUint32(at, true))
    next = view.getUint32(size - 4, true)
  }
  return result
}

function chain(start: number, fat: readonly number[], most: number): number[] {
  const result: number[] = []
  for (let at = start; at < LAST_SECTOR; at = fat[at]!) {
    if (result.length >= most || at >= fat.length) throw new RangeError('circle')
    result.push(at)
  }
  return result
}

function numbersOf(parts: readonly Uint8Array[]): number[] {
  return parts.flatMap((part) => {
    const view = viewOf(part)
    return Array.from({ length: part.length >> 2 }, (_, i) => view.getUint32(i * 4, true))
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}

function directory(bytes: Uint8Array) {
  const view = viewOf(bytes)
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, i) => {
    const at = i * 128
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length))
    return { name, type: bytes[at + 66]!, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
  })
}
