import { Inflate } from 'fflate'
import { nativeZip } from './native-zip'

/** Input is fed in pieces this small, so that a bomb is noticed before it has grown (deflate reaches 1:1032). */
const PIECE = 0x4000

class Overflow extends Error {}

/** Inflates to exactly `size` bytes; `null` for damaged data and for data that grow beyond what they declare. */
export const inflateWithin = (data: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null =>
  nativeZip()?.inflate(data, size) ?? inflateHere(data, size)

function inflateHere(data: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Overflow()
    out.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < data.length; at += PIECE) stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length)
  } catch {
    return null
  }
  return filled === size ? out : null
}
