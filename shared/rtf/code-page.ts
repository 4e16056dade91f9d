/** Bytes of text → characters, by the character set of the font and the code page of the document. */

/** `\fcharsetN` of the scripts that need two bytes. */
const OF_CHARSET: Record<number, string> = { 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5' }
const OF_PAGE: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
}

export interface FontSets {
  /** `\fcharsetN` of the font in use; `undefined` when the font is not in the table. */
  font: number | undefined
  /** The same of the font for East Asian text. */
  eastern: number | undefined
  /** `\ansicpgN`. */
  page: number
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  const key = `${label} ${fatal}`
  const decoder = decoders.get(key) ?? new TextDecoder(label, { fatal, ignoreBOM: true })
  decoders.set(key, decoder)
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Whether every byte above ASCII stands in a pair as the characters in daily use do: an accent of a Western font does not. */
function inPairs(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    if (bytes[i]! < 0xa1 || (bytes[i + 1] ?? 0) < 0xa1) return false
    i++
  }
  return true
}

/** `sure: false` when characters could not be told for certain. */
export function decodeText(bytes: Uint8Array, sets: FontSets): { text: string; sure: boolean } {
  if (bytes.every((byte) => byte < 0x80)) return { text: String.fromCharCode(...bytes), sure: true }
  const own = OF_CHARSET[sets.font ?? -1]
  const wider = OF_PAGE[sets.page] ?? OF_CHARSET[sets.eastern ?? -1]
  const label = own ?? (wider !== undefined && (sets.font === undefined || inPairs(bytes)) ? wider : undefined)
  if (label !== undefined) {
    const text = decode(bytes, label, false)!
    return { text, sure: !text.includes('\ufffd') }
  }
  const utf8 = decode(bytes, 'utf-8', true)
  if (utf8 !== null) return { text: utf8, sure: true }
  const western = decode(bytes, 'windows-1252', false)!
  return { text: western, sure: !/[\u00c0-\u00d6\u00d8-\u00ff]/.test(western) }
}
