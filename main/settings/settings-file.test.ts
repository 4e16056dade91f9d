import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { fileSystem } from '../file/file-system'
import { SettingsFile } from './settings-file'

const NOW = new Date('2026-11-21T06:03:05Z')
const look: Settings['look'] = { theme: 'dark', zoom: 1.25, wide: true }

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('without a file the defaults count and nothing is said', () => {
  const file = new SettingsFile(path, NOW)
  expect(file.value).toEqual(DEFAULT_SETTINGS)
  expect(file.takeTrouble()).toBeNull()
})

test('what was changed is there at the next start', async () => {
  const file = new SettingsFile(path, NOW)
  const written = file.change({ look })
  expect(file.value.look).toEqual(look)
  expect(file.isWriting).toBe(true)
  expect(await written).toMatchObject({ ok: true })
  expect(file.isWriting).toBe(false)
  expect(new SettingsFile(path, NOW).value).toEqual({ ...DEFAULT_SETTINGS, look })
})

test('changes on each other’s heels are written in order', async () => {
  const file = new SettingsFile(path, NOW)
  void file.change({ look })
  void file.change({ saving: { auto: true, minutes: 3, backups: 5 } })
  void file.change({ look: { ...look, theme: 'light' } })
  await file.settled
  const { value } = new SettingsFile(path, NOW)
  expect([value.look.theme, value.saving.minutes]).toEqual(['light', 3])
})

test.each([
  ['E116', '{"version":1,"look":'],
  ['E116', '{"version":1,"look":{"theme":"pink"}}'],
  ['E117', '{"version":99}'],
])('a file that cannot be used (%s) is set aside, said once, and the program starts: %s', async (code, text) => {
  writeFileSync(path, text)
  const file = new SettingsFile(path, NOW)
  expect(file.value).toEqual(DEFAULT_SETTINGS)
  expect(file.takeTrouble()).toMatchObject({ code, message: expect.stringContaining('settings-20261121060305.json') as string })
  expect(file.takeTrouble()).toBeNull()
  await file.change({ look })
  expect(readFileSync(join(folder, 'settings-20261121060305.json'), 'utf8')).toBe(text)
  expect(new SettingsFile(path, NOW).value.look).toEqual(look)
})

test('a file of absurd size is not read', () => {
  writeFileSync(path, ' '.repeat(5 * 1024 * 1024))
  expect(new SettingsFile(path, NOW).takeTrouble()?.code).toBe('E116')
})

test('something else at its place does not stop the start', () => {
  mkdirSync(path)
  const file = new SettingsFile(path, NOW)
  expect(file.value).toEqual(DEFAULT_SETTINGS)
  expect(file.takeTrouble()?.code).toBe('E118')
})

test('when the disk refuses, the change counts until the end of the program, and that is said', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
  const file = new SettingsFile(path, NOW, { ...fileSystem, open: () => Promise.reject(full) })
  expect(await file.change({ look })).toMatchObject({ ok: false, trouble: { code: 'E115' } })
  expect(file.value.look).toEqual(look)
  expect(readdirSync(folder)).toEqual([])
})
