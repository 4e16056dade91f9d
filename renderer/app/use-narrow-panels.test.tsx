import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createScreenStore } from '../store'
import type { Session } from './session'
import { useNarrowPanels } from './use-narrow-panels'

/** A window of a width, that can be given another. */
function windowOf(width: number) {
  const asked: { limit: number; matches: boolean; tell: () => void }[] = []
  vi.stubGlobal('matchMedia', (query: string) => {
    const limit = Number(/(\d+)px/.exec(query)?.[1])
    const media = { limit, matches: width <= limit, tell: () => undefined as void }
    asked.push(media)
    return Object.assign(media, {
      addEventListener: (_: string, listener: () => void) => (media.tell = listener),
      removeEventListener: () => (media.tell = () => undefined),
    })
  })
  return (next: number) => {
    for (const media of asked) {
      const matches = next <= media.limit
      if (matches === media.matches) continue
      media.matches = matches
      media.tell()
    }
  }
}

function panels() {
  const items = new Map<string, string>()
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  }
  const screen = createScreenStore(storage)
  const { unmount } = renderHook(() => useNarrowPanels({ screen } as Session))
  const open = () => {
    const { outline, findings } = screen.getState()
    return { outline, findings }
  }
  return { screen, open, unmount }
}

afterEach(() => vi.unstubAllGlobals())

test('the outline makes room first, the findings in a small window, and both come back with the room', () => {
  const resize = windowOf(1366)
  const { open } = panels()
  expect(open()).toEqual({ outline: true, findings: true })
  act(() => resize(1100))
  expect(open()).toEqual({ outline: false, findings: true })
  act(() => resize(683))
  expect(open()).toEqual({ outline: false, findings: false })
  act(() => resize(1366))
  expect(open()).toEqual({ outline: true, findings: true })
})

test('a panel that was closed by hand stays closed, and a narrow window is not kept as a liking', () => {
  const resize = windowOf(1366)
  const { screen, open, unmount } = panels()
  act(() => screen.getState().change({ findings: false }))
  act(() => resize(683))
  expect(open()).toEqual({ outline: false, findings: false })
  unmount()
  expect(open()).toEqual({ outline: true, findings: false })
})
