// What is asked of a window before its page stands: with keys, in the menu, by handing over files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backups } from '../backups/backups'
import { carryOut } from './carry-out'
import { keepEarlyKeys } from './early-keys'
import { FakeBrowser } from './fake-browser.test-data'
import { openHandedOver, type OpeningContext } from './open-file'
import { OpenWindows } from './open-windows'
import { ReportWindow } from './report-window'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-early-'))
  path = join(folder, '年报.txt')
  writeFileSync(path, '年报')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start() {
  const browser = new FakeBrowser()
  const window = new ReportWindow(browser.asBrowser())
  const windows = new OpenWindows()
  windows.add(window)
  keepEarlyKeys(window, false)
  const opened: (string | null)[] = []
  const context: OpeningContext = {
    windows,
    newWindow: (file) => {
      opened.push(file)
      return new ReportWindow(new FakeBrowser().asBrowser())
    },
    backups: { holds: () => false } as unknown as Backups,
  }
  /** Whether the page hears of it. */
  const press = (key: string, more: Partial<Record<'control' | 'isAutoRepeat' | 'isComposing', boolean>> = { control: true }) => {
    let heard = true
    const input = { type: 'keyDown', key, code: `Key${key.toUpperCase()}`, control: false, meta: false, shift: false, alt: false }
    const event = { preventDefault: () => (heard = false) }
    browser.webContents.emit('before-input-event', event, { ...input, isAutoRepeat: false, isComposing: false, ...more })
    return heard
  }
  const stand = async () => {
    window.painted = true
    await carryOut(window, context)
    await new Promise((done) => setTimeout(done))
  }
  return { browser, window, context, opened, press, stand, told: browser.told }
}

test('keys and menu are carried out in the order in which they came, once the page stands', async () => {
  const { window, press, stand, told } = start()
  expect(press('o')).toBe(false)
  await window.choose('help.about')
  expect(press('n')).toBe(false)
  expect(told).toEqual([])
  await stand()
  expect(told).toEqual([
    ['command', { id: 'file.open' }],
    ['command', { id: 'help.about' }],
    ['command', { id: 'file.new' }],
  ])
})

test('a page that stands hears its keys itself, and its menu at once', async () => {
  const { window, press, stand, told } = start()
  await stand()
  expect(press('o')).toBe(true)
  await window.choose('file.open')
  expect(told).toEqual([['command', { id: 'file.open' }]])
})

test('a page that reads a file carries out what it can, and the rest waits for the report', async () => {
  const { window, press, stand, told } = start()
  window.enabled = { 'help.about': true, 'file.open': false }
  await window.choose('help.about')
  expect(told).toEqual([['command', { id: 'help.about' }]])
  expect(press('o')).toBe(false)
  await stand()
  expect(told.at(-1)).toEqual(['command', { id: 'file.open' }])
})

test('what is typed behind a command does nothing to what stands there before', () => {
  const { window, press } = start()
  expect(press('a', {})).toBe(true)
  press('n')
  expect(press('a', {})).toBe(false)
  // The screen of a file that is being read has its button.
  window.enabled = { 'help.about': true }
  expect(press('a', {})).toBe(true)
})

test('a key held down and letters of an input method are no order', async () => {
  const { press, stand, told } = start()
  press('n', { control: true, isAutoRepeat: true })
  expect(press('n', { control: true, isComposing: true })).toBe(true)
  await stand()
  expect(told).toEqual([])
})

test('closing takes no page; behind something else it waits for its turn', async () => {
  const first = start()
  expect(first.press('w')).toBe(false)
  expect(first.browser.closed).toBe(true)
  const second = start()
  second.press('n')
  second.press('w')
  expect(second.browser.closed).toBe(false)
  await second.stand()
  expect(second.told).toEqual([
    ['command', { id: 'file.new' }],
    ['command', { id: 'file.close' }],
  ])
})

test('a file handed over when the page has asked but does not stand waits for it, and the next one gets a window', async () => {
  const { window, context, opened, stand, told } = start()
  window.ready = true
  await openHandedOver([path, join(folder, '另一份.txt')], undefined, context)
  expect([told, window.path, opened]).toEqual([[], path, [join(folder, '另一份.txt')]])
  await stand()
  expect(told).toMatchObject([['offerFile', { kind: 'opened', file: { name: '年报.txt' } }]])
})

test('what was asked for behind a file waits until that is there, but not for one that cannot be read', async () => {
  const { window, context, stand, told } = start()
  window.ready = true
  await window.choose('help.about')
  await openHandedOver([path], undefined, context)
  await window.choose('file.export')
  await stand()
  expect(told.map(([event]) => event)).toEqual(['command', 'offerFile'])
  // The page tells of the report.
  await stand()
  expect(told.at(-1)).toEqual(['command', { id: 'file.export' }])

  const other = start()
  other.window.ready = true
  await openHandedOver([join(folder, '没有.txt')], undefined, other.context)
  await other.window.choose('help.about')
  await other.stand()
  expect(other.told).toMatchObject([
    ['offerFile', { kind: 'trouble' }],
    ['command', { id: 'help.about' }],
  ])
})
