// A real file system that is full, where one may be mounted: root on Linux.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Backups } from '../backups/backups'
import { saveReport } from '../document/save-report'
import { Journal } from '../journal/journal'
import { readFile } from './read-file'

const KB = 1024
const id = '0f8fad5b-d9cb-469f-a165-70867728950e'

let folder: string
const disk = () => join(folder, 'disk')
const mount = (path: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path]).status === 0
const unmount = (path: string) => spawnSync('umount', [path]).status === 0

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'nianbao-mount-'))
  const may = mount(probe) && unmount(probe)
  rmSync(probe, { recursive: true, force: true })
  return may
}

const title = (words: string) => (able ? words : `${words} (skipped: mounting a small disk takes root on Linux)`)
const able = mayMount()

describe.skipIf(!able)(title('on a disk of 256 KB'), () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-full-'))
    mkdirSync(disk())
    if (!mount(disk())) throw new Error('could be mounted a moment ago')
  })
  afterAll(() => {
    unmount(disk())
    rmSync(folder, { recursive: true, force: true })
  })

  const save = (path: string, bytes: Uint8Array, backups: string) => {
    const { mtimeMs: modified, size } = statSync(path)
    return saveReport(
      { bytes, file: { path, kind: 'own', state: { modified, size } }, as: false },
      {
        askWhere: async () => null,
        askReplace: async () => false,
        askChanged: async () => 'cancel',
        isOpenElsewhere: () => false,
        backups: new Backups(backups, () => 20),
      },
    )
  }

  test('what does not fit is not saved, the file before it stays whole, and nothing is left behind', async () => {
    const path = join(disk(), '年报.nianbao')
    writeFileSync(path, Buffer.alloc(100 * KB, 'a'))
    const saved = await save(path, new Uint8Array(200 * KB), join(folder, 'backups'))
    expect(saved).toMatchObject({ kind: 'trouble', trouble: { code: 'E18', message: expect.stringContaining('磁盘空间已满') } })
    expect(readFileSync(path).equals(Buffer.alloc(100 * KB, 'a'))).toBe(true)
    expect(readdirSync(disk())).toEqual(['年报.nianbao'])
  })

  test('a report is saved also when only its copy finds no room, and that is said', async () => {
    rmSync(join(disk(), 'backups'), { recursive: true, force: true })
    const path = join(disk(), '年报.nianbao')
    writeFileSync(path, Buffer.alloc(100 * KB, 'a'))
    const saved = await save(path, new Uint8Array(120 * KB), join(disk(), 'backups'))
    expect(saved).toMatchObject({ kind: 'saved', notice: { code: 'E22' } })
    expect(statSync(path).size).toBe(120 * KB)
    expect(await new Backups(join(disk(), 'backups'), () => 20).of(path)).toEqual([])
    rmSync(path)
    rmSync(join(disk(), 'backups'), { recursive: true })
  })

  test('the journal says so, keeps the state before, and takes the next one when there is room again', async () => {
    const journal = new Journal(join(disk(), 'journal'))
    const about = { path: null, state: null, organ: '云岭市水务局', year: 2026 }
    const words = (letter: string, size: number) => JSON.stringify(letter.repeat(size * KB))
    const entry = (letter: string, size: number) => ({ about, report: words(letter, size), pictures: [] })
    expect((await journal.keep(id, entry('a', 100))).ok).toBe(true)
    expect(await journal.keep(id, entry('b', 180))).toMatchObject({ ok: false, trouble: { code: 'E150' } })
    expect((await journal.read(id))?.report).toBe(words('a', 100))
    expect((await journal.keep(id, entry('c', 60))).ok).toBe(true)
    expect((await journal.read(id))?.report).toBe(words('c', 60))
    await journal.end(id)
  })

  test('a disk that is read only is told, and the file on it stays', async () => {
    const path = join(disk(), '年报.nianbao')
    writeFileSync(path, 'old')
    const remount = (mode: string) => spawnSync('mount', ['-o', `remount,${mode}`, disk()]).status
    expect(remount('ro')).toBe(0)
    try {
      expect(await save(path, new Uint8Array(3), join(folder, 'backups'))).toMatchObject({
        kind: 'trouble',
        trouble: { code: 'E17' },
      })
      expect(readFileSync(path, 'utf8')).toBe('old')
    } finally {
      remount('rw')
    }
  })

  test('a disk that is taken away while a report of it is open is told, for saving and for opening', async () => {
    const path = join(disk(), '年报.nianbao')
    writeFileSync(path, 'old')
    const { mtimeMs: modified, size } = statSync(path)
    expect((await readFile(path)).ok).toBe(true)
    expect(unmount(disk())).toBe(true)
    rmSync(disk(), { recursive: true })
    const order = { bytes: new Uint8Array(3), file: { path, kind: 'own', state: { modified, size } } as const, as: false }
    const unasked = () => Promise.reject(new Error('asked'))
    const context = {
      askWhere: unasked,
      askReplace: unasked,
      askChanged: unasked,
      isOpenElsewhere: () => false,
      backups: new Backups(join(folder, 'backups'), () => 20),
    }
    expect(await saveReport(order, context)).toMatchObject({ kind: 'trouble', trouble: { code: 'E16' } })
    expect(await readFile(path)).toMatchObject({ ok: false, trouble: { code: 'E10' } })
  })
})
