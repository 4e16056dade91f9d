/** Pictures and text boxes, in the two languages Word draws with (DrawingML and the older VML). */
import { child, childElements, descendant, type XmlElement } from '../../ooxml'
import type { SourceBlock } from '../../source'
import { fieldState, tornFields } from './fields'
import { chosenBranch } from './flow'
import { wholeNumber } from './properties'
import type { ReadContext } from './read-context'

/** EMU in a tenth of a millimetre. */
const EMU = 3600
const MAX_TENTHS = 20_000

type ImageBlock = Extract<SourceBlock, { kind: 'image' }>

/** Everything seen in a drawing, as blocks of their own; what cannot be kept is noted. */
export function readDrawing(drawing: XmlElement, context: ReadContext): SourceBlock[] {
  const pictures = all(drawing, 'pic:pic').flatMap((picture, _, { length }) =>
    readPicture(drawing, picture, length === 1, context),
  )
  const old = all(drawing, 'v:imagedata').flatMap((data) => readOldPicture(drawing, data, context))
  const boxes = all(drawing, 'w:txbxContent').flatMap((box) => readTextBox(box, context))
  const uri = descendant(drawing, 'a:graphicData')?.attributes.uri ?? ''
  if (/\/(chart|chartex|diagram|slicer)$/.test(uri)) context.findings.note('O60')
  return [...pictures, ...old, ...boxes]
}

/** Elements of a name, outermost only, one branch of every alternative. */
function all(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    if (element.name === 'w:txbxContent') return []
    return all(element.name === 'mc:AlternateContent' ? (chosenBranch(element) ?? element) : element, name)
  })
}

function readPicture(drawing: XmlElement, picture: XmlElement, alone: boolean, context: ReadContext): ImageBlock[] {
  const blip = descendant(picture, 'a:blip')
  const id = blip?.attributes['r:embed']
  if (id === undefined) {
    if (blip?.attributes['r:link'] !== undefined) context.findings.note('O57')
    return []
  }
  const extent = (alone && descendant(drawing, 'wp:extent')) || descendant(child(picture, 'pic:spPr') ?? picture, 'a:ext')
  const alt = (alone && descendant(drawing, 'wp:docPr')?.attributes.descr) || descendant(picture, 'pic:cNvPr')?.attributes.descr
  return imageBlock(id, alt ?? '', emu(extent?.attributes.cx), emu(extent?.attributes.cy), context)
}

function readOldPicture(drawing: XmlElement, data: XmlElement, context: ReadContext): ImageBlock[] {
  const id = data.attributes['r:id'] ?? data.attributes['r:pict']
  if (id === undefined) return []
  const shape = all(drawing, 'v:shape').find((candidate) => childElements(candidate).includes(data))
  const style = shape?.attributes.style ?? ''
  const alt = shape?.attributes.alt ?? ''
  return imageBlock(id, alt, styleLength(style, 'width'), styleLength(style, 'height'), context)
}

function imageBlock(id: string, alt: string, width: number, height: number, context: ReadContext): ImageBlock[] {
  const found = context.picture(id)
  if (!found) return []
  const size = width > 0 && height > 0 ? { width, height } : { width: found.width, height: found.height }
  return [{ kind: 'image', media: found.media, alt, ...size, place: { line: context.nextLine() } }]
}

const tenths = (value: number) => Math.min(MAX_TENTHS, Math.round(value))
const emu = (text: string | undefined) => tenths(wholeNumber(text, 0, 0, 999_999_999) / EMU)

/** Tenths of a millimetre in the units a style may use. */
const UNITS: Record<string, number> = { pt: 254 / 72, in: 254, cm: 100, mm: 10, px: 254 / 96 }

function styleLength(style: string, property: string): number {
  const match = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(pt|in|cm|mm|px)`, 'i').exec(style)
  return match ? tenths(Number(match[1]) * UNITS[match[2]!.toLowerCase()]!) : 0
}

function readTextBox(box: XmlElement, context: ReadContext): SourceBlock[] {
  const blocks = context.readBlocks(box, { ...context, fields: fieldState(tornFields(box)) })
  const words = blocks.map((block) =>
    block.kind === 'line' ? block.content.map((i) => ('text' in i ? i.text : '')).join('') : '',
  )
  if (blocks.length > 0) context.findings.note('O53', words.join(' '))
  return blocks
}
