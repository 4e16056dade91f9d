import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ERROR_CODES, faultyFileSystem } from '../file/faulty-file-system.test-data'
import { Backups } from './backups'
import { datedName, datedNames } from './dated-names'
import { pruned } from './pruned'

let folder: string
let path: string
let backups: Backups
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-backups-'))
  path = join(folder, '年报.nianbao')
  backups = new Backups(join(folder, 'backups'), () => 20)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const start = Date.UTC(2026, 10, 21, 10)

async function replaced(words: string, at: number, kept = backups): Promise<void> {
  writeFileSync(path, words)
  await kept.keep(path, new Date(at))
}
const words = async () => (await backups.of(path)).map((copy) => readFileSync(copy.path, 'utf8'))

test('of many copies of one hour the newest twenty are kept, newest first, under dates', async () => {
  for (let i = 0; i < 25; i++) await replaced(`version ${i}`, start + i * MINUTE)
  expect(await words()).toEqual(Array.from({ length: 20 }, (_, i) => `version ${24 - i}`))
  const [newest] = await backups.of(path)
  expect(newest).toMatchObject({ name: '年报.nianbao', at: start + 24 * MINUTE })
  expect(newest!.path).toContain('20261121-102400000.000025 年报.nianbao')
})

test('of older ones the last of each hour and of each day in which it was saved stays', () => {
  // Fifty days, each with a copy every ten minutes for two hours.
  const names = Array.from({ length: 50 * 12 }, (_, i) =>
    datedName(new Date(start + Math.floor(i / 12) * DAY + (i % 12) * 10 * MINUTE), i + 1, 'a.nianbao'),
  )
  const all = datedNames(names)
  const gone = new Set(pruned(all, 20).map(({ file }) => file))
  const left = all.filter(({ file }) => !gone.has(file))
  expect(left.slice(0, 20)).toEqual(all.slice(0, 20))
  const days = left.map(({ at }) => new Date(at).toISOString().slice(0, 10))
  expect(new Set(days).size).toBe(40)
  // Two hours of each of the last twelve days: one or two copies.
  expect(left.filter(({ at }) => new Date(at).toISOString().startsWith(days[30]!))).toHaveLength(2)
  expect(left.filter(({ at }) => new Date(at).toISOString().startsWith(days.at(-1)!))).toHaveLength(1)
})

test('a clock that goes back or forward neither removes a fresh copy nor mixes up the order', async () => {
  for (let i = 0; i < 20; i++) await replaced(`before ${i}`, start + i * MINUTE)
  // An empty battery: the clock begins again in 2009, and later somebody puts it far into the future.
  await replaced('in 2009', Date.UTC(2009, 0, 1))
  expect((await words())[0]).toBe('in 2009')
  await replaced('in 2099', Date.UTC(2099, 0, 1))
  await replaced('back again', start + DAY)
  for (let i = 0; i < 5; i++) await replaced(`after ${i}`, start + DAY + i * MINUTE)
  const all = await words()
  expect(all.slice(0, 8)).toEqual(['after 4', 'after 3', 'after 2', 'after 1', 'after 0', 'back again', 'in 2099', 'in 2009'])
  expect(all.length).toBeGreaterThanOrEqual(20)
})

test('files of the same name in two folders keep their copies apart, and the list says whose they are', async () => {
  const other = join(folder, 'b', '年报.nianbao')
  mkdirSync(dirname(other))
  writeFileSync(other, 'other')
  await replaced('one', start)
  await backups.keep(other, new Date(start + MINUTE))
  rmSync(other)
  const all = await backups.all()
  expect(all.map((file) => [file.path, file.copies.length])).toEqual([
    [other, 1],
    [path, 1],
  ])
  expect(backups.holds(all[0]!.copies[0]!.path)).toBe(true)
  expect(backups.holds(path)).toBe(false)
})

test('what else lies in the folders is left alone and does no harm', async () => {
  await replaced('one', start)
  const own = dirname((await backups.of(path))[0]!.path)
  writeFileSync(join(own, 'note.txt'), 'mine')
  writeFileSync(join(own, 'file.json'), '{"path":7}')
  writeFileSync(join(own, '99999999-999999999.000001 x.nianbao'), 'no date')
  writeFileSync(join(folder, 'backups', 'stray'), '')
  mkdirSync(join(folder, 'backups', 'f'.repeat(24)))
  for (let i = 0; i < 25; i++) await replaced(String(i), start + i * MINUTE)
  expect(readFileSync(join(own, 'note.txt'), 'utf8')).toBe('mine')
  expect(await backups.all()).toMatchObject([{ path: null }])
})

test('all files together take no more room than they may; the newest of each stays, and what fails is left', async () => {
  const other = join(folder, '通知.nianbao')
  writeFileSync(other, 'x'.repeat(300))
  await backups.keep(other, new Date(start))
  for (let i = 0; i < 8; i++) await replaced(`${i}`.repeat(100), start + i * MINUTE)
  await backups.thin(0, 600)
  expect((await words()).map((copy) => copy[0])).toEqual(['7', '6', '5'])
  expect(await backups.of(other)).toHaveLength(1)
  // Known to be below: nothing is looked at.
  await replaced('8'.repeat(100), start + 9 * MINUTE)
  await backups.thin(0, 600)
  expect(await words()).toHaveLength(4)
  const { fs } = faultyFileSystem('EACCES', 0, Infinity)
  await new Backups(backups.root, () => 20, fs, []).thin(0, 1)
  expect(await words()).toHaveLength(4)
  await backups.thin(100, 1)
  expect((await words()).map((copy) => copy[0])).toEqual(['8'])
  expect(await backups.of(other)).toHaveLength(1)
})

test('there are none before the first', async () => {
  expect([await backups.of(path), await backups.all()]).toEqual([[], []])
})

test.each(ERROR_CODES)('a copy is whole or is not, whichever call fails with %s', async (code) => {
  await replaced('first', start)
  const counting = faultyFileSystem('none')
  await replaced('second', start + MINUTE, new Backups(backups.root, () => 20, counting.fs, []))
  for (let n = 0; n < counting.calls.length; n++) {
    const { fs } = faultyFileSystem(code, n, Infinity)
    await replaced(`try ${n}`, start + n * MINUTE, new Backups(backups.root, () => 20, fs, [])).catch(() => undefined)
    for (const copy of await words()) expect(copy).toMatch(/^(?:first|second|try \d+)$/)
  }
  const own = dirname((await backups.of(path))[0]!.path)
  await replaced('last', start + DAY)
  expect(readdirSync(own).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(existsSync(path)).toBe(true)
})
