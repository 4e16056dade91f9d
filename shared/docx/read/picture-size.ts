import { picturePixels, type Media } from '../../report'

/** Pixels at the 96 to the inch that word processors assume, in tenths of a millimetre. */
const TENTHS_PER_PIXEL = 254 / 96
const FALLBACK = { width: 1000, height: 750 }

/** Natural size of a picture in tenths of a millimetre, from its own header. */
export function pictureSize(bytes: Uint8Array, type: Media['type']): { width: number; height: number } {
  const pixels = picturePixels(bytes, type)
  if (!pixels || pixels.width === 0 || pixels.height === 0) return FALLBACK
  return { width: Math.round(pixels.width * TENTHS_PER_PIXEL), height: Math.round(pixels.height * TENTHS_PER_PIXEL) }
}
