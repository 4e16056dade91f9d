/** Years as people write them: 2025年, ２０２５ 年, 二〇二五年. Positions count UTF-16 units. */

export interface YearToken {
  /** Of the digits, without 年. */
  start: number
  end: number
  /** As written. */
  written: string
  year: number
}

const ARABIC = /(?<![\d０-９])[2２][0０][\d０-９]{2}(?=\s*年|[.．/\-－]\s*[\d０-９]{1,2}\s*[.．/\-－]\s*[\d０-９]{1,2})/g
const HAN = /[二贰][〇○零Oo0０][〇○零一二三四五六七八九Oo0０]{2}(?=\s*年)/g
const HAN_DIGITS = '零一二三四五六七八九'

export function yearTokens(text: string): YearToken[] {
  const arabic = [...text.matchAll(ARABIC)].map((match) => token(match, halfWidth(match[0])))
  const han = [...text.matchAll(HAN)].map((match) => token(match, digitsOfHan(match[0])))
  return [...arabic, ...han].sort((a, b) => a.start - b.start)
}

function token(match: RegExpMatchArray, digits: string): YearToken {
  const start = match.index ?? 0
  return { start, end: start + match[0].length, written: match[0], year: Number(digits) }
}

export const halfWidth = (text: string) => text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

const digitsOfHan = (text: string) => [...text].map(digitOfHan).join('')

function digitOfHan(char: string): string {
  if (/[〇○零Oo0０]/.test(char)) return '0'
  return char === '贰' ? '2' : String(HAN_DIGITS.indexOf(char))
}

/** `year` in the digits of `written`: full width stays full width, Han digits stay Han digits with their own zero. */
export function yearLike(written: string, year: number): string {
  const digits = [...String(year)]
  if (/^[2２][0０]/.test(written)) {
    return digits.map((d, i) => (/[０-９]/.test(written[i] ?? '') ? String.fromCharCode(d.charCodeAt(0) + 0xfee0) : d)).join('')
  }
  const zero = written[1] ?? '〇'
  const two = written[0] ?? '二'
  return digits.map((d, i) => (d === '0' ? zero : d === '2' && i === 0 ? two : HAN_DIGITS[Number(d)]!)).join('')
}
