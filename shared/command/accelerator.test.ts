import { expect, test } from 'vitest'
import { acceleratorWords, commandOfKeys, matchesAccelerator, parseAccelerator, type KeyStroke } from './accelerator'
import { COMMANDS } from './commands'

const stroke = (part: Partial<KeyStroke>): KeyStroke => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
})

test('Ctrl+Shift+S is not Ctrl+S', () => {
  const pressed = stroke({ key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true })
  expect(matchesAccelerator(parseAccelerator('CmdOrCtrl+Shift+S'), pressed, false)).toBe(true)
  expect(matchesAccelerator(parseAccelerator('CmdOrCtrl+S'), pressed, false)).toBe(false)
})

test('on a Mac the command key stands for Ctrl', () => {
  const accelerator = parseAccelerator('CmdOrCtrl+S')
  expect(matchesAccelerator(accelerator, stroke({ key: 's', code: 'KeyS', metaKey: true }), true)).toBe(true)
  expect(matchesAccelerator(accelerator, stroke({ key: 's', code: 'KeyS', ctrlKey: true }), true)).toBe(false)
})

test('a digit matches by its place, whatever Alt makes of it', () => {
  const pressed = stroke({ key: '™', code: 'Digit2', ctrlKey: true, altKey: true })
  expect(matchesAccelerator(parseAccelerator('CmdOrCtrl+Alt+2'), pressed, false)).toBe(true)
})

test('zooming in takes the plus key with and without Shift', () => {
  const accelerator = parseAccelerator('CmdOrCtrl+=')
  expect(matchesAccelerator(accelerator, stroke({ key: '=', code: 'Equal', ctrlKey: true }), false)).toBe(true)
  expect(matchesAccelerator(accelerator, stroke({ key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }), false)).toBe(true)
})

test('no two commands have the same shortcut', () => {
  const all = COMMANDS.flatMap((c) => [...(c.shortcut ? [c.shortcut] : []), ...(c.alternatives ?? [])])
  expect(new Set(all).size).toBe(all.length)
})

test('shortcuts are written as on the keys', () => {
  expect(acceleratorWords('CmdOrCtrl+Shift+S', false)).toBe('Ctrl+Shift+S')
  expect(acceleratorWords('CmdOrCtrl+Shift+S', true)).toBe('⌘⇧S')
})

test('keys are of one command or of none, with their second keys too', () => {
  expect(commandOfKeys(stroke({ key: 'o', code: 'KeyO', ctrlKey: true }), false)).toBe('file.open')
  expect(commandOfKeys(stroke({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo')
  expect(commandOfKeys(stroke({ key: 'o', code: 'KeyO' }), false)).toBeUndefined()
})
