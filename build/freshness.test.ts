import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh, newestChange } from './freshness.mjs'

let folder: string
const at = (name: string) => join(folder, name)

function write(name: string, second: number) {
  writeFileSync(at(name), '')
  utimesSync(at(name), second, second)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freshness-'))
  mkdirSync(at('src'))
  write('src/a.ts', 100)
  utimesSync(at('src'), 100, 100)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('something newer than all its sources is fresh', () => {
  write('made', 101)
  expect(isFresh(at('made'), [at('src')])).toBe(true)
})

test('something older than one file deep in its sources is not fresh', () => {
  write('made', 101)
  mkdirSync(at('src/deep'))
  write('src/deep/b.ts', 102)
  utimesSync(at('src/deep'), 50, 50)
  utimesSync(at('src'), 50, 50)
  expect(isFresh(at('made'), [at('src')])).toBe(false)
})

test('a source taken away makes it stale, because its folder changed', () => {
  write('made', 101)
  rmSync(at('src/a.ts'))
  expect(isFresh(at('made'), [at('src')])).toBe(false)
})

test('something that is not there is not fresh', () => {
  expect(isFresh(at('made'), [])).toBe(false)
})

test('a source that is not there does not count', () => {
  expect(newestChange([at('nowhere')])).toBe(0)
})
