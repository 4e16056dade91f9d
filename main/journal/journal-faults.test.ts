// Every call of the journal fails once, and from then on: what was kept before or what is kept now comes back, whole.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ERROR_CODES, faultyFileSystem } from '../file/faulty-file-system.test-data'
import type { FileSystem } from '../file/file-system'
import { Journal } from './journal'
import type { JournalEntry } from './journal-entry'

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const entry = (words: string): JournalEntry => ({
  about: { path: null, state: null, organ: words, year: 2026 },
  report: JSON.stringify({ words }),
  beside: JSON.stringify({ beside: words }),
  pictures: [{ id: 'p1', type: 'image/png', bytes: new Uint8Array([1, 2]) }],
})
const BEFORE = entry('旧')
const AFTER = entry('新的，长一些')

let root: string
beforeEach(() => void (root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-journal-faults-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function keep(fs: FileSystem) {
  rmSync(join(root, id), { recursive: true, force: true })
  expect(await new Journal(root).keep(id, BEFORE)).toEqual({ ok: true, value: null })
  return new Journal(root, fs, []).keep(id, AFTER)
}

test.each(ERROR_CODES)('%s at any call, once or for good, leaves the last state or the one before it', async (code) => {
  const counting = faultyFileSystem('none')
  expect((await keep(counting.fs)).ok).toBe(true)
  expect(counting.calls.length).toBeGreaterThan(30)
  for (let n = 0; n < counting.calls.length; n++) {
    for (const until of [n + 1, Infinity]) {
      const result = await keep(faultyFileSystem(code, n, until).fs)
      const found = await new Journal(root).read(id)
      const whole = [BEFORE.report, AFTER.report]
      expect(whole, `${counting.calls[n]} (${n})`).toContain(found?.report)
      expect(found?.pictures).toHaveLength(1)
      expect([BEFORE.beside, AFTER.beside]).toContain(found?.beside)
      if (result.ok) expect(found?.report).toBe(AFTER.report)
      else expect(result.trouble.message).toMatch(/暂时不能自动备份.*请尽快保存/)
    }
  }
})

test('a full disk has its own sentence', async () => {
  expect(await keep(faultyFileSystem('ENOSPC', 3, Infinity).fs)).toMatchObject({ ok: false, trouble: { code: 'E150' } })
  expect(await keep(faultyFileSystem('EIO', 3, Infinity).fs)).toMatchObject({ ok: false, trouble: { code: 'E165' } })
})

test.each(ERROR_CODES)('setting aside never loses it, whichever call fails with %s', async (code) => {
  const setAside = async (fs: FileSystem) => {
    rmSync(join(root, id), { recursive: true, force: true })
    rmSync(join(root, 'kept'), { recursive: true, force: true })
    await new Journal(root).keep(id, AFTER)
    await new Journal(root, fs).setAside(id, new Date())
  }
  const counting = faultyFileSystem('none')
  await setAside(counting.fs)
  for (let n = 0; n < counting.calls.length; n++) {
    await setAside(faultyFileSystem(code, n, Infinity).fs)
    const journal = new Journal(root)
    const asides = await journal.aside.list()
    const found = asides[0] ? await journal.aside.read(asides[0].name) : await journal.read(id)
    expect(found?.report).toBe(AFTER.report)
  }
})

test('what another program holds for a moment is found whole, with everything beside it', async () => {
  await new Journal(root).keep(id, AFTER)
  const counting = faultyFileSystem('none')
  await new Journal(root, counting.fs).read(id)
  const reads = counting.calls.flatMap((call, n) => (call.includes('readFile') ? [n] : []))
  expect(reads.length).toBeGreaterThan(3)
  for (const n of reads) {
    const found = await new Journal(root, faultyFileSystem('EBUSY', n, n + 2).fs).read(id)
    expect(found).toMatchObject({ about: AFTER.about, report: AFTER.report, beside: AFTER.beside })
    expect(found?.pictures).toHaveLength(1)
  }
})
