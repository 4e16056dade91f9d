import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { crc32 } from '@shared/zip'
import { nodeZip } from './node-zip'

const words = new TextEncoder().encode('公开'.repeat(5000))

it('Node inflates exactly what is declared and leaves everything else to the core', () => {
  const packed = deflateRawSync(words)
  expect(nodeZip.inflate(packed, words.length)).toEqual(words)
  for (const size of [0, 1, words.length - 1, words.length + 1, words.length * 2])
    expect(nodeZip.inflate(packed, size)).toBeNull()
  expect(nodeZip.inflate(packed.subarray(0, packed.length - 3), words.length)).toBeNull()
  expect(nodeZip.inflate(deflateRawSync(new Uint8Array(1 << 24)), 1000)).toBeNull()
})

it('its checksum, where the runtime has one, is that of the core', () => {
  expect(nodeZip.crc32?.(words) ?? crc32(words)).toBe(crc32(words))
})
