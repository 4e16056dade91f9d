/** Signs of symbol fonts that have a counterpart in Unicode; the same code in any other font is that character itself. */
const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xb2: '✦',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

const SYMBOL: Record<number, string> = { 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xa3: '≤', 0xb8: '÷', 0xb9: '≠' }

/** Code points that symbol fonts map onto, in the private area. */
const isPrivate = (code: number) => code >= 0xf000 && code <= 0xf0ff

/** `w:sym`: font and hexadecimal code; `null` when nobody without the font could tell what is shown. */
export function symbolText(font: string, char: string): string | null {
  const code = /^[0-9a-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0
  const slot = isPrivate(code) ? code - 0xf000 : code
  if (/^wingdings/i.test(font)) return (/^wingdings$/i.test(font) && WINGDINGS[slot]) || null
  if (/^(webdings|marlett)/i.test(font)) return null
  if (/^symbol$/i.test(font)) return SYMBOL[slot] ?? null
  if (isPrivate(code)) return slot >= 0x20 && slot < 0x7f ? String.fromCharCode(slot) : null
  return code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code)
}

/** Stands for a sign that cannot be told. */
export const UNKNOWN_SIGN = '□'
