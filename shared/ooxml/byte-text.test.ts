import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from './byte-text'
import { NotPlain } from './plain-text'

const bytesOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const encode = (text: string) => bytesOf(new TextEncoder().encode(text))

/** What the platform says, `null` where it refuses. */
function platform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function here(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytesOf(bytes))
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

describe('UTF-8 with a character for each byte', () => {
  it('is decoded, however long', () => {
    for (const text of ['', 'a', '公开', 'é𠮷\ufeff甲', '公开年报a'.repeat(3000), '𠮷'.repeat(5000)])
      expect(decodeUtf8(encode(text))).toBe(text)
  })

  it.each([
    ['a byte that continues nothing', [0x80]],
    ['a sequence cut short', [0xe5, 0x85]],
    ['a longer form than needed', [0xc0, 0xaf]],
    ['three bytes where two are enough', [0xe0, 0x80, 0xaf]],
    ['four bytes where three are enough', [0xf0, 0x80, 0x80, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['a number beyond all characters', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that never begins one', [0xf5, 0x80, 0x80, 0x80]],
    ['a letter in the middle', [0xe5, 0x61, 0x80]],
  ])('is refused with %s', (_, bytes) => expect(here(Uint8Array.from(bytes))).toBeNull())

  it('is decoded and refused as the platform does', () => {
    const byte = fc.constantFrom(0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe5, 0xed, 0xef, 0xf0, 0xf4, 0xf5) // prettier-ignore
    const piece = fc.oneof(fc.constantFrom('a', 'é', '甲', '\ufeff', '\ud7ff', '\uffff', '𠮷', '\u{10ffff}').map((text) => [...new TextEncoder().encode(text)]), fc.array(byte, { maxLength: 5 })) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat())
        expect(here(bytes)).toBe(platform(bytes))
      }),
      { numRuns: 100 },
    )
  })
})
