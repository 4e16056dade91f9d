/** Bytes of a page to characters: byte order mark, UTF-8, what the page or its envelope declares, then GB 18030. */
const DECLARED = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})/i

/** `charset`: what the envelope of the page says, when it has one. */
export function decodeHtml(bytes: Uint8Array, charset = ''): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = tryDecode(bytes, 'utf-8')
  // Valid UTF-8 with Chinese in it is never another encoding by chance; a wrong declaration is common.
  if (utf8 !== null) return utf8
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = charset || DECLARED.exec(head)?.[1]
  const named = declared && !/^utf-?8$/i.test(declared) ? tryDecode(bytes, declared) : null
  return named ?? tryDecode(bytes, 'gb18030') ?? new TextDecoder('utf-8').decode(bytes)
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
