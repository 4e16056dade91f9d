/** Numbers as automatic numbering prints them (`w:numFmt`, ISO/IEC 29500-1 §17.18.59). */

type Format = (n: number) => string

const DIGITS = '零一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const UNITS = ['', '十', '百', '千']
const LEGAL_UNITS = ['', '拾', '佰', '仟']
const MYRIAD = '万'

/** 一 十 二十一 一百零一 一万 …; `short`: 十一 instead of 一十一. */
function spoken(n: number, digits: string, units: string[], short: boolean): string {
  if (n === 0) return digits[0]!
  if (n >= 10_000) {
    const rest = n % 10_000
    const gap = rest > 0 && rest < 1000 ? digits[0]! : ''
    return spoken(Math.floor(n / 10_000), digits, units, short) + MYRIAD + gap + (rest ? spoken(rest, digits, units, false) : '')
  }
  const text = String(n)
    .split('')
    .map((d, i, all) => (d === '0' ? digits[0]! : digits[Number(d)]! + units[all.length - 1 - i]!))
    .join('')
    .replace(new RegExp(`${digits[0]}+$`), '')
    .replace(new RegExp(`${digits[0]}+`, 'g'), digits[0]!)
  return short && n >= 10 && n < 20 ? text.slice(1) : text
}

const chinese: Format = (n) => spoken(n, DIGITS, UNITS, true)
const legal: Format = (n) => spoken(n, LEGAL_DIGITS, LEGAL_UNITS, false)
const digitByDigit: Format = (n) => String(n).replace(/\d/g, (d) => (d === '0' ? '〇' : DIGITS[Number(d)]!))

function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
    [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ] // prettier-ignore
  let rest = Math.min(n, 3999)
  return steps.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return text + sign.repeat(times)
  }, '')
}

/** a … z, aa, bb …: repeated, not counted on. */
function letter(n: number): string {
  if (n < 1) return ''
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26)))
}

/** One of a row of signs that stand together in Unicode; plain digits beyond the row. */
const sign =
  (first: number, count: number): Format =>
  (n) =>
    n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n)

const oneOf =
  (signs: string): Format =>
  (n) =>
    n >= 1 ? signs[(n - 1) % signs.length]! : String(n)

const circled: Format = (n) => (n === 0 ? '⓪' : n <= 20 ? sign(0x2460, 20)(n) : n <= 35 ? sign(0x3251, 15)(n - 20) : String(n))
const fullWidth: Format = (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
const decimal: Format = (n) => String(n)

const FORMATS: Record<string, Format> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: sign(0x2474, 20),
  decimalEnclosedFullstop: sign(0x2488, 20),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  chineseLegalSimplified: legal,
  japaneseCounting: chinese,
  japaneseLegal: legal,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographEnclosedCircle: (n) => (n <= 10 ? sign(0x3280, 10)(n) : decimal(n)),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
}

/** The number as printed; `null` for a format that is not known here. */
export function formatNumber(n: number, format: string): string | null {
  return FORMATS[format]?.(n) ?? null
}
