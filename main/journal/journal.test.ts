import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import * as real from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

  test('takes no id that could name another folder', async () => {
    await expect(new Journal(root).keep('../backups', entry())).rejects.toThrow('not the id of a journal')
  })

  test.each(['open', 'rename', 'mkdir'] as const)(
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
