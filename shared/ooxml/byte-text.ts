/**
 * UTF-8 that is not decoded as a whole: marks and names of an XML are ASCII, so every byte may stand as one character until
 * the little that is kept is decoded. Such a text is made by the platform; the core knows no platform, so whoever starts a
 * process hands it in.
 */
import { notPlain, type PlainText } from './plain-text'

/** Each byte as the character of the same number. */
export type BytesAsText = (bytes: Uint8Array) => string

let native: BytesAsText | null = null

/** Once, before the first file is opened. */
export const setBytesAsText = (given: BytesAsText) => void (native = given)

const MARK = [0xef, 0xbb, 0xbf]

/** `null` where the platform has no such text. The mark in front is left out. */
export function byteText(bytes: Uint8Array): PlainText | null {
  if (!native) return null
  const marked = MARK.every((byte, i) => bytes[i] === byte)
  return { text: native(marked ? bytes.subarray(MARK.length) : bytes), decoded: decodeUtf8 }
}

const HIGH = /[\x80-\xff]/
/** Room for the longest sequence is left at its end. */
const units = new Uint16Array(4096)
const FULL = units.length - 2

/** What is no UTF-8 is not plain: another decoder may refuse it. */
export function decodeUtf8(piece: string): string {
  if (!HIGH.test(piece)) return piece
  let text = ''
  let filled = 0
  for (let at = 0; at < piece.length;) {
    const code = codeAt(piece, at)
    if (code >= 0x10000) {
      units[filled++] = 0xd7c0 + (code >> 10)
      units[filled++] = 0xdc00 | (code & 0x3ff)
    } else units[filled++] = code
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (filled < FULL) continue
    text += stringOf(filled)
    filled = 0
  }
  return text + stringOf(filled)
}

const stringOf = (filled: number) => String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[])

/** RFC 3629, table 3-7 of Unicode: no longer form than needed, no half of a pair, nothing beyond U+10FFFF. */
function codeAt(piece: string, at: number): number {
  const first = piece.charCodeAt(at)
  if (first < 0x80) return first
  if (first < 0xe0) return first < 0xc2 ? notPlain() : ((first & 0x1f) << 6) | rest(piece, at + 1)
  const two = (rest(piece, at + 1) << 6) | rest(piece, at + 2)
  if (first < 0xf0) {
    const code = ((first & 0xf) << 12) | two
    return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? notPlain() : code
  }
  const code = ((first & 0x7) << 18) | (two << 6) | rest(piece, at + 3)
  return first > 0xf4 || code < 0x10000 || code > 0x10ffff ? notPlain() : code
}

function rest(piece: string, at: number): number {
  const byte = piece.charCodeAt(at)
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : notPlain()
}
