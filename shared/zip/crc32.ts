import { nativeZip } from './native-zip'

const TABLE = new Uint32Array(256).map((_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** Checksum of zip and PNG. Inflating alone does not notice a changed digit; this does. */
export const crc32 = (bytes: Uint8Array): number => nativeZip()?.crc32?.(bytes) ?? crc32Here(bytes)

function crc32Here(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
