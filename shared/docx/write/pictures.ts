import { failed, ok, type Result } from '../../finding'
import { message } from '../../message'
import { mediaBytes, mediaEnding, mediaType, type ImageBlock, type Media, type Report } from '../../report'
import type { Template } from '../../template'
import { pictureSize } from '../read/picture-size'
import { sectionName } from './section-name'

export interface PicturePart {
  name: string
  type: string
  relationship: string
  bytes: Uint8Array
  /** In tenths of a millimetre, from the picture's own pixels. */
  naturalSize: { width: number; height: number }
}

/** The parts of all pictures by media id, in the order they are first shown; trouble E53 for one that is no picture. */
export function pictureParts(report: Report, template: Template, firstRelationship: number): Result<Map<string, PicturePart>> {
  const parts = new Map<string, PicturePart>()
  for (const { section, image } of images(report)) {
    if (parts.has(image.media)) continue
    const media = report.media[image.media]
    const bytes = media ? checkedBytes(media) : null
    if (!media || !bytes)
      return failed({ code: 'E53', message: message('E53', { section: sectionName(report, template, section) }) })
    const number = parts.size + 1
    parts.set(image.media, {
      name: `word/media/image${number}.${mediaEnding(media.type)}`,
      type: media.type,
      relationship: `rId${firstRelationship + parts.size}`,
      bytes,
      naturalSize: pictureSize(bytes, media.type),
    })
  }
  return ok(parts)
}

/** `null` for bytes that are not what their type says. */
function checkedBytes(media: Media): Uint8Array | null {
  try {
    const bytes = mediaBytes(media)
    return mediaType(bytes) === media.type ? bytes : null
  } catch {
    return null
  }
}

function images(report: Report): { section: string; image: ImageBlock }[] {
  return report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'image' ? [{ section: id, image: block }] : [])),
  )
}
