/** Pictures of a report: kept under the digest of their bytes, so the same picture is stored once and is never mixed up. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './base64'
import { isDrawable } from './picture-pixels'
import type { Media } from './report'

/** Id of a picture: the first 32 hexadecimal digits of the SHA-256 of its bytes. */
export function mediaId(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, 32)
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** What the bytes themselves say they are; a name or a declared type proves nothing. `null` for any other kind. */
export function mediaType(bytes: Uint8Array): Media['type'] | null {
  const begins = (signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
  return begins(PNG) ? 'image/png' : begins(JPEG) ? 'image/jpeg' : null
}

/** A picture ready to stand in `Report.media`, with its id; `null` when it is neither PNG nor JPEG, or far too large to be drawn. */
export function newMedia(bytes: Uint8Array): { id: string; media: Media } | null {
  const type = mediaType(bytes)
  if (type === null || !isDrawable(bytes, type)) return null
  return { id: mediaId(bytes), media: { type, data: toBase64(bytes) } }
}

/** The picture's own bytes. */
export function mediaBytes(media: Media): Uint8Array<ArrayBuffer> {
  return fromBase64(media.data)
}

/** File ending that belongs to the type, without the dot. */
export const mediaEnding = (type: Media['type']) => (type === 'image/png' ? 'png' : 'jpg')
