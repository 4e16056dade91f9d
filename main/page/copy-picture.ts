/** Puts a picture on the system's clipboard. */
import { clipboard, ClipboardItem, nativeImage } from 'electron'

/** How it was done until the clipboard took items, which the runtime of the tests does not know yet. */
interface OlderClipboard {
  writeImage?: (image: Electron.NativeImage) => void
}

/** `false` when the bytes are no picture (PNG). */
export async function copyPicture(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(bytes))
  if (image.isEmpty()) return false
  const older = clipboard as unknown as OlderClipboard
  if (older.writeImage) older.writeImage(image)
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
  return true
}
