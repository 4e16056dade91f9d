import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import * as real from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileState, readFile } from './read-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-read-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file comes with what tells a later change', async () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'abc')
  const result = await readFile(path)
  expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe('abc')
  expect(result.ok && result.value.state).toEqual(await fileState(path))
})

test('a missing file and a folder have their own sentences', async () => {
  expect(await readFile(join(folder, 'none'))).toMatchObject({ ok: false, trouble: { code: 'E10' } })
  expect(await readFile(folder)).toMatchObject({ ok: false, trouble: { code: 'E13' } })
})

test('a file of more than 50 MB is refused before it is read', async () => {
  const path = join(folder, 'huge')
  writeFileSync(path, '')
  truncateSync(path, 50 * 1024 * 1024 + 1)
  const fs = { ...real, readFile: () => Promise.reject(new Error('was read')) }
  const result = await readFile(path, fs as unknown as typeof real)
  expect(result).toMatchObject({ ok: false, trouble: { code: 'E12' } })
  expect(!result.ok && result.trouble.message).toContain('51 MB')
})

test.each([
  ['EACCES', 'E11'],
  ['EBUSY', 'E14'],
  ['EIO', 'E149'],
  ['EHOSTDOWN', 'E149'],
  ['EXDEV', 'E15'],
])('%s has its own sentence', async (code, sentence) => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'abc')
  const fs = { ...real, readFile: () => Promise.reject(Object.assign(new Error(), { code })) }
  expect(await readFile(path, fs as unknown as typeof real, [0])).toMatchObject({ ok: false, trouble: { code: sentence } })
})

test('the state of a file that is gone is nothing', async () => {
  expect(await fileState(join(folder, 'none'))).toBeNull()
})
