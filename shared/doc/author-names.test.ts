import { expect, test } from 'vitest'
import { authorNames } from './author-names'
import type { Container } from './container'

/** 王小明 in GBK. */
const WANG = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0]

function summary(name: readonly number[], type = 0x1e, size = name.length): Uint8Array {
  const bytes = new Uint8Array(0x30 + 8 + 8 + 8 + name.length)
  const view = new DataView(bytes.buffer)
  const set = 0x30
  view.setUint32(0x2c, set, true)
  view.setUint32(set + 4, 1, true)
  view.setUint32(set + 8, 4, true)
  view.setUint32(set + 12, 16, true)
  view.setUint32(set + 16, type, true)
  view.setUint32(set + 20, size, true)
  bytes.set(name, set + 24 > bytes.length ? 0 : set + 24)
  return bytes
}

const container = (stream: Uint8Array | null): Container => ({ names: [], stream: () => stream })

test('the author of an old file is read in the character set of its time', () => {
  expect(authorNames(container(summary(WANG)))).toEqual(['王小明'])
})

test('a summary that is missing, damaged or of another kind says nothing', () => {
  expect(authorNames(container(null))).toEqual([])
  expect(authorNames(container(summary(WANG, 2)))).toEqual([])
  expect(authorNames(container(summary(WANG, 0x1e, 9_999)))).toEqual([])
  expect(authorNames(container(summary(WANG).subarray(0, 40)))).toEqual([])
  expect(authorNames(container(new Uint8Array(3)))).toEqual([])
})
