import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Remembered } from '../file/remembered'
import { Log } from '../log/log'
import type { OpenWindows } from '../window/open-windows'
import type { ReportWindow } from '../window/report-window'
import { supportHandlers } from './support-handlers'
import { z } from 'zod'

const native = vi.hoisted(() => ({ quits: 0, opened: [] as string[], save: '', pick: '' }))
vi.mock('electron', () => ({
  app: { getLocale: () => 'zh-CN', getPath: () => '/', quit: () => native.quits++ },
  shell: { openPath: async (path: string) => (native.opened.push(path), '') },
  dialog: {
    showSaveDialog: async () => ({ canceled: native.save === '', filePath: native.save }),
    showOpenDialog: async () => ({ canceled: native.pick === '', filePaths: [native.pick] }),
  },
}))

let folder: string
let log: Log
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-support-'))
  log = new Log(join(folder, 'nianbao.log'))
  Object.assign(native, { quits: 0, opened: [], save: '', pick: '' })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(dirty = false) {
  const window = { problemReport: null, installer: null, state: { dirty } } as unknown as ReportWindow
  const handlers = supportHandlers({
    windows: { all: [window] } as unknown as OpenWindows,
    log,
    versions: { program: '1.4.0', electron: '1', chromium: '2', node: '3', system: 'x' },
    guideSeen: new Remembered(join(folder, 'guide.json'), z.boolean(), false),
    here: { version: '1.4.0', system: 'mac', processor: 'arm64' },
  })
  return { window, handlers }
}

/** A disk image of the next version with its list; answers its path. */
function image(): string {
  const name = 'nianbao-1.5.0-mac-arm64.dmg'
  writeFileSync(join(folder, name), 'image')
  const sha512 = createHash('sha512').update('image').digest('hex')
  const list = { program: 'nianbao', version: '1.5.0', files: [{ name, size: 5, sha512 }] }
  writeFileSync(join(folder, 'nianbao-update.json'), JSON.stringify(list))
  return join(folder, name)
}

test('a problem report is saved only after it was shown, and as it was shown', async () => {
  const { window, handlers } = open()
  native.save = join(folder, 'report.txt')
  expect(await handlers.saveProblemReport(window, undefined)).toMatchObject({ kind: 'trouble', trouble: { code: 'E142' } })
  const shown = await handlers.problemReport(window, undefined)
  log.note({ event: 'end' })
  expect(await handlers.saveProblemReport(window, undefined)).toMatchObject({ kind: 'saved', name: 'report.txt' })
  expect(readFileSync(native.save, 'utf8')).toBe(`\uFEFF${(shown as { text: string }).text}`)
})

test('updating waits until every report is saved', async () => {
  const { window, handlers } = open(true)
  native.pick = image()
  expect(await handlers.checkUpdate(window, undefined)).toMatchObject({ kind: 'checked', update: { age: 'newer', how: 'image' } })
  expect(await handlers.startUpdate(window, undefined)).toMatchObject({ kind: 'trouble', trouble: { code: 'E141' } })
  window.state.dirty = false
  expect(await handlers.startUpdate(window, undefined)).toEqual({ kind: 'done' })
  expect([native.opened, native.quits]).toEqual([[native.pick], 1])
})

test('nothing is started that was not looked at, or was refused', async () => {
  const { window, handlers } = open()
  expect(await handlers.startUpdate(window, undefined)).toMatchObject({ kind: 'trouble' })
  native.pick = image()
  await handlers.checkUpdate(window, undefined)
  rmSync(join(folder, 'nianbao-update.json'))
  expect(await handlers.checkUpdate(window, undefined)).toMatchObject({ kind: 'trouble', trouble: { code: 'E137' } })
  expect(await handlers.startUpdate(window, undefined)).toMatchObject({ kind: 'trouble' })
  expect([native.opened, native.quits]).toEqual([[], 0])
})

test('a guide that was seen stays seen', async () => {
  const { window, handlers } = open()
  await handlers.guideSeen(window, undefined)
  expect(new Remembered(join(folder, 'guide.json'), z.boolean(), false).value).toBe(true)
})

test('what the page notes stands in the log, a fault without its words', async () => {
  const { window, handlers } = open()
  await handlers.note(window, { what: 'trouble', during: 'opening', code: 'E34' })
  await handlers.note(window, {
    what: 'fault',
    name: 'Error',
    message: '“某区”的年报',
    stack: '    at f (app://nianbao/a.js:1:2)',
  })
  expect(log.text()).toMatch(/page trouble opening E34\n.* fault page Error: <…>\n {4}f a\.js:1:2\n$/)
})
