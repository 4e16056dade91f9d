/** The words or digits of one cell as its sheet shows them. */
import { child, childElements, textBelow, type XmlElement } from '../ooxml'
import { GENERAL, type NumberFormat } from './number-format'

export type CellFault = 'O122' | 'O123' | 'O124' | 'O131' | 'O132'

export interface CellValue {
  text: string
  fault?: CellFault
}

export interface CellContext {
  strings: readonly string[]
  /** Number format of each cell style. */
  formats: readonly NumberFormat[]
  /** Numbers of the cell styles that are struck through. */
  struck: ReadonlySet<number>
  date1904: boolean
}

/** `null`: points to a shared string that is not there. */
export function cellValue(cell: XmlElement, context: CellContext): CellValue | null {
  const type = cell.attributes.t ?? 'n'
  if (type === 'inlineStr') return { text: richText(child(cell, 'x:is')) }
  const stored = child(cell, 'x:v')
  const raw = stored ? textBelow(stored) : ''
  if (raw.trim() === '') return child(cell, 'x:f') && type !== 'str' ? { text: '', fault: 'O122' } : { text: '' }
  if (type === 's') {
    const text = context.strings[Number(raw)]
    return text === undefined ? null : { text }
  }
  if (type === 'e') return { text: '', fault: 'O123' }
  if (type === 'b') return { text: raw.trim() === '1' ? 'TRUE' : 'FALSE' }
  return type === 'n' ? numberValue(raw.trim(), cell, context) : { text: unescape(raw) }
}

/** Runs of a rich string; reading aids above the characters are no part of it. */
export function richText(string: XmlElement | undefined): string {
  const parts = string ? childElements(string).filter(({ name }) => name === 'x:t' || name === 'x:r') : []
  return unescape(
    parts.map((part) => textBelow(part.name === 'x:r' ? (child(part, 'x:t') ?? { ...part, children: [] }) : part)).join(''),
  )
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescape = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, '\n')

function numberValue(raw: string, cell: XmlElement, context: CellContext): CellValue {
  const value = Number(raw)
  if (!Number.isFinite(value)) return { text: raw }
  const format = context.formats[Number(cell.attributes.s ?? 0)] ?? GENERAL
  if (format.kind === 'percent') return { text: `${digits(value * 100)}%`, fault: 'O124' }
  if (format.kind === 'date') return { text: dateText(value, context.date1904), fault: 'O124' }
  const text = isShort(raw) ? raw : digits(value)
  return format.scaled ? { text, fault: 'O132' } : withDecimals(text, format)
}

/** Written as a person would type it: taken to the digit. */
const isShort = (raw: string) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(raw) && raw.replace(/\D/g, '').length <= 15

/** Zeros that the format shows belong to the number; digits that it hides are kept, and told of. */
function withDecimals(text: string, { decimals }: NumberFormat): CellValue {
  if (decimals === null) return { text }
  const [whole = '', fraction = ''] = text.split('.')
  if (fraction.replace(/0+$/, '').length > decimals.most) return { text, fault: 'O131' }
  const shown = fraction.padEnd(decimals.least, '0')
  return { text: shown === '' ? whole : `${whole}.${shown}` }
}

/** Fifteen digits, as a sheet shows them: what lies beyond is noise of binary fractions. */
function digits(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (!text.includes('e')) return text
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, '')
}

const DAY = 86_400_000

function dateText(serial: number, date1904: boolean): string {
  const date = new Date((date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + Math.floor(serial) * DAY)
  return Number.isNaN(date.getTime()) ? digits(serial) : date.toISOString().slice(0, 10)
}
