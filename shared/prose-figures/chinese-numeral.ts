/** Numbers in Chinese numerals as prose has them. */
const HAN_DIGITS = '零一二三四五六七八九'
const HAN_STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const HAN_SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** `一百零三` → `103`, `一万二千` → `12000`, `九十二点一` → `92.1`; `null` for what is no such number (`十五六`). */
export function fromChinese(han: string): string | null {
  const [whole = '', decimals] = han.split('点')
  if (decimals === undefined) return wholeNumber(han)
  const digits = [...decimals].map((char) => HAN_DIGITS.indexOf(char.replace('〇', '零')))
  const before = wholeNumber(whole)
  return before === null || digits.length === 0 || digits.includes(-1) ? null : `${before}.${digits.join('')}`
}

function wholeNumber(han: string): string | null {
  let [whole, total, digit, step, scale]: [number, number, number | null, number, number] = [0, 0, null, Infinity, Infinity]
  for (const char of han.replace(/〇/g, '零').replace(/两/g, '二')) {
    const place = HAN_STEPS[char]
    const group = HAN_SCALES[char]
    if (group !== undefined) {
      if (group >= scale) return null
      whole += (total + (digit ?? 0)) * group
      ;[total, digit, step, scale] = [0, null, Infinity, group]
    } else if (place !== undefined) {
      if (place >= step) return null
      total += (digit ?? 1) * place
      ;[digit, step] = [null, place]
    } else {
      if (digit !== null && digit !== 0) return null
      digit = HAN_DIGITS.indexOf(char)
    }
  }
  return han === '' ? null : String(whole + total + (digit ?? 0))
}

/** `十五六` → 15–16, `三四十` → 30–40, `两三百` → 200–300: two neighbours one after the other. */
export function rangeInChinese(han: string): { low: string; high: string } | null {
  const match = /^(.*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万]?)$/.exec(han.replace(/两/g, '二'))
  if (!match) return null
  const [, lead = '', first = '', second = '', step = ''] = match
  if (HAN_DIGITS.indexOf(second) !== HAN_DIGITS.indexOf(first) + 1) return null
  const low = fromChinese(lead + first + step)
  const high = fromChinese(lead + second + step)
  return low === null || high === null ? null : { low, high }
}
