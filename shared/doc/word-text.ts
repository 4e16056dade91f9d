/** The characters of a Word 97–2003 file in order, each with its place in the file ([MS-DOC] 2.4.1). */
import { viewOf } from './container'

export interface WordText {
  text: string
  /** File offset of each UTF-16 unit of `text`. */
  offsets: Uint32Array
  /** Whether a piece carries formatting of a quick save, which is not applied. */
  quickSaved: boolean
}

const MAX_CHARACTERS = 5_000_000
const COMPRESSED = 0x40000000

export function wordText(main: Uint8Array, clx: Uint8Array): WordText {
  const view = viewOf(clx)
  let at = 0
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true)
  if (view.getUint8(at) !== 2) throw new RangeError('pieces')
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const start = at + 5
  const total = view.getUint32(start + count * 4, true)
  if (total > MAX_CHARACTERS) throw new RangeError('length')
  const offsets = new Uint32Array(total)
  const parts: string[] = []
  let quickSaved = false
  for (let i = 0, done = 0; i < count; i++) {
    const length = view.getUint32(start + i * 4 + 4, true) - view.getUint32(start + i * 4, true)
    const piece = start + (count + 1) * 4 + i * 8
    const fc = view.getUint32(piece + 2, true)
    quickSaved ||= view.getUint16(piece + 6, true) !== 0
    const wide = (fc & COMPRESSED) === 0
    const from = wide ? fc : (fc & ~COMPRESSED) >>> 1
    const width = wide ? 2 : 1
    if (length < 0 || done + length > total || from + length * width > main.length) throw new RangeError('piece')
    parts.push(
      new TextDecoder(wide ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(main.subarray(from, from + length * width)),
    )
    for (let k = 0; k < length; k++) offsets[done + k] = from + k * width
    done += length
  }
  const text = parts.join('')
  if (text.length !== total) throw new RangeError('characters')
  return { text, offsets, quickSaved }
}
