/** An inline picture, no wider than the text; the only place for the drawing namespaces. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { ImageBlock } from '../../report'
import { printableText } from '../printable-text'
import type { WordProfile } from '../profile-data'
import type { PicturePart } from './pictures'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const INLINE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** EMU in a tenth of a millimetre. */
const EMU = 3600

/** `id` counts the pictures from 1. */
export function pictureXml(profile: WordProfile, image: ImageBlock, id: number, part: PicturePart): XmlElement {
  const { cx, cy } = printedSize(profile, image.width > 0 && image.height > 0 ? image : part.naturalSize)
  const name = `image${id}`
  const graphic = element(
    'pic:pic',
    { 'xmlns:pic': PICTURE },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name }), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': part.relationship }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  )
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': INLINE, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx, cy }),
    element('wp:docPr', { id, name, descr: printableText(image.alt) }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { 'xmlns:a': DRAWING, noChangeAspect: 1 })),
    element('a:graphic', { 'xmlns:a': DRAWING }, element('a:graphicData', { uri: PICTURE }, graphic)),
  )
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': 'ReportImage' })),
    element('w:r', {}, element('w:drawing', {}, inline)),
  )
}

type Size = Pick<ImageBlock, 'width' | 'height'>

/** Made smaller, never larger, and always in proportion. */
function printedSize(profile: WordProfile, image: Size): { cx: number; cy: number } {
  const scale = Math.min(1, profile.images.width / image.width, profile.images.height / image.height)
  const emu = (tenths: number) => Math.max(1, Math.round(tenths * scale * EMU))
  return { cx: emu(image.width), cy: emu(image.height) }
}
