import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import * as real from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faultyFileSystem } from '../file/faulty-file-system.test-data'
import type { FileSystem } from '../file/file-system'
import { Journal } from './journal'
import type { JournalEntry } from './journal-entry'

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const about = { path: '/家/年报.nianbao', state: { modified: 5, size: 3 }, organ: '云岭市水务局', year: 2026 }
const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  about,
  report: '{"一":1}',
  beside: null,
  pictures: [],
  ...more,
})
const picture = { id: 'p1', type: 'image/png' as const, bytes: new Uint8Array([1, 2]) }
const now = new Date('2027-01-10T08:00:00Z')

let root: string
beforeEach(() => void (root = join(mkdtempSync(join(tmpdir(), 'nianbao-journal-')), 'journal')))
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the journal', () => {
  test('gives back what was kept last, with the parts that did not change since', async () => {
    const journal = new Journal(root)
    await journal.keep(id, entry({ beside: '{"a":1}', pictures: [picture] }))
    await journal.keep(id, { about, report: '{"二":2}', pictures: [] })
    const [found] = await new Journal(root).leftBehind(now)
    expect(found).toMatchObject({ id, about, report: '{"二":2}', beside: '{"a":1}' })
    expect(found!.pictures.map((p) => [p.id, p.type, [...p.bytes]])).toEqual([['p1', 'image/png', [1, 2]]])
  })

  test('is for the eyes of this user only', async () => {
    await new Journal(root).keep(id, entry())
    expect(statSync(join(root, id)).mode & 0o777).toBe(0o700)
  })

  test('holds nothing any more once its report is saved, in the order in which it was told', async () => {
    const journal = new Journal(root)
    void journal.keep(id, entry())
    const end = journal.end(id)
    expect(journal.isWriting).toBe(true)
    await end
    await journal.settled()
    expect(await journal.leftBehind(now)).toEqual([])
    await journal.keep(id, entry())
    expect(await journal.leftBehind(now)).toHaveLength(1)
  })

  test('keeps what need not be saved aside for sixty days, the last ten of it for longer, and offers it no more', async () => {
    const journal = new Journal(root)
    const asides = () => readdirSync(join(root, 'kept')).length
    for (let n = 0; n < 12; n++) {
      await journal.keep(id, entry())
      await journal.setAside(id, now)
    }
    expect(await journal.leftBehind(now)).toEqual([])
    expect(readdirSync(join(root, 'kept'))[0]).toBe(`20270110-080000000.000001 ${id}`)
    await journal.leftBehind(new Date('2027-03-05T08:00:00Z'))
    expect(asides()).toBe(12)
    await journal.leftBehind(new Date('2027-03-20T08:00:00Z'))
    expect(asides()).toBe(10)
  })

  test('gives back what was set aside, newest first, and nothing by another name', async () => {
    const journal = new Journal(root)
    await journal.keep(id, entry({ report: '{"一":1}' }))
    await journal.setAside(id, now)
    await journal.keep(id, entry({ report: '{"二":2}', pictures: [picture] }))
    // The clock went back between the two.
    await journal.setAside(id, new Date('2009-01-01T00:00:00Z'))
    const [newest, older] = await journal.aside.list()
    expect([newest!.at, older!.at]).toEqual([Date.UTC(2009, 0, 1), now.getTime()])
    expect(newest!.about).toEqual(about)
    expect(await journal.aside.read(newest!.name)).toMatchObject({ report: '{"二":2}', pictures: [{ id: 'p1' }] })
    expect(await journal.aside.read(`../${id}`)).toBeNull()
  })

  test('brings back every window, the one used last at the end', async () => {
    const journal = new Journal(root)
    await journal.keep(other, entry({ report: '{"旧":1}' }))
    await new Promise((resolve) => setTimeout(resolve, 15))
    await journal.keep(id, entry())
    expect((await journal.leftBehind(now)).map((one) => one.id)).toEqual([other, id])
  })

  test.each([
    ['1970', 0],
    ['2099', Date.UTC(2099, 0, 1) / 1000],
  ])('brings everything back when the clock says %s', async (_, seconds) => {
    const journal = new Journal(root)
    await journal.keep(id, entry())
    await journal.keep(other, entry({ report: '{"旧":1}' }))
    utimesSync(join(root, id, 'report.json'), seconds, seconds)
    const found = await journal.leftBehind(new Date(seconds * 1000))
    expect(found.map((one) => one.id).sort()).toEqual([id, other].sort())
    // Written on after the clock was put right.
    await journal.keep(id, { about, report: '{"新":1}', pictures: [] })
    expect((await journal.read(id))?.report).toBe('{"新":1}')
  })

  test('is not stopped by strange things in its folder', async () => {
    const journal = new Journal(root)
    await journal.keep(id, entry())
    mkdirSync(join(root, other))
    writeFileSync(join(root, 'notes.txt'), 'x')
    writeFileSync(join(root, id, 'about.json'), '{"path":7}')
    writeFileSync(join(root, id, 'media', '..evil.png'), 'x')
    expect(await journal.leftBehind(now)).toMatchObject([{ id, about: null, pictures: [] }])
  })

  test('stands where a kill finds it before the disk has flushed it', async () => {
    const before = new Journal(root)
    await before.keep(id, entry())
    // A disk so busy that it never comes to flushing.
    const open = async (...given: Parameters<typeof real.open>) => {
      const handle = await real.open(...given)
      return Object.assign(handle, { sync: () => new Promise<void>(() => undefined) })
    }
    const journal = new Journal(root, { ...real, open: open as FileSystem['open'] })
    void journal.keep(id, entry({ report: '{"新":1}' }))
    await expect.poll(async () => (await new Journal(root).leftBehind(now))[0]?.report).toBe('{"新":1}')
    expect(journal.isWriting).toBe(true)
  })

  test.each(['', '\0\0\0\0', '{"新":'])('takes the state before when a power cut left %j of the last one', async (torn) => {
    const journal = new Journal(root)
    await journal.keep(id, entry())
    const at = (name: string) => join(root, id, name)
    const cut = () => {
      renameSync(at('report.json'), at('report.before.json'))
      writeFileSync(at('report.json'), torn)
    }
    cut()
    expect(await new Journal(root).leftBehind(now)).toMatchObject([{ id, about, report: '{"一":1}' }])
    // It stands in its place again, so that the next writing keeps it.
    expect(readFileSync(at('report.json'), 'utf8')).toBe('{"一":1}')
    await new Journal(root).keep(id, entry({ report: '{"新":1}' }))
    expect((await journal.read(id))?.report).toBe('{"新":1}')
    expect(readdirSync(join(root, id)).sort()).toEqual(['about.json', 'media', 'report.json'])
  })

  test('writes what it knows of the file once, not with every change', async () => {
    const { fs, calls } = faultyFileSystem('none')
    const journal = new Journal(root, fs)
    const written = async (more: Partial<JournalEntry>) => {
      calls.length = 0
      await journal.keep(id, entry({ beside: undefined, ...more }))
      return calls.filter((call) => call === 'writeFile').length
    }
    expect(await written({})).toBe(2)
    expect(await written({ report: '{"二":2}' })).toBe(1)
    expect(await written({ about: { ...about, organ: '云岭市林业局' } })).toBe(2)
    await journal.end(id)
    expect(await written({ about: { ...about, organ: '云岭市林业局' } })).toBe(2)
  })

  test('ends at one stroke: what is left of it by a kill does not come back', async () => {
    const fs: FileSystem = {
      ...real,
      rm: (async (path: string) => {
        await real.rm(join(path, 'about.json'), { force: true })
        throw Object.assign(new Error('killed'), { code: 'EIO' })
      }) as typeof real.rm,
    }
    await new Journal(root).keep(id, entry())
    await new Journal(root, fs).end(id)
    expect(readdirSync(root)).toHaveLength(1)
    expect(await new Journal(root).leftBehind(now)).toEqual([])
    expect(readdirSync(root)).toEqual([])
  })

  test('takes no id that could name another folder', async () => {
    await expect(new Journal(root).keep('../backups', entry())).rejects.toThrow('not the id of a journal')
  })

  test.each(['writeFile', 'rename', 'mkdir'] as const)(
    'says in words when %s fails, and goes on with the next change',
    async (call) => {
      let broken = true
      const failing = (async (...given: never[]) => {
        if (broken) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        return (real[call] as (...given: never[]) => unknown)(...given)
      }) as never
      const fs: FileSystem = { ...real, [call]: failing }
      const journal = new Journal(root, fs)
      await new Journal(root).keep(id, entry())
      const result = await journal.keep(id, entry({ report: '{"新":1}' }))
      expect(result).toMatchObject({ ok: false, trouble: { code: 'E150', message: expect.stringContaining('尽快保存') } })
      expect((await journal.read(id))?.report).toBe('{"一":1}')
      broken = false
      expect(await journal.keep(id, entry({ report: '{"新":1}' }))).toEqual({ ok: true, value: null })
      expect((await journal.read(id))?.report).toBe('{"新":1}')
      expect(existsSync(join(root, id, 'report.json'))).toBe(true)
    },
  )
})
