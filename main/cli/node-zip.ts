/** Inflating and checksums by Node's own code. */
import * as zlib from 'node:zlib'
import type { NativeZip } from '@shared/zip'

const SMALLEST_CHUNK = 64

export const nodeZip: NativeZip = {
  inflate(data, size) {
    if (size === 0) return null
    try {
      // One chunk larger than what is declared: all of it comes at once, and what would be more is refused.
      const chunkSize = Math.max(SMALLEST_CHUNK, size + 1)
      const { buffer, byteOffset, length } = zlib.inflateRawSync(data, { chunkSize, maxOutputLength: size })
      return length === size ? new Uint8Array(buffer as ArrayBuffer, byteOffset, length) : null
    } catch {
      return null
    }
  },
  // Node 20.15 and later.
  crc32: (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32,
}
