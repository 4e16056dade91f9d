/** Numbers written in prose, with their unit and how exactly they are meant. Positions count UTF-16 units. */
export interface ProseNumber {
  start: number
  /** Behind the unit. */
  end: number
  /** As written, with unit. */
  quote: string
  /** Exact decimal digits, `null` when only an interval is meant. */
  value: string | null
  /** Both ends included; the value itself twice when exact. */
  low: number
  high: number
  /** '' when none is written; `%` for a rate. */
  unit: string
}

const UNITS = '件次|人次|场次|万元|亿元|件|起|宗|例|条|次|期|场|份|个(?!百分点)|家|篇|部|项|名|人|元|%'
const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const HAN = '[一二两三四五六七八九十百千零〇]+'
const NUMBER = new RegExp(
  `(约|近|超过|逾|不足|超)?\\s*(?:(${ARABIC})\\s*(?:[—~～至到-]\\s*(${ARABIC}))?\\s*([千万亿])?|(${HAN})(?=\\s*(?:[余多]\\s*)?(?:${UNITS})))\\s*([余多几])?\\s*([万亿])?\\s*(${UNITS})?(左右|上下|以上|以下)?`,
  'g',
)

/** What looks like a number and is none; blotted out with the same length so that places stay true. */
const NOT_NUMBERS = [
  /《[^》]*》/g,
  /“[^”]*”/g,
  /[〔[(（](?:19|20)\d{2}[〕\])）]\s*\d+\s*号/g,
  /(?:https?:\/\/|www\.)[\w./?=&%-]+/g,
  /\d{4}\s*(?:[—~～至-]\s*\d{4})?\s*年度?/g,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g,
  /\d{3,4}-\d{7,8}/g,
  /\d{1,2}[:：]\d{2}/g,
  /第\s*[\d一二三四五六七八九十百零]+\s*[条次项款批届个名季]?/g,
  /[（(]\s*[\d一二三四五六七八九十]+\s*[)）]/g,
  /[①-⑳]/g,
  /(?:^|[。；：\s])\d{1,2}\s*[.．、](?!\d)/g,
  /[一二三四五六七八九十]+(?:是|方面|、)/g,
  /[\d.]+\s*个百分点/g,
]

const halfWidth = (text: string) => text.replace(/[０-９％．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** Same length as `text`; digits in half width, everything that is no number replaced by `□`. */
export function blotOut(text: string): string {
  return NOT_NUMBERS.reduce((rest, none) => rest.replace(none, (all) => '□'.repeat(all.length)), halfWidth(text))
}

export function readNumbers(blotted: string, original: string): ProseNumber[] {
  return [...blotted.matchAll(NUMBER)].flatMap((match) => {
    const number = readNumber(match)
    return number === null ? [] : [{ ...number, quote: original.slice(number.start, number.end).trim() }]
  })
}

function readNumber(match: RegExpMatchArray): Omit<ProseNumber, 'quote'> | null {
  const [all, before, arabic, to, scale, han, vague, scaleAfter, unit = '', after] = match
  const digits = arabic?.replace(/,/g, '') ?? fromHan(han ?? '')
  if (digits === null || digits.length > 12) return null
  const factor = factorOf(scale) * factorOf(scaleAfter)
  const value = Number(digits) * factor
  const start = match.index ?? 0
  const place = { start, end: start + all.trimEnd().length, unit }
  const between = (low: number, high: number) => ({ ...place, value: null, low, high })
  if (to !== undefined) return between(value, Number(to.replace(/,/g, '')) * factor)
  if (vague !== undefined) return between(value, value + lastPlace(digits) * factor)
  if (before === '约' || after === '左右' || after === '上下') return between(value * 0.9, value * 1.1)
  if (before === '近') return between(value * 0.9, value)
  if (before === '不足' || after === '以下') return between(0, value)
  if (before !== undefined || after === '以上') return between(value, Infinity)
  if (factor > 1) return between(value - (stepOf(digits) * factor) / 2, value + (stepOf(digits) * factor) / 2)
  return { ...place, value: digits, low: value, high: value }
}

const factorOf = (scale: string | undefined) => ({ 千: 1e3, 万: 1e4, 亿: 1e8 })[scale ?? ''] ?? 1

/** The last place that is written: 10 in 20, 100 in 1500, 1 in 36. */
function lastPlace(digits: string): number {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  return digits.includes('.') ? stepOf(digits) : 10 ** zeros
}

const stepOf = (digits: string) => 10 ** -(digits.split('.')[1]?.length ?? 0)

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** `一百零三` → `103`; `null` for what is no such number (`十五六`). */
function fromHan(han: string): string | null {
  let total = 0
  let digit: number | null = null
  for (const char of han.replace(/〇/g, '零').replace(/两/g, '二')) {
    const step = HAN_STEPS[char]
    if (step !== undefined) {
      total += (digit ?? 1) * step
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = HAN_DIGITS.indexOf(char)
    }
  }
  return han === '' ? null : String(total + (digit ?? 0))
}
