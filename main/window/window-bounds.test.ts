import { expect, test } from 'vitest'
import { placeWindow, windowPlace } from './window-bounds'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const last = { x: 100, y: 50, width: 1200, height: 800, maximized: false }

test('the first window stands in the middle of the main screen', () => {
  expect(placeWindow(null, [screen], 0)).toEqual({ x: 260, y: 60, width: 1400, height: 920, maximized: false })
})

test('a small screen is not left', () => {
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }], 0)).toMatchObject({ x: 0, y: 0, width: 1024, height: 700 })
})

test('a window comes back where it was', () => {
  expect(placeWindow({ ...last, maximized: true }, [screen], 0)).toEqual({ ...last, maximized: true })
})

test('a window on a screen that is gone comes back on the main one', () => {
  expect(placeWindow({ ...last, x: 3000 }, [screen], 0)).toMatchObject({ x: 260 })
  expect(placeWindow({ ...last, y: -500 }, [screen], 0)).toMatchObject({ x: 260 })
})

test('further windows step aside and come round again on the screen', () => {
  expect(placeWindow(last, [screen], 1)).toMatchObject({ x: 128, y: 78 })
  for (let i = 0; i < 40; i++) {
    const place = placeWindow(last, [screen], i)
    expect(place.x + place.width).toBeLessThanOrEqual(screen.width + 28)
    expect(place.y + place.height).toBeLessThanOrEqual(screen.height + 28)
  }
})

test('what was remembered must be sound', () => {
  expect(windowPlace.safeParse(last).success).toBe(true)
  expect(windowPlace.safeParse({ ...last, width: 0 }).success).toBe(false)
  expect(windowPlace.safeParse({ ...last, x: 1e9 }).success).toBe(false)
  expect(windowPlace.safeParse({ x: 1 }).success).toBe(false)
})
