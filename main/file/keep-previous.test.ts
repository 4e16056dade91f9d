import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepPrevious, previousFolder } from './keep-previous'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-previous-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('of many versions the newest twenty are kept, in order of time', async () => {
  const path = join(folder, '年报.nianbao')
  const root = join(folder, 'backups')
  for (let i = 0; i < 25; i++) {
    writeFileSync(path, `version ${i}`)
    await keepPrevious(root, path, new Date(Date.UTC(2026, 10, 21, 10, i)))
  }
  const kept = readdirSync(previousFolder(root, path)).sort()
  expect(kept).toHaveLength(20)
  expect(kept[0]).toBe('20261121-100500000 年报.nianbao')
  const contents = kept.map((name) => readFileSync(join(previousFolder(root, path), name), 'utf8'))
  expect(contents).toEqual(Array.from({ length: 20 }, (_, i) => `version ${i + 5}`))
})

test('files of the same name in two folders keep their versions apart', async () => {
  const root = join(folder, 'backups')
  expect(previousFolder(root, join(folder, 'a', 'x.nianbao'))).not.toBe(previousFolder(root, join(folder, 'b', 'x.nianbao')))
})

test('another file that lies in the folder of kept versions is left alone', async () => {
  const path = join(folder, 'x.nianbao')
  writeFileSync(path, 'x')
  await keepPrevious(folder, path, new Date(0))
  writeFileSync(join(previousFolder(folder, path), 'note.txt'), 'mine')
  for (let i = 1; i < 25; i++) await keepPrevious(folder, path, new Date(i))
  expect(readdirSync(previousFolder(folder, path))).toContain('note.txt')
})
