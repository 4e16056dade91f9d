import { expect, it } from 'vitest'
import { bytesAsText } from './bytes-as-text'

it('every byte is the character of its number, also in a part of a larger buffer', () => {
  const bytes = Uint8Array.from({ length: 260 }, (_, i) => i % 256)
  expect([...bytesAsText(bytes.subarray(2, 258))].map((c) => c.codePointAt(0))).toEqual([...bytes.subarray(2, 258)])
})
