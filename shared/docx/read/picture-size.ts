import type { Media } from '../../report'

/** Pixels at the 96 to the inch that word processors assume, in tenths of a millimetre. */
const TENTHS_PER_PIXEL = 254 / 96
const FALLBACK = { width: 1000, height: 750 }

/** Natural size of a picture in tenths of a millimetre, from its own header. */
export function pictureSize(bytes: Uint8Array, type: Media['type']): { width: number; height: number } {
  const pixels = type === 'image/png' ? pngPixels(bytes) : jpegPixels(bytes)
  if (!pixels || pixels.width === 0 || pixels.height === 0) return FALLBACK
  return { width: Math.round(pixels.width * TENTHS_PER_PIXEL), height: Math.round(pixels.height * TENTHS_PER_PIXEL) }
}

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** The header chunk comes first: width at 16, height at 20; no real picture needs more than 16 bits. */
const pngPixels = (bytes: Uint8Array) => ({ width: uint16(bytes, 18), height: uint16(bytes, 22) })

/** Segments until the frame header (C0 … CF without the three that are tables). */
function jpegPixels(bytes: Uint8Array): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const kind = bytes[at + 1]!
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) {
      return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) }
    }
    at += 2 + Math.max(2, uint16(bytes, at + 2))
  }
  return null
}
