import type { Trouble } from '@shared/finding'
import { message } from '@shared/message'
import { mediaBytes, newMedia, type Media } from '@shared/report'

const MOST_MEGABYTES = 5

export interface Picture {
  media: Media
  /** Natural size. */
  pixels: { width: number; height: number }
}

/** A PNG or JPEG that can be drawn, or trouble (E72 too large, E73 no picture). The bytes decide, not the name. */
export async function readPicture(file: File): Promise<Picture | Trouble> {
  const size = Math.ceil((file.size / 1024 / 1024) * 10) / 10
  if (size > MOST_MEGABYTES) return { code: 'E72', message: message('E72', { name: file.name, size, most: MOST_MEGABYTES }) }
  const none: Trouble = { code: 'E73', message: message('E73', { name: file.name }) }
  const found = newMedia(new Uint8Array(await file.arrayBuffer()))
  if (!found) return none
  try {
    const bitmap = await createImageBitmap(new Blob([mediaBytes(found.media)], { type: found.media.type }))
    const pixels = { width: bitmap.width, height: bitmap.height }
    bitmap.close()
    return { media: found.media, pixels }
  } catch {
    return none
  }
}
