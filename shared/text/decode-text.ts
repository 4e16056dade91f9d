/** Bytes of a text file to characters: byte order marks first, then UTF-8, then the national encoding GB 18030. */
import { failed, ok, type Result } from '../finding'
import { message } from '../message'

/** Control characters that no text file holds; a file with them is something else. */
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return failed({ code: 'E30', message: message('E30') })
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text === null || BINARY.test(text)) continue
    if (text.trim() === '') return failed({ code: 'E30', message: message('E30') })
    return ok(text)
  }
  return failed({ code: 'E32', message: message('E32') })
}

function candidates(bytes: Uint8Array): string[] {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return ['utf-16le']
  if (a === 0xfe && b === 0xff) return ['utf-16be']
  const wide = wideEncoding(bytes)
  return wide ? [wide] : ['utf-8', 'gb18030']
}

/** UTF-16 without a mark: line feeds or ASCII digits show as a zero byte on one side only. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
