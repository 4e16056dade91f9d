/** Styles of an OpenDocument text (OpenDocument 1.3, part 3, §16): what they say about text, and the lists they number. */
import { child, childElements, childrenNamed, type XmlElement } from '../ooxml'
import type { Mark } from '../report'
import { colourOf, type Colour } from '../source'

export interface TextStyle {
  marks: Mark[]
  hidden: boolean
  struck: boolean
  look: StyledLook
}

/** What a style says about being seen; sizes in points. */
interface StyledLook {
  colour?: Colour
  ground?: Colour
  size?: number
}

export interface ListLevel {
  /** `style:num-format`: a sample such as `1`, `a` or `一, 二, 三, ...`; empty for no number. */
  format: string
  prefix: string
  suffix: string
  /** How many levels are shown, this one included. */
  shown: number
  start: number
  bullet: boolean
}

export type ListStyle = ReadonlyMap<number, ListLevel>

export interface Styles {
  /** Of a span: only what this style and its parents say. */
  text(name: string | undefined): TextStyle
  /** Of a paragraph: whether it is shown at all, and its list when it names one. */
  paragraph(name: string | undefined): { hidden: boolean; list: string | undefined; look: StyledLook }
  /** Behind the words of a cell; `undefined` where its style has no shade. */
  cellGround(name: string | undefined): Colour | undefined
  list(name: string | undefined): ListStyle | undefined
  /** Numbers of headings outside lists. */
  outline: ListStyle
}

const MAX_PARENTS = 20

export function readStyles(roots: readonly XmlElement[]): Styles {
  const styles = new Map<string, XmlElement>()
  const lists = new Map<string, ListStyle>()
  let outline: ListStyle = new Map()
  for (const element of roots.flatMap(groups).flatMap(childElements)) {
    const name = element.attributes['style:name'] ?? ''
    // Those of the content come later and count before common ones of the same name.
    if (element.name === 'style:style') styles.set(`${element.attributes['style:family']} ${name}`, element)
    if (element.name === 'text:list-style') lists.set(name, levelsOf(element))
    if (element.name === 'text:outline-style') outline = levelsOf(element)
  }
  const lineage = (family: string, name: string | undefined): XmlElement[] => {
    const found: XmlElement[] = []
    for (let next = name; next !== undefined && found.length < MAX_PARENTS;) {
      const style = styles.get(`${family} ${next}`)
      if (!style) break
      found.push(style)
      next = style.attributes['style:parent-style-name']
    }
    return found
  }
  return {
    text: (name) => textStyle(lineage('text', name)),
    paragraph: (name) => {
      const all = lineage('paragraph', name)
      const list = all.map((style) => style.attributes['style:list-style-name']).find((one) => one !== undefined)
      return { hidden: property(all, 'text:display') === 'none', list: list === '' ? undefined : list, look: paragraphLook(all) }
    },
    cellGround: (name) => groundOf(property(lineage('table-cell', name), 'fo:background-color', 'style:table-cell-properties')),
    list: (name) => (name === undefined ? undefined : lists.get(name)),
    outline,
  }
}

const groups = (root: XmlElement) => ['office:styles', 'office:automatic-styles'].flatMap((name) => childrenNamed(root, name))

/** The nearest style that says something. */
function property(lineage: readonly XmlElement[], name: string, of = 'style:text-properties'): string | undefined {
  for (const style of lineage) {
    const value = child(style, of)?.attributes[name]
    if (value !== undefined) return value
  }
  return undefined
}

function textStyle(lineage: readonly XmlElement[]): TextStyle {
  const marks: Mark[] = []
  const heavy = (value: string | undefined) => value === 'bold' || Number(value) >= 600
  // Han characters follow the Asian weight, digits and letters the other one.
  if (heavy(property(lineage, 'fo:font-weight')) || heavy(property(lineage, 'style:font-weight-asian'))) marks.push('bold')
  const position = property(lineage, 'style:text-position') ?? ''
  if (/^sub|^-[1-9]/.test(position)) marks.push('subscript')
  if (/^super|^[1-9]/.test(position)) marks.push('superscript')
  if (isLine(property(lineage, 'style:text-underline-style'))) marks.push('underline')
  return {
    marks,
    hidden: property(lineage, 'text:display') === 'none',
    struck: isLine(property(lineage, 'style:text-line-through-style')),
    look: textLook(lineage),
  }
}

function textLook(lineage: readonly XmlElement[]): StyledLook {
  const automatic = property(lineage, 'style:use-window-font-color') === 'true'
  const colour = property(lineage, 'fo:color')
  const ground = groundOf(property(lineage, 'fo:background-color'))
  const size = /^(\d+(?:\.\d+)?)pt$/.exec(property(lineage, 'fo:font-size') ?? '')?.[1]
  const narrow = Number.parseFloat(property(lineage, 'style:text-scale') ?? '100') < NARROWEST
  return {
    ...(automatic ? { colour: null } : colour === undefined ? {} : { colour: colourOf(colour) }),
    ...(ground === undefined ? {} : { ground }),
    ...(narrow ? { size: 0 } : size === undefined ? {} : { size: Number(size) }),
  }
}

function paragraphLook(lineage: readonly XmlElement[]): StyledLook {
  const ground = groundOf(property(lineage, 'fo:background-color', 'style:paragraph-properties'))
  return { ...(ground === undefined ? {} : { ground }), ...textLook(lineage) }
}

const groundOf = (written: string | undefined): Colour | undefined =>
  written === undefined || written === 'transparent' ? undefined : colourOf(written)

/** Per cent; narrower words are lines. */
const NARROWEST = 5

const isLine = (style: string | undefined) => style !== undefined && style !== 'none' && style !== ''

const LEVELS = new Set([
  'text:list-level-style-number',
  'text:outline-level-style',
  'text:list-level-style-bullet',
  'text:list-level-style-image',
])

function levelsOf(style: XmlElement): ListStyle {
  const levels = new Map<number, ListLevel>()
  for (const { name, attributes } of childElements(style).filter((one) => LEVELS.has(one.name))) {
    levels.set(whole(attributes['text:level'], 1), {
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      shown: whole(attributes['text:display-levels'], 1),
      start: whole(attributes['text:start-value'], 1),
      bullet: name.endsWith('bullet') || name.endsWith('image'),
    })
  }
  return levels
}

/** A whole number from 0 to 10,000, or what stands for a missing or wrong one. */
export function whole(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : otherwise
}
