import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand'
import type { Session } from './session'
import { useKeepPlace } from './use-keep-place'

test('the paragraph that is read stays where it was when the size changes', () => {
  const scroller = document.createElement('div')
  const paragraph = scroller.appendChild(document.createElement('p'))
  document.body.append(scroller)
  scroller.scrollBy = (_?: number | ScrollToOptions, by: number = 0) => void (scroller.scrollTop += by)
  let top = 300
  paragraph.getBoundingClientRect = () => ({ top }) as DOMRect
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(paragraph)
  const screen = createStore(() => ({ zoom: 1 }))
  const state = createStore(() => ({ fit: null, preview: null, comparing: false, stage: { kind: 'start' } }))
  const session = { screen, state } as unknown as Session
  const { rerender } = renderHook(({ zoom }) => useKeepPlace(session, { current: scroller }, zoom), { initialProps: { zoom: 1 } })
  scroller.scrollTop = 1000
  screen.setState({ zoom: 0.8 })
  top = 240
  rerender({ zoom: 0.8 })
  expect(scroller.scrollTop).toBe(940)
  rerender({ zoom: 0.8 })
  expect(scroller.scrollTop).toBe(940)
})
