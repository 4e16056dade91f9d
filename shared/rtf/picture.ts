/** A picture written as hexadecimal digits or plain bytes. */
import { newMedia, type Media } from '../report'

export interface Picture {
  digits: number[]
  binary: Uint8Array | null
  /** Wanted size, twips. */
  width: number
  height: number
}

export const newPicture = (): Picture => ({ digits: [], binary: null, width: 0, height: 0 })

const MOST_DIGITS = 40_000_000
/** Twips in a tenth of a millimetre. */
const TWIPS = 1440 / 254
const FALLBACK = { width: 1000, height: 750 }
const MOST_TENTHS = 20_000

export function addDigit(picture: Picture, byte: number): void {
  const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57
  if (digit >= 0 && digit < 16 && picture.digits.length < MOST_DIGITS) picture.digits.push(digit)
}

/** `null` when it is neither PNG nor JPEG. */
export function finishedPicture(picture: Picture): { id: string; media: Media; width: number; height: number } | null {
  const { digits } = picture
  const bytes =
    picture.binary ?? Uint8Array.from({ length: digits.length >> 1 }, (_, i) => digits[i * 2]! * 16 + digits[i * 2 + 1]!)
  const found = newMedia(bytes)
  if (!found) return null
  const tenths = (twips: number) => Math.min(MOST_TENTHS, Math.round(twips / TWIPS))
  const known = picture.width > 0 && picture.height > 0
  return { ...found, ...(known ? { width: tenths(picture.width), height: tenths(picture.height) } : FALLBACK) }
}
