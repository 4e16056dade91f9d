/** Pictures that came with the page. Nothing is fetched: what the file does not hold is left out (O91). */
import { pictureSize } from '../docx/read/picture-size'
import { fromBase64, newMedia, type Media } from '../report'
import { attribute, type Element } from './elements'
import type { PageFindings } from './page-findings'

const MOST_BYTES = 10 * 1024 * 1024
const MOST_TOTAL = 40 * 1024 * 1024
const MOST_PICTURES = 100
const MOST_TENTHS = 20_000
const TENTHS_PER_PIXEL = 254 / 96

export interface FoundPicture {
  media: string
  alt: string
  /** tenths of a millimetre */
  width: number
  height: number
}

/** Bytes of another part of the same file, by the address the page uses; `null` when the file does not hold it. */
export type PagePart = (address: string) => Uint8Array | null

export interface PagePictures {
  media: Record<string, Media>
  read(image: Element): FoundPicture | null
}

export function pagePictures(part: PagePart, findings: PageFindings): PagePictures {
  const media: Record<string, Media> = {}
  let total = 0
  const leaveOut = (code: 'O91' | 'O97', image: Element) => {
    findings.note(code, attribute(image, 'alt'))
    return null
  }
  return {
    media,
    read(image) {
      const bytes = bytesOf(attribute(image, 'src'), part)
      if (bytes === null) return leaveOut('O91', image)
      const found = bytes.length <= MOST_BYTES ? newMedia(bytes) : null
      if (!found) return leaveOut('O97', image)
      if (!(found.id in media)) {
        total += bytes.length
        if (total > MOST_TOTAL || Object.keys(media).length >= MOST_PICTURES) return leaveOut('O97', image)
        media[found.id] = found.media
      }
      return { media: found.id, alt: attribute(image, 'alt').trim(), ...sizeOf(image, bytes, found.media.type) }
    },
  }
}

function bytesOf(address: string, part: PagePart): Uint8Array | null {
  const inline = /^\s*data:image\/[\w.+-]{1,20}\s*(?:;[\w=-]{1,40})*;\s*base64\s*,/i.exec(address.slice(0, 200))
  if (!inline) return part(address.trim())
  try {
    return fromBase64(unescaped(address.slice(inline[0].length)).replace(/\s+/g, ''))
  } catch {
    return null
  }
}

const unescaped = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** As large as the page shows it; one side alone keeps the proportions. */
function sizeOf(image: Element, bytes: Uint8Array, type: Media['type']): { width: number; height: number } {
  const natural = pictureSize(bytes, type)
  const width = given(image, 'width')
  const height = given(image, 'height')
  const ratio = natural.height / natural.width
  const tenths = (value: number) => Math.max(1, Math.min(MOST_TENTHS, Math.round(value)))
  if (width === 0 && height === 0) return { width: tenths(natural.width), height: tenths(natural.height) }
  return { width: tenths(width || height / ratio), height: tenths(height || width * ratio) }
}

/** Tenths of a millimetre in the units a style may use. */
const UNITS: Record<string, number> = { px: TENTHS_PER_PIXEL, pt: 254 / 72, in: 254, cm: 100, mm: 10 }

function given(image: Element, side: 'width' | 'height'): number {
  const style = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(px|pt|in|cm|mm)`, 'i').exec(
    attribute(image, 'style'),
  )
  if (style) return Number(style[1]) * UNITS[style[2]!.toLowerCase()]!
  const pixels = /^\s*(\d{1,6})(?:\.\d+)?(?:px)?\s*$/i.exec(attribute(image, side))
  return pixels ? Number(pixels[1]) * TENTHS_PER_PIXEL : 0
}
