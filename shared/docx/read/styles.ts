/** Styles with what they inherit. Only what matters for reading: place in the outline, numbering, emphasis, hiding. */
import { child, childrenNamed, type XmlElement } from '../../ooxml'
import type { Colour } from '../../source'
import { readGround, readWordLook } from './word-look'
import { toggle, valueOf, wholeNumber } from './properties'

export interface RunProperties {
  bold?: boolean
  underline?: boolean
  raised?: 'superscript' | 'subscript' | 'baseline'
  hidden?: boolean
  struck?: boolean
  colour?: Colour
  /** Behind the words: of the run, or of the paragraph. */
  ground?: Colour
  /** In points. */
  size?: number
}

export interface NumberingReference {
  numId?: string
  level?: number
}

export interface Style extends RunProperties {
  id: string
  name: string
  /** 1-based; 0: said to be body text. */
  outline?: number
  numbering?: NumberingReference
  /** The style from which the numbering comes: a list level may be tied to it. */
  numberingStyle?: string
}

export interface Styles {
  /** The style of a paragraph or run with everything it inherits; the default paragraph style for `undefined`. */
  paragraph(id: string | undefined): Style | undefined
  character(id: string | undefined): Style | undefined
  /** Names the numbering of a list style (`w:numStyleLink`). */
  list(id: string): Style | undefined
}

const MAX_INHERITANCE = 40

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = root ? childrenNamed(root, 'w:style') : []
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]))
  const standard = elements.find((e) => e.attributes['w:type'] === 'paragraph' && isOn(e.attributes['w:default']))
  const resolved = new Map<string, Style>()
  const style = (id: string | undefined): Style | undefined => {
    if (id === undefined || !byId.has(id)) return undefined
    let found = resolved.get(id)
    if (!found) resolved.set(id, (found = inherit(id, byId)))
    return found
  }
  return {
    paragraph: (id) => style(id) ?? style(standard?.attributes['w:styleId']),
    character: style,
    list: style,
  }
}

const isOn = (value: string | undefined) => value === '1' || value === 'true' || value === 'on'

function inherit(id: string, byId: ReadonlyMap<string, XmlElement>): Style {
  const chain: XmlElement[] = []
  for (let at = byId.get(id); at && chain.length < MAX_INHERITANCE; at = byId.get(valueOf(child(at, 'w:basedOn')) ?? '')) {
    if (chain.includes(at)) break
    chain.unshift(at)
  }
  return chain.reduce<Style>(
    (style, element) => {
      const own = ownProperties(element)
      // A style may name the level only and inherit the list.
      return { ...style, ...own, ...(own.numbering ? { numbering: { ...style.numbering, ...own.numbering } } : {}) }
    },
    { id, name: '' },
  )
}

/** What a style says itself; keys it is silent about are absent, so that the inherited ones stand. */
function ownProperties(element: XmlElement): Partial<Style> {
  const paragraph = child(element, 'w:pPr')
  const id = element.attributes['w:styleId'] ?? ''
  const name = valueOf(child(element, 'w:name')) ?? ''
  const numbering = readNumberingReference(paragraph)
  const outline = readOutline(paragraph) ?? headingLevel(name)
  return {
    id,
    name,
    ...(outline === undefined ? {} : { outline }),
    ...(numbering ? { numbering, numberingStyle: id } : {}),
    ...readGround(paragraph),
    ...readRunProperties(child(element, 'w:rPr')),
  }
}

/** `heading 1` is what every program calls it in the file, whatever language it shows. */
function headingLevel(name: string): number | undefined {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** 1-based; 0 for "body text". */
export function readOutline(properties: XmlElement | undefined): number | undefined {
  const level = child(properties, 'w:outlineLvl')
  if (!level) return undefined
  return (wholeNumber(valueOf(level), 9, 0, 9) + 1) % 10
}

export function readNumberingReference(properties: XmlElement | undefined): NumberingReference | undefined {
  const element = child(properties, 'w:numPr')
  if (!element) return undefined
  const numId = valueOf(child(element, 'w:numId'))
  const level = child(element, 'w:ilvl')
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level ? { level: wholeNumber(valueOf(level), 0, 0, 8) } : {}),
  }
}

export function readRunProperties(properties: XmlElement | undefined): RunProperties {
  const bold = toggle(properties, 'w:b')
  const underline = toggle(properties, 'w:u')
  const raised = valueOf(child(properties, 'w:vertAlign'))
  const hidden = toggle(properties, 'w:vanish')
  const struck = toggle(properties, 'w:strike') || toggle(properties, 'w:dstrike')
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(underline === undefined ? {} : { underline }),
    ...(raised === 'superscript' || raised === 'subscript' || raised === 'baseline' ? { raised } : {}),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
    ...readWordLook(properties),
  }
}
