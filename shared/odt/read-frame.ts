/** Frames and shapes: pictures are kept, text boxes become paragraphs, other objects are told. */
import { pictureSize } from '../docx/read/picture-size'
import { child, childElements, childrenNamed, textBelow, type XmlElement } from '../ooxml'
import { newMedia } from '../report'
import type { SourceBlock } from '../source'
import type { ReadContext } from './read-context'

export function readFrame(frame: XmlElement, context: ReadContext): SourceBlock[] {
  if (frame.name === 'draw:a' || frame.name === 'draw:g') {
    return childElements(frame)
      .filter((e) => e.name.startsWith('draw:'))
      .flatMap((e) => readFrame(e, context))
  }
  const box = child(frame, 'draw:text-box')
  if (box) return readBox(box, context)
  // An object carries a picture of itself for programs that do not know it.
  const object = ['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet'].some((name) => child(frame, name))
  if (object) context.findings.note('O60')
  const images = childrenNamed(frame, 'draw:image')
  if (images.length > 0) return object ? [] : readImage(frame, images, context)
  return childElements(frame).some((e) => e.name === 'text:p' && textBelow(e).trim() !== '') ? readBox(frame, context) : []
}

function readBox(box: XmlElement, context: ReadContext): SourceBlock[] {
  const blocks = context.readBlocks(box, context)
  if (blocks.length > 0) context.findings.note('O53', textBelow(box))
  return blocks
}

/** The same picture may stand there in several formats: the first that can be kept counts. */
function readImage(frame: XmlElement, images: readonly XmlElement[], context: ReadContext): SourceBlock[] {
  let code: 'O56' | 'O57' = 'O57'
  for (const { attributes } of images) {
    // An address outside the file is never followed.
    const bytes = context.part((attributes['xlink:href'] ?? '').replace(/^\.\//, ''))
    if (!bytes) continue
    const picture = newMedia(bytes)
    if (!picture) {
      code = 'O56'
      continue
    }
    context.media[picture.id] = picture.media
    const natural = pictureSize(bytes, picture.media.type)
    const width = length(frame.attributes['svg:width']) ?? natural.width
    const height = length(frame.attributes['svg:height']) ?? natural.height
    const alt = ['svg:desc', 'svg:title'].map((name) => child(frame, name)).find((e) => e !== undefined)
    return [
      {
        kind: 'image',
        media: picture.id,
        alt: alt ? textBelow(alt).trim() : '',
        width,
        height,
        place: { line: context.nextLine() },
      },
    ]
  }
  context.findings.note(code)
  return []
}

/** Tenths of a millimetre in each unit of length. */
const UNITS: Readonly<Record<string, number>> = { mm: 10, cm: 100, in: 254, pt: 254 / 72, pc: 254 / 6, px: 254 / 96 }

function length(value: string | undefined): number | undefined {
  const parts = /^([\d.]+)(mm|cm|in|pt|pc|px)$/.exec(value ?? '')
  const tenths = parts ? Math.round(Number(parts[1]) * UNITS[parts[2]!]!) : 0
  return tenths > 0 && tenths < 10_000 ? tenths : undefined
}
