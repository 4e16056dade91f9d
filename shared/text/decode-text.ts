/** Bytes of a text file to characters: byte order marks first, then UTF-8, then the national encoding GB 18030. */
import { failed, ok, type Result } from '../finding'
import { message } from '../message'

/** Control characters that no text file holds; a file with them is something else. */
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** Trouble E30 nothing to read · E32 no text. A few broken characters come as U+FFFD. */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return failed({ code: 'E30', message: message('E30') })
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text === null || BINARY.test(text) || (encoding.startsWith('utf-16') && !isUsual(text))) continue
    if (encoding === 'gb18030' && !isUsual(text)) break
    if (text.trim() === '') return failed({ code: 'E30', message: message('E30') })
    return ok(text)
  }
  const broken = new TextDecoder('utf-8').decode(bytes)
  return isUsual(broken) && !BINARY.test(broken) ? ok(broken) : failed({ code: 'E32', message: message('E32') })
}

function candidates(bytes: Uint8Array): string[] {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return ['utf-16le']
  if (a === 0xfe && b === 0xff) return ['utf-16be']
  return ['utf-8', ...(bytes.includes(0) ? ['utf-16le', 'utf-16be'] : []), 'gb18030']
}

/** Characters of Chinese official prose. UTF-16 read the wrong way round has hardly any. */
const USUAL = /[\t\n\r -~\u00b7\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g

const isUsual = (text: string) => (text.match(USUAL)?.length ?? 0) >= text.length * 0.9

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
