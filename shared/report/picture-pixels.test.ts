import { expect, it } from 'vitest'
import { tinyPng } from './arbitrary-report.test-data'
import { newMedia } from './media'
import { isDrawable, picturePixels } from './picture-pixels'

/** A PNG of one colour that says it is so large. */
function png(width: number, height: number): Uint8Array {
  const bytes = tinyPng(1).slice()
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, width)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, height)
  return bytes
}

const segment = (kind: number, data: number[]) => [0xff, kind, 0, data.length + 2, ...data]
const frame = (width: number, height: number) => segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3])
const jpeg = (...rest: number[]) => Uint8Array.of(0xff, 0xd8, ...rest, 0, 0, 0, 0)

it('a picture that could not be drawn without gigabytes is none, whatever its bytes weigh', () => {
  expect(newMedia(png(10_000, 10_000))).not.toBeNull()
  expect(newMedia(png(10_000, 10_001))).toBeNull()
  expect(newMedia(png(0x10001, 0x10001))).toBeNull()
  expect(newMedia(png(0xffffffff, 1))).toBeNull()
  expect(newMedia(jpeg(...frame(8000, 6000)))).not.toBeNull()
  expect(newMedia(jpeg(...frame(60_000, 60_000)))).toBeNull()
})

it('the frame of a JPEG is found behind what decoders pass over', () => {
  const pixels = { width: 60_000, height: 50_000 }
  const behind = (...before: number[]) => picturePixels(jpeg(...before, ...frame(60_000, 50_000)), 'image/jpeg')
  expect(behind()).toEqual(pixels)
  expect(behind(0xff, 0xff, 0xff)).toEqual(pixels)
  expect(behind(...segment(0xe1, [0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1]))).toEqual(pixels)
  expect(behind(7, 7, 7)).toEqual(pixels)
  expect(behind(0xff, 0xd0, 0xff, 0x01)).toEqual(pixels)
  expect(picturePixels(jpeg(), 'image/jpeg')).toBeNull()
  expect(isDrawable(jpeg(), 'image/jpeg')).toBe(true)
})
