/** Asks for a picture, proves that it is one and hands it to the editor. */
import type { Trouble } from '@shared/finding'
import { message } from '@shared/message'
import { newMedia, type Media } from '@shared/report'
import { showDialog, type Session } from './session'

const MOST_MEGABYTES = 20

interface Picture {
  media: Media
  pixels: { width: number; height: number }
}

export function insertPicture(session: Session): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void readPicture(file).then((picture) => take(session, picture))
  })
  input.click()
}

function take(session: Session, picture: Picture | Trouble): void {
  if ('code' in picture) showDialog(session, { kind: 'trouble', trouble: picture, during: 'inserting' })
  else session.editor.getState().handle?.insertImage(picture.media, picture.pixels)
}

/** A PNG or JPEG that this program can draw, or trouble (E72 too large, E73 no picture). */
export async function readPicture(file: File): Promise<Picture | Trouble> {
  const size = Math.ceil(file.size / 1024 / 1024)
  if (size > MOST_MEGABYTES) return { code: 'E72', message: message('E72', { name: file.name, size, most: MOST_MEGABYTES }) }
  const none: Trouble = { code: 'E73', message: message('E73', { name: file.name }) }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = newMedia(bytes)
  if (!picture) return none
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: picture.media.type }))
    const pixels = { width: bitmap.width, height: bitmap.height }
    bitmap.close()
    return { media: picture.media, pixels }
  } catch {
    return none
  }
}
