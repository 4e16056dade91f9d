/** Asks for a picture, proves that it is one and hands it to the editor. */
import type { Trouble } from '@shared/finding'
import { readPicture, type Picture } from '../editor'
import { showDialog, type Session } from './session'

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
