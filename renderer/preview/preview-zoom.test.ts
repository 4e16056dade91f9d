import { expect, test } from 'vitest'
import { shownScale, stepScale } from './preview-zoom'

const page = { width: 800, height: 1100 }

test('pages fit the width or the whole room, within what can be read', () => {
  expect(shownScale('width', page, { width: 1000, height: 300 })).toBe(1.25)
  expect(shownScale('page', page, { width: 1000, height: 550 })).toBe(0.5)
  expect(shownScale('page', page, { width: 10, height: 10 })).toBe(0.25)
  expect(shownScale('width', page, { width: 9000, height: 10 })).toBe(2)
  expect(shownScale(1.5, page, { width: 10, height: 10 })).toBe(1.5)
})

test('a step goes from what is shown to the next round size and stops at both ends', () => {
  expect([stepScale(0.83, 1), stepScale(0.83, -1), stepScale(1, 1), stepScale(1, -1)]).toEqual([0.9, 0.75, 1.1, 0.9])
  expect([stepScale(2, 1), stepScale(0.5, -1)]).toEqual([2, 0.5])
})
