import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Recents, shortFolder } from './recents'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-recents-'))
  path = join(folder, 'state', 'recents.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute))
const file = (name: string) => ({ path: join(folder, name), organ: '某某局', year: 2026 })

test('files are remembered over a restart, newest first, each once', async () => {
  const recents = new Recents(path)
  await recents.add(file('a.nianbao'), at(1))
  await recents.add(file('b.nianbao'), at(2))
  await recents.add({ ...file('a.nianbao'), year: 2025 }, at(3))
  const listed = await new Recents(path).list()
  expect(listed.map((r) => [r.name, r.year, r.opened])).toEqual([
    ['a.nianbao', 2025, at(3).toISOString()],
    ['b.nianbao', 2026, at(2).toISOString()],
  ])
})

test('twelve are kept', async () => {
  const recents = new Recents(path)
  for (let i = 0; i < 15; i++) await recents.add(file(`${i}.nianbao`), at(i))
  const listed = await recents.list()
  expect(listed.map((r) => r.name)).toEqual(Array.from({ length: 12 }, (_, i) => `${14 - i}.nianbao`))
})

test('an id tells no path, leads back to it, and is gone when forgotten', async () => {
  const recents = new Recents(path)
  await recents.add(file('a.nianbao'), at(1))
  const [listed] = await recents.list()
  expect(listed!.id).toMatch(/^[0-9a-f]{24}$/)
  expect(recents.pathOf(listed!.id)).toBe(join(folder, 'a.nianbao'))
  await recents.forget(listed!.id)
  expect(recents.pathOf(listed!.id)).toBeUndefined()
  expect(await recents.list()).toEqual([])
})

test('a file that is no longer there is marked', async () => {
  const recents = new Recents(path)
  writeFileSync(join(folder, 'there.nianbao'), '')
  await recents.add(file('there.nianbao'), at(1))
  await recents.add(file('gone.nianbao'), at(2))
  expect((await recents.list()).map((r) => [r.name, r.missing])).toEqual([
    ['gone.nianbao', true],
    ['there.nianbao', false],
  ])
})

test.each(['', '{', 'null', '[{"path":7}]', '{"path":"/x"}', '[{"path":"/x","organ":"","year":1.5,"opened":"x"}]', '\u0000'])(
  'a broken file (%j) counts as an empty list and is written anew',
  async (broken) => {
    const recents = new Recents(path)
    await recents.add(file('old.nianbao'), at(1))
    writeFileSync(path, broken)
    const again = new Recents(path)
    expect(await again.list()).toEqual([])
    await again.add(file('a.nianbao'), at(1))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(1)
  },
)

test('a place that cannot be written to does not stop the program', async () => {
  writeFileSync(join(folder, 'state'), 'a file in the way')
  const recents = new Recents(path)
  await recents.add(file('a.nianbao'), at(1))
  expect(await recents.list()).toHaveLength(1)
})

test('a folder is shown short', () => {
  expect(shortFolder('/home/x/年报', '/home/x')).toBe('~/年报')
  expect(shortFolder('/home/xy/年报', '/home/x')).toBe('/home/xy/年报')
  expect(shortFolder('/home/x/a/b/c/d/2026', '/home/x')).toBe('~/…/d/2026')
})
