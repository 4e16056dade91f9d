/** Numbers that only the browser writes in front of the items of a list. */
import { formatNumber } from '../docx/read/number-format'
import { attribute, isElement, type Element } from './elements'

/** CSS counter styles and old `type` letters, by the names of WordprocessingML. */
const STYLES: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-formal': 'chineseLegalSimplified',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
}
const FAR = 1_000_000

/** The number in front of `item`, with the sign behind it; `null` for a bullet. */
export function listNumber(item: Element): string | null {
  const list = item.parentNode
  if (!list || !('tagName' in list) || !/^(?:ol|ul|menu|dir)$/.test(list.tagName)) return null
  const style = styleOf(item) ?? styleOf(list) ?? (list.tagName === 'ol' ? 'decimal' : null)
  if (style === null || style === 'none') return null
  const number = numberOf(list, item)
  const text = number < 0 ? String(number) : (formatNumber(number, style) ?? String(number))
  return text === '' ? null : text + (/^(?:chinese|ideograph)/.test(style) ? '、' : '.')
}

/** `null` when nothing is said; bullets are said to be `none`. */
function styleOf(element: Element): string | null {
  const said = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attribute(element, 'style'))?.[1]?.toLowerCase()
  const named = said?.split(/\s+/).find((word) => word === 'none' || word in STYLES)
  if (named) return STYLES[named] ?? 'none'
  if (said && /disc|circle|square/.test(said)) return 'none'
  const type = attribute(element, 'type').trim()
  if (/^(?:disc|circle|square)$/i.test(type)) return 'none'
  return type.length === 1 ? (STYLES[type] ?? null) : null
}

/** Counted once for each list: a list may be as long as the page. */
const counted = new WeakMap<Element, Map<Element, number>>()

function numberOf(list: Element, item: Element): number {
  const numbers = counted.get(list) ?? countItems(list)
  counted.set(list, numbers)
  return numbers.get(item) ?? 0
}

function countItems(list: Element): Map<Element, number> {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li')
  const step = list.attrs.some(({ name }) => name === 'reversed') ? -1 : 1
  let next = whole(attribute(list, 'start')) ?? (step > 0 ? 1 : items.length)
  return new Map(
    items.map((item) => {
      const number = whole(attribute(item, 'value')) ?? next
      next = number + step
      return [item, number]
    }),
  )
}

function whole(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return Number.isNaN(value) || Math.abs(value) > FAR ? null : value
}
