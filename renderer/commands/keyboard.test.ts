import type { CommandId } from '@shared/command'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCommandBus, type CommandBus } from './command-bus'
import { listenToKeys } from './keyboard'

let bus: CommandBus
let ran: CommandId[]
let stop: () => void

beforeEach(() => {
  ran = []
  bus = createCommandBus()
  const on = { enabled: true, active: false }
  bus.connect({
    run: (id) => ran.push(id) > 0,
    state: () => ({ 'file.save': on, 'edit.undo': on, 'edit.find': on }),
    subscribe: () => () => undefined,
  })
  stop = listenToKeys(window, bus)
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

function press(target: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, ...init })
  target.dispatchEvent(event)
  return event
}

function put(html: string): Element {
  document.body.innerHTML = html
  return document.querySelector('#here')!
}

test('a shortcut runs its command and nothing else hears the key', () => {
  const target = put('<div id="here"></div>')
  let heard = 0
  target.addEventListener('keydown', () => heard++)
  const event = press(target, { key: 's', code: 'KeyS' })
  expect([ran, event.defaultPrevented, heard]).toEqual([['file.save'], true, 0])
})

test('keys of an input method are left to it', () => {
  const event = press(put('<div id="here"></div>'), { key: 's', code: 'KeyS', isComposing: true })
  expect([ran, event.defaultPrevented]).toEqual([[], false])
})

test('a search field undoes its own words, a cell of the report undoes in the report', () => {
  const field = put('<input id="here">')
  expect(press(field, { key: 'z', code: 'KeyZ' }).defaultPrevented).toBe(false)
  expect(ran).toEqual([])
  press(put('<div data-report-editor><input id="here"></div>'), { key: 'z', code: 'KeyZ' })
  expect(ran).toEqual(['edit.undo'])
})

test('a search field still saves and finds', () => {
  const field = put('<input id="here">')
  press(field, { key: 's', code: 'KeyS' })
  press(field, { key: 'f', code: 'KeyF' })
  expect(ran).toEqual(['file.save', 'edit.find'])
})

test('an open dialog keeps every key', () => {
  press(put('<div data-modal><button id="here"></button></div>'), { key: 's', code: 'KeyS' })
  expect(ran).toEqual([])
})

test('a shortcut whose command cannot run does nothing and reaches no one', () => {
  const event = press(put('<div id="here"></div>'), { key: 'e', code: 'KeyE' })
  expect([ran, event.defaultPrevented]).toEqual([[], true])
})

test('a key held down undoes again and again, but saves once', () => {
  const target = put('<div id="here"></div>')
  for (const repeat of [false, true, true]) {
    press(target, { key: 's', code: 'KeyS', repeat })
    press(target, { key: 'z', code: 'KeyZ', repeat })
  }
  expect(ran).toEqual(['file.save', 'edit.undo', 'edit.undo', 'edit.undo'])
})

test('plain typing passes through', () => {
  const event = press(put('<div id="here"></div>'), { key: 's', code: 'KeyS', ctrlKey: false })
  expect(event.defaultPrevented).toBe(false)
})
