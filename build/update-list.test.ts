import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkUpdate } from '../main/update/check-update'
import { root } from './tool.mjs'
import writeUpdateList from './update-list.mjs'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-list-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, bytes: string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const make = (...paths: string[]) => writeUpdateList({ outDir: folder, artifactPaths: paths })

test('what a release lists is what updating by file accepts', async () => {
  const setup = put(`nianbao-${version}-setup-x64.exe`, 'installer')
  expect(await make(setup, put(`nianbao-${version}-setup-x64.exe.blockmap`, 'x'))).toEqual([join(folder, 'nianbao-update.json')])
  const here = { version: '0.0.1', system: 'win', processor: 'x64' } as const
  expect(await checkUpdate(setup, here)).toMatchObject({ ok: true, value: { version, age: 'newer', how: 'installer' } })
  writeFileSync(setup, 'instal1er')
  expect(await checkUpdate(setup, here)).toMatchObject({ ok: false, trouble: { code: 'E139' } })
})

test('packages of one version gather in one list, those of another one leave it', async () => {
  const list = () => JSON.parse(readFileSync(join(folder, 'nianbao-update.json'), 'utf8')) as { files: { name: string }[] }
  await make(put('b.deb', '1'))
  await make(put('a.exe', '2'))
  await make(put('b.deb', '3'))
  expect(list().files.map(({ name }) => name)).toEqual(['a.exe', 'b.deb'])
  writeFileSync(
    join(folder, 'nianbao-update.json'),
    JSON.stringify({ program: 'nianbao', version: '0.0.0', files: [{ name: 'old.exe' }] }),
  )
  await make(put('c.dmg', '4'))
  expect(list().files.map(({ name }) => name)).toEqual(['c.dmg'])
})

test('a folder without packages needs no list', async () => {
  expect(await make()).toEqual([])
})
