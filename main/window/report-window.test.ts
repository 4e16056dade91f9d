import { expect, test } from 'vitest'
import type { Backups } from '../backups/backups'
import { FakeBrowser } from './fake-browser.test-data'
import { openHandedOver, type OpeningContext } from './open-file'
import { OpenWindows } from './open-windows'
import { ReportWindow } from './report-window'

function start() {
  const windows = new OpenWindows()
  const opened: (string | null)[] = []
  const newWindow = (path: string | null) => {
    opened.push(path)
    return add(path)
  }
  const add = (path: string | null) => {
    const window = new ReportWindow(new FakeBrowser().asBrowser())
    window.path = path
    windows.add(window)
    return window
  }
  const context: OpeningContext = { windows, newWindow, backups: { holds: () => false } as unknown as Backups }
  return { add, opened, context }
}

test('a window that brings back a report that was never saved takes no file that a start hands over', async () => {
  const { add, opened, context } = start()
  const window = add(null)
  window.taken = true
  await openHandedOver(['/x/年报.nianbao'], undefined, context)
  expect([window.path, opened]).toEqual([null, ['/x/年报.nianbao']])
})

test('an empty window that is still loading takes it', async () => {
  const { add, opened, context } = start()
  const window = add(null)
  await openHandedOver(['/x/年报.nianbao'], undefined, context)
  expect([window.path, opened]).toEqual(['/x/年报.nianbao', []])
})

test('a window at work on many reports takes none, and takes one when it is done', async () => {
  const { add, opened, context } = start()
  const window = add(null)
  const nothing = { title: '公开年报', dirty: false, report: null }
  window.update({ ...nothing, working: true })
  await openHandedOver(['/x/年报.nianbao'], window, context)
  expect([window.path, opened]).toEqual([null, ['/x/年报.nianbao']])
  window.update(nothing)
  expect(window.isFree).toBe(true)
})

test('a file that could not be shown is not held once the page stands', () => {
  const { add } = start()
  const window = add('/x/坏.nianbao')
  const nothing = { title: '公开年报', dirty: false, report: null }
  window.update(nothing)
  expect(window.holds('/x/坏.nianbao')).toBe(true)
  window.painted = true
  window.update(nothing)
  expect([window.holds('/x/坏.nianbao'), window.isFree]).toEqual([false, true])
})

test('what is chosen in the menu counts as an act of the person before the page hears of it', async () => {
  const browser = new FakeBrowser()
  const window = new ReportWindow(browser.asBrowser())
  window.painted = true
  await window.choose('insert.image')
  expect(browser.sent).toEqual(['gesture true', 'command'])
})
