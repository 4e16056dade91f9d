/** Whether a browser shows the words of an element, by what the element and those around it say. */
import { colourOf, SMALLEST_WORDS, type Colour } from '../source'
import { attribute, INLINE, type Element } from './elements'
import type { Styles } from './style-rules'

/** What words inherit. Sizes in CSS pixels. */
export interface Look {
  colour: Colour
  ground: Colour
  size: number
  visible: boolean
}

export const PAGE_LOOK: Look = { colour: [0, 0, 0], ground: [255, 255, 255], size: 16, visible: true }

const SMALLEST = SMALLEST_WORDS / 0.75
/** Nothing of a page stands further out. */
const FAR = -400
const PIXELS: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945 }
const NAMED_SIZES: Record<string, number> = {
  'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32,
} // prettier-ignore
const TABLE_PARTS = /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)$/

const valueOf = (styles: Styles, name: string) => styles.get(name)?.value ?? ''

/** A length in pixels; `null` where none is written. Per cents are of the element around. */
function lengthOf(written: string, size: number, whole: number): number | null {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z%]*)/.exec(written.trim()) ?? []
  if (number === undefined) return null
  const value = Number(number)
  if (unit === '%' || unit === 'vw' || unit === 'vh') return (value / 100) * whole
  if (unit === 'em' || unit === 'ex' || unit === 'ch') return value * size
  if (unit === 'rem') return value * PAGE_LOOK.size
  return value * (PIXELS[unit] ?? (unit === '' ? 1 : 0))
}

export function lookOf(element: Element, styles: Styles, around: Look): Look {
  const visibility = valueOf(styles, 'visibility')
  return {
    colour: textColour(element, styles, around),
    ground: groundOf(element, styles, around),
    size: sizeOf(styles, around),
    visible:
      visibility === '' || visibility === 'inherit' ? around.visible : visibility === 'visible' || visibility === 'initial',
  }
}

function textColour(element: Element, styles: Styles, around: Look): Colour {
  const attributed =
    element.tagName === 'font' ? attribute(element, 'color') : element.tagName === 'body' ? attribute(element, 'text') : ''
  const written = valueOf(styles, '-webkit-text-fill-color') || valueOf(styles, 'color') || attributed
  if (written === '' || /^(?:inherit|unset|currentcolor)$/.test(written)) return around.colour
  return written === 'initial' ? PAGE_LOOK.colour : colourOf(written)
}

function groundOf(element: Element, styles: Styles, around: Look): Colour {
  const image = valueOf(styles, 'background-image')
  if (image !== '' && image !== 'none') return null
  const short = valueOf(styles, 'background')
  if (/url\(|gradient|var\(/.test(short) || attribute(element, 'background') !== '') return null
  // Of the shorthand only the colour matters; its functions hold blanks.
  const parts = short.match(/[a-z-]+\([^)]*\)|[^\s,]+/g) ?? []
  const known = parts.map(colourOf).find((colour) => colour !== null)
  const own = valueOf(styles, 'background-color')
  const found = own !== '' ? colourOf(own) : short !== '' ? (known ?? 'none') : colourOf(attribute(element, 'bgcolor') || 'none')
  if (own !== '' && found === null && !/^(?:inherit|initial|unset)$/.test(own)) return null
  return found === 'none' || found === null ? around.ground : found
}

function sizeOf(styles: Styles, around: Look): number {
  const short = /(?:^|\s)((?:\d+\.?\d*|\.\d+)(?:px|pt|r?em|%))/.exec(valueOf(styles, 'font'))?.[1] ?? ''
  const written = valueOf(styles, 'font-size') || short
  if (written === '') return around.size
  return NAMED_SIZES[written] ?? lengthOf(written, around.size, around.size) ?? around.size
}

/** The property that takes the element with all its words out of sight, or nothing. */
export function unseenBy(element: Element, styles: Styles, look: Look): string | null {
  if (Number.parseFloat(valueOf(styles, 'opacity')) === 0) return 'opacity'
  if (valueOf(styles, 'mso-hide') === 'all') return 'mso-hide'
  if (isFar(styles, 'text-indent', look)) return 'text-indent'
  for (const name of ['margin-left', 'margin-top']) if (isFar(styles, name, look)) return name
  if (/^(?:absolute|fixed|relative)$/.test(valueOf(styles, 'position')))
    for (const name of ['left', 'right', 'top', 'bottom']) if (isFar(styles, name, look)) return name
  if (/scale(?:3d|[xy])?\(\s*0(?:\.0*)?\s*[,)]|translate(?:3d|[xy])?\([^)]*-\d{3,}/.test(valueOf(styles, 'transform')))
    return 'transform'
  return clippedBy(element, styles, look)
}

const isFar = (styles: Styles, name: string, look: Look) => (lengthOf(valueOf(styles, name), look.size, 1000) ?? 0) <= FAR

function clippedBy(element: Element, styles: Styles, look: Look): string | null {
  if (/^inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|^circle\(\s*0/.test(valueOf(styles, 'clip-path'))) return 'clip-path'
  const out = /^(?:absolute|fixed)$/.test(valueOf(styles, 'position'))
  if (out && /^rect\(\s*([01])(?:px)?[\s,]+([01])(?:px)?[\s,]+\1(?:px)?[\s,]+\2(?:px)?\s*\)/.test(valueOf(styles, 'clip')))
    return 'clip'
  if (!['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(valueOf(styles, name)))) return null
  // Height and width mean nothing to parts of a table, which grow with their words, nor to running text.
  if (TABLE_PARTS.test(element.tagName)) return null
  const running =
    INLINE.has(element.tagName) && !out && valueOf(styles, 'float') === '' && !/block|flex/.test(valueOf(styles, 'display'))
  if (running) return null
  const names = ['height', 'width', 'max-height', 'max-width']
  return names.find((name) => (lengthOf(valueOf(styles, name), look.size, 1000) ?? SMALLEST) < SMALLEST) ?? null
}
