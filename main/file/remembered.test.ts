// Recent files, the window's place, settings: whatever call fails, the file is whole, the program goes on and starts again.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SettingsFile } from '../settings/settings-file'
import { ERROR_CODES, faultyFileSystem } from './faulty-file-system.test-data'
import type { FileSystem } from './file-system'
import { Remembered } from './remembered'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-remembered-'))
  path = join(folder, 'state', 'recents.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const names = z.array(z.string())
const remember = (fs?: FileSystem) => new Remembered(path, names, [], fs, [])

describe('what is remembered', () => {
  test.each(ERROR_CODES)(
    'counts at once and stands on the disk whole or as before, whichever call fails with %s',
    async (code) => {
      await remember().set(['old'])
      const counting = faultyFileSystem('none')
      await remember(counting.fs).set(['new', 'longer'])
      for (let n = 0; n < counting.calls.length; n++) {
        for (const until of [n + 1, Infinity]) {
          await remember().set(['old'])
          const failing = remember(faultyFileSystem(code, n, until).fs)
          await failing.set(['new', 'longer'])
          expect(failing.value).toEqual(['new', 'longer'])
          expect([['old'], ['new', 'longer']]).toContainEqual(remember().value)
        }
      }
    },
  )

  test.each(['', '{', '{"a":1}', '[1]', '\u0000\u0000\u0000'])('a file that holds %o never stops a start', async (text) => {
    await remember().set(['old'])
    writeFileSync(path, text)
    expect(remember().value).toEqual([])
    await remember().set(['new'])
    expect(remember().value).toEqual(['new'])
  })
})

test.each(ERROR_CODES)('settings stay whole whichever call fails with %s, and the person is told', async (code) => {
  const now = new Date('2026-11-21T06:03:05Z')
  const settings = join(folder, 'settings.json')
  const change = (wide: boolean, fs?: FileSystem) => {
    const file = new SettingsFile(settings, now, fs)
    return file.change({ look: { ...file.value.look, wide } })
  }
  await change(false)
  const counting = faultyFileSystem('none')
  await change(true, counting.fs)
  for (let n = 0; n < counting.calls.length; n++) {
    await change(false)
    const before = readFileSync(settings, 'utf8')
    // For a moment only: waiting for what is held is proven elsewhere.
    const result = await change(true, faultyFileSystem(code, n).fs)
    const file = new SettingsFile(settings, now)
    expect(file.takeTrouble()).toBeNull()
    expect(file.value.look.wide).toBe(result.ok)
    if (!result.ok) {
      expect(readFileSync(settings, 'utf8')).toBe(before)
      expect(result.trouble).toMatchObject({ code: 'E115', message: expect.stringContaining('请') })
    }
  }
})
