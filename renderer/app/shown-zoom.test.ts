import { expect, test } from 'vitest'
import { shownZoom, type Session } from './session'

function shown(zoom: number, fit: number | null, preview: 'beside' | null = null): number {
  const state = { fit, preview, comparing: false, stage: { kind: 'start' } }
  return shownZoom({ screen: { getState: () => ({ zoom }) }, state: { getState: () => state } } as unknown as Session)
}

test('in a narrow window the paper is made as small as its room, and never too small to read', () => {
  expect(shown(1, 1.09)).toBe(1)
  expect(shown(1, 0.86)).toBe(0.86)
  expect(shown(1, 0.6)).toBe(0.75)
  expect(shown(1, 0.6, 'beside')).toBe(0.6)
})

test('but not against what a person chose', () => {
  expect(shown(1, null)).toBe(1)
  expect(shown(1.5, 0.86)).toBe(1.5)
  expect(shown(0.7, 0.86)).toBe(0.7)
})
