/** How large a picture is by its own header. A few thousand bytes can stand for gigabytes once it is drawn. */
import type { Media } from './report'

export interface Pixels {
  width: number
  height: number
}

/** Twice a page of A3 scanned at 600 dots to the inch is not drawn: 100 megapixels take 400 MB. */
const MOST_PIXELS = 100_000_000

/** `null` where the header does not say. */
export const picturePixels = (bytes: Uint8Array, type: Media['type']): Pixels | null =>
  type === 'image/png' ? pngPixels(bytes) : jpegPixels(bytes)

/** Whether a window and a printer can be asked to draw it. */
export function isDrawable(bytes: Uint8Array, type: Media['type']): boolean {
  const pixels = picturePixels(bytes, type)
  return pixels === null || pixels.width * pixels.height <= MOST_PIXELS
}

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number) => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2)

/** The header chunk comes first: width at 16, height at 20. */
const pngPixels = (bytes: Uint8Array): Pixels => ({ width: uint32(bytes, 16), height: uint32(bytes, 20) })

/** Segments until the frame header (C0 … CF without the three that are tables). What lies between them is passed over, as decoders do. */
function jpegPixels(bytes: Uint8Array): Pixels | null {
  for (let at = 2; at + 9 < bytes.length;) {
    const kind = bytes[at + 1]!
    if (bytes[at] !== 0xff || kind === 0xff || kind === 0) at += 1
    else if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) }
    else at += standsAlone(kind) ? 2 : 2 + Math.max(2, uint16(bytes, at + 2))
  }
  return null
}

/** Marks without a length: beginning, end, restarts. */
const standsAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd9)
