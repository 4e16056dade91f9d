import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Hint, HintProvider } from './hint'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function twoButtons() {
  render(
    <HintProvider>
      <Hint words="存到原来的文件" shortcut="Ctrl+S">
        <button type="button">保存</button>
      </Hint>
      <Hint words="退回一步">
        <button type="button">撤销</button>
      </Hint>
    </HintProvider>,
  )
  const [save, undo] = screen.getAllByRole('button') as [HTMLElement, HTMLElement]
  return { save, undo }
}
const shown = () => document.querySelector('[data-side] > span')?.textContent ?? null
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

test('words come when the pointer rests, with the keys, and describe the element', () => {
  const { save } = twoButtons()
  fireEvent.pointerOver(save)
  wait(300)
  expect(shown()).toBeNull()
  wait(200)
  expect(shown()).toBe('存到原来的文件')
  expect(document.querySelector('kbd')?.textContent).toBe('Ctrl+S')
  expect(document.getElementById(save.getAttribute('aria-describedby')!)?.textContent).toBe('存到原来的文件')
})

test('they go with the pointer, and the next ones come at once', () => {
  const { save, undo } = twoButtons()
  fireEvent.pointerOver(save)
  wait(500)
  fireEvent.pointerOver(undo)
  expect(shown()).toBe('退回一步')
  expect(save.hasAttribute('aria-describedby')).toBe(false)
  fireEvent.pointerOver(document.body)
  expect(shown()).toBeNull()
})

test('pressing, Escape and leaving the window take them away; a touch shows none', () => {
  const { save } = twoButtons()
  const open = () => {
    fireEvent.pointerOver(document.body)
    wait(500)
    fireEvent.pointerOver(save)
    wait(500)
    expect(shown()).not.toBeNull()
  }
  open()
  fireEvent.pointerDown(save)
  expect(shown()).toBeNull()
  open()
  fireEvent.keyDown(save, { key: 'Escape' })
  expect(shown()).toBeNull()
  open()
  act(() => void window.dispatchEvent(new Event('blur')))
  expect(shown()).toBeNull()
  wait(1000)
  fireEvent.pointerOver(document.body)
  fireEvent(save, Object.assign(new Event('pointerover', { bubbles: true }), { pointerType: 'touch' }))
  wait(1000)
  expect(shown()).toBeNull()
})

test('an element reached by keyboard says its words at once', () => {
  const { undo } = twoButtons()
  vi.spyOn(undo, 'matches').mockReturnValue(true)
  fireEvent.focusIn(undo)
  expect(shown()).toBe('退回一步')
  fireEvent.focusOut(undo)
  expect(shown()).toBeNull()
})
