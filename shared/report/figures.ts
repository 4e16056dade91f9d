/**
 * Figures by id (`table.row.column`). Three states of an input cell are kept apart:
 * blank (`null`), a number (canonical digits) and something that is no number (kept to the letter as it was found).
 */
export type FigureId = string

/** Canonical digits such as `"48"` or `"12.50"`, raw text that is no number, or `null` for a blank cell. */
export type FigureValue = string | null

export type Figures = Record<FigureId, FigureValue>

/**
 * `count`: whole number ≥ 0 · `amount`: decimal ≥ 0 in 万元, digits kept as typed · `change`: whole number with sign
 * (本年增/减 of the 2019 form).
 */
export type FigureKind = 'count' | 'amount' | 'change'

export type FigureReading =
  | { state: 'blank' }
  | { state: 'number'; value: string; tidied: boolean }
  | { state: 'invalid'; raw: string; reason: 'not-a-number' | 'negative' | 'fraction' | 'too-long' }

const MAX_DIGITS = 15
const FULL_WIDTH = /[！-～]/g
const WHOLE_WITH_DECIMALS = /^\s*([-+]?[\d,]*\d)\.0+\s*$/

/** Full-width digits and signs to ASCII; the blanks, separators and signs a keyboard or a web page puts in between. */
function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200b\u202f\ufeff]/g, ' ')
    .replace(/[−﹣]/g, '-')
    .replace(/。/g, '.')
}

/**
 * Reads what stands in a figure cell. Tidies only what is beyond doubt (width, surrounding blanks, thousands
 * separators in groups of three, leading zeros of a count) and says so in `tidied`; everything else stays as it is.
 */
export function readFigure(kind: FigureKind, raw: string): FigureReading {
  // What nearly every cell holds: nothing to tidy.
  if (/^(?:0|[1-9]\d{0,14})$/.test(raw)) return { state: 'number', value: raw, tidied: false }
  const trimmed = halfWidth(raw).trim()
  if (trimmed === '') return { state: 'blank' }
  const joined = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed) ? trimmed.replace(/,/g, '') : trimmed
  if (!/^[-+]?\d+(\.\d+)?$/.test(joined)) return { state: 'invalid', raw, reason: 'not-a-number' }
  if (joined.replace(/\D/g, '').length > MAX_DIGITS) return { state: 'invalid', raw, reason: 'too-long' }
  if (kind !== 'change' && joined.startsWith('-')) return { state: 'invalid', raw, reason: 'negative' }
  if (kind !== 'amount' && joined.includes('.')) return { state: 'invalid', raw, reason: 'fraction' }
  const value = canonicalDigits(joined)
  return { state: 'number', value, tidied: value !== raw }
}

/** `007` → `7`, `+3` → `3`, `-0` → `0`; decimals keep every digit behind the point. */
function canonicalDigits(text: string): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction] = text.replace(/^[-+]/, '').split('.')
  const digits = whole.replace(/^0+(?=\d)/, '') + (fraction === undefined ? '' : `.${fraction}`)
  return negative && /[1-9]/.test(digits) ? `-${digits}` : digits
}

/**
 * What a cell holds after `text` was put into it: canonical digits, `null`, or the text itself when it is no number. A
 * spreadsheet copies a whole number with the decimals its cell shows: `5.00` put into a count is 5.
 */
export function figureValue(kind: FigureKind, text: string): FigureValue {
  const whole = kind === 'amount' ? null : WHOLE_WITH_DECIMALS.exec(halfWidth(text))
  const reading = readFigure(kind, whole?.[1] ?? text)
  if (reading.state === 'blank') return null
  return reading.state === 'number' ? reading.value : text.trim()
}

/** Whether a stored value counts in a sum. */
export function isNumber(kind: FigureKind, value: FigureValue | undefined): value is string {
  return value != null && readFigure(kind, value).state === 'number'
}
