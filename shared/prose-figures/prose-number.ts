import { fromChinese, rangeInChinese } from './chinese-numeral'

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
const SIGNS = '[一二两三四五六七八九十百千万亿零〇]'
const NO_NUMBER = ['几', '数', '每', '逐', '任', '同', '另', '某', '单', '统', '唯'].join('')
/** Only directly in front of a unit; 几十, 数百 and 每一件 are no numbers. */
const HAN = `(?<![${NO_NUMBER}${SIGNS.slice(1)})${SIGNS}+(?=\\s*(?:[余多几来]\\s*)?(?:${UNITS}))`
const BEFORE = '约|近|不超过|超过|逾|不足|超|不到|不低于|不少于|至少|上(?=[百千万])'
const NUMBER = new RegExp(
  `(?:(${BEFORE})\\s*)?(?:百分之(?<rate>[一二三四五六七八九十百零〇点]+)|(?<arabic>${ARABIC})\\s*(?<scale>[千万亿](?!元))?(?:\\s*[—~～至到-]\\s*(?<to>${ARABIC})|(?<second>\\d{1,4})(?<secondScale>[千万]))?\\s*(?<scaleTo>[千万亿](?!元))?|(?<han>${HAN}))` +
    `\\s*(?<vague>[余多几来])?\\s*(?<scaleAfter>[万亿](?!元))?\\s*(?<unit>${UNITS})?(?<after>左右|上下|以上|以下|以内|之内)?`,
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
  /一件事|(?:一件[、，][^，。；、\d]{0,4}){2,}一件/g,
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
  const start = match.index ?? 0
  const { unit = '', rate } = match.groups ?? {}
  const place = { start, end: start + match[0].trimEnd().length, unit: rate === undefined ? unit : '%' }
  const meant = rate === undefined ? valueOf(match) : exactly(fromChinese(rate))
  return meant && { ...place, ...meant }
}

type Meant = Pick<ProseNumber, 'value' | 'low' | 'high'>

const between = (low: number, high: number): Meant => ({ value: null, low, high })
const exactly = (digits: string | null): Meant | null =>
  digits === null ? null : { value: digits, low: Number(digits), high: Number(digits) }

function valueOf(match: RegExpMatchArray): Meant | null {
  const { arabic, scale, to, second, secondScale, scaleTo, han, vague, scaleAfter, after } = match.groups ?? {}
  const range = han === undefined ? null : rangeInChinese(han)
  const digits = arabic?.replace(/,/g, '') ?? range?.low ?? fromChinese(han ?? '')
  if (digits === null || digits.length > 12) return null
  const factor =
    factorOf(scale) * (to === undefined ? factorOf(scaleTo) : scale === undefined ? factorOf(scaleTo) : 1) * factorOf(scaleAfter)
  const value = Number(digits) * factor
  if (range) return between(value, Number(range.high) * factor)
  if (to !== undefined) return between(value, Number(to.replace(/,/g, '')) * factorOf(scaleTo ?? scale) * factorOf(scaleAfter))
  const rough = roughly(value, match[1], after)
  if (vague !== undefined) return between(value, value + lastPlace(digits) * factor)
  if (rough) return rough
  if (second !== undefined) {
    const step = factorOf(secondScale)
    const both = value + Number(second) * step
    return between(both - step / 2, both + step / 2)
  }
  if (factor > 1) return between(value - (stepOf(digits) * factor) / 2, value + (stepOf(digits) * factor) / 2)
  return exactly(digits)
}

/** What 约, 近, 以上 and the like make of a number. */
function roughly(value: number, before: string | undefined, after: string | undefined): Meant | null {
  if (before === '约' || after === '左右' || after === '上下') return between(value * 0.9, value * 1.1)
  if (before === '近') return between(value * 0.9, value)
  if (/^不(?:足|到|超过)$/.test(before ?? '') || /^(?:以下|以内|之内)$/.test(after ?? '')) return between(0, value)
  return before !== undefined || after === '以上' ? between(value, Infinity) : null
}

const factorOf = (scale: string | undefined) => ({ 千: 1e3, 万: 1e4, 亿: 1e8 })[scale ?? ''] ?? 1

/** The last place that is written: 10 in 20, 100 in 1500, 1 in 36. */
function lastPlace(digits: string): number {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  return digits.includes('.') ? stepOf(digits) : 10 ** zeros
}

const stepOf = (digits: string) => 10 ** -(digits.split('.')[1]?.length ?? 0)

/** 元 as 万元, the point moved on the string so that no digit is lost; anything else as it is. */
export function inTenThousands(number: ProseNumber): ProseNumber {
  if (number.unit !== '元') return number
  const { value, low, high } = number
  return { ...number, value: value === null ? null : movedByFour(value), low: low / 1e4, high: high / 1e4 }
}

function movedByFour(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const padded = whole.padStart(5, '0')
  const decimals = (padded.slice(-4) + fraction).replace(/0+$/, '')
  return padded.slice(0, -4).replace(/^0+(?=\d)/, '') + (decimals === '' ? '' : `.${decimals}`)
}
