import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  lstatSync,
  chmodSync,
} from 'node:fs'
import * as real from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FileSystem } from './file-system'
import { writeFile } from './write-file'

let folder: string
let path: string
const text = (value: string) => new TextEncoder().encode(value)
const failure = (code: string) => Object.assign(new Error(code), { code })
const noPauses = [0, 0, 0]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-write-'))
  path = join(folder, '年报.nianbao')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file system that is real but for what is replaced. */
const failing = (replaced: Partial<FileSystem>): FileSystem => ({ ...real, ...replaced })

/** `open` whose files cannot take all the bytes. */
const fullDisk = (code: string): Partial<FileSystem> => ({
  open: (async (...given: Parameters<FileSystem['open']>) => {
    const file = await real.open(...given)
    const writeHalf = async (bytes: Uint8Array) => {
      await file.write(bytes.subarray(0, bytes.length / 2))
      throw failure(code)
    }
    return { writeFile: writeHalf, sync: () => file.sync(), close: () => file.close() }
  }) as unknown as FileSystem['open'],
})

test('a new file is written and its state told', async () => {
  const result = await writeFile(path, text('一'))
  expect(result).toEqual({ ok: true, value: { modified: statSync(path).mtimeMs, size: 3 } })
  expect(readdirSync(folder)).toEqual(['年报.nianbao'])
})

test('an old file is replaced and keeps its mode', async () => {
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  expect((await writeFile(path, text('new'))).ok).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

test('a link stays a link', async () => {
  const target = join(folder, 'target.nianbao')
  writeFileSync(target, 'old')
  symlinkSync(target, path)
  expect((await writeFile(path, text('new'))).ok).toBe(true)
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(readFileSync(target, 'utf8')).toBe('new')
})

test('a file that another program holds for a moment is replaced when it lets go', async () => {
  writeFileSync(path, 'old')
  const codes = ['EBUSY', 'EPERM', 'EACCES']
  const fs = failing({
    rename: async (from, to) => {
      const code = codes.shift()
      if (code) throw failure(code)
      await real.rename(from, to)
    },
  })
  expect((await writeFile(path, text('new'), { fs, pauses: noPauses })).ok).toBe(true)
  expect(codes).toEqual([])
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('a file that stays held is left as it was, with a sentence', async () => {
  writeFileSync(path, 'old')
  let attempts = 0
  const fs = failing({
    rename: async () => {
      attempts += 1
      throw failure('EBUSY')
    },
  })
  const result = await writeFile(path, text('new'), { fs, pauses: noPauses })
  expect(result).toMatchObject({ ok: false, trouble: { code: 'E19' } })
  expect(attempts).toBe(noPauses.length + 1)
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['年报.nianbao'])
})

test('a rename that cannot succeed is not tried again', async () => {
  let attempts = 0
  const fs = failing({
    rename: async () => {
      attempts += 1
      throw failure('EXDEV')
    },
  })
  expect(await writeFile(path, text('new'), { fs, pauses: noPauses })).toMatchObject({ ok: false, trouble: { code: 'E21' } })
  expect(attempts).toBe(1)
})

test.each([
  ['ENOSPC', 'E18'],
  ['EDQUOT', 'E18'],
  ['EIO', 'E147'],
  ['ESTALE', 'E146'],
  ['EXDEV', 'E21'],
])('after %s half way the old file is whole and nothing is left behind', async (code, sentence) => {
  writeFileSync(path, 'old')
  const result = await writeFile(path, text('a longer new one'), { fs: failing(fullDisk(code)) })
  expect(result).toMatchObject({ ok: false, trouble: { code: sentence } })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['年报.nianbao'])
})

test.each([
  ['EACCES', 'E17'],
  ['EROFS', 'E17'],
  ['ENAMETOOLONG', 'E148'],
  ['EINVAL', 'E20'],
])('a folder that takes no new file (%s) has its own sentence', async (code, sentence) => {
  writeFileSync(path, 'old')
  const fs = failing({ open: () => Promise.reject(failure(code)) })
  expect(await writeFile(path, text('new'), { fs })).toMatchObject({ ok: false, trouble: { code: sentence } })
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a read-only file is not replaced behind its owner’s back', async () => {
  writeFileSync(path, 'old')
  const fs = failing({ access: () => Promise.reject(failure('EACCES')) })
  expect(await writeFile(path, text('new'), { fs })).toMatchObject({ ok: false, trouble: { code: 'E28' } })
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a folder that is gone is told as such', async () => {
  expect(await writeFile(join(folder, 'gone', 'x.nianbao'), text('new'))).toMatchObject({ ok: false, trouble: { code: 'E16' } })
})

test('a folder in the file’s place is not replaced', async () => {
  expect(await writeFile(folder, text('new'))).toMatchObject({ ok: false, trouble: { code: 'E20' } })
})

test('whoever looks while the file is being written sees the old one or the new one, whole', async () => {
  const versions = ['甲', '乙'].map((c) => c.repeat(200_000))
  await writeFile(path, text(versions[0]!))
  let writing = true
  const seen = new Set<number>()
  const watch = (async () => {
    while (writing) {
      seen.add(versions.indexOf(await real.readFile(path, 'utf8')))
    }
  })()
  for (let i = 1; i <= 20; i++) await writeFile(path, text(versions[i % 2]!))
  writing = false
  await watch
  expect(seen.has(-1)).toBe(false)
})

test('the sentence names the file without its folder', async () => {
  const fs = failing({ open: () => Promise.reject(failure('ENOSPC')) })
  const result = await writeFile(path, text('new'), { fs })
  expect(!result.ok && result.trouble.message).toContain('“年报.nianbao”')
  expect(!result.ok && result.trouble.message).not.toContain(folder)
})

test('a name that no system takes is told as such', async () => {
  const long = join(folder, `${'年'.repeat(300)}.nianbao`)
  expect(await writeFile(long, text('new'))).toMatchObject({ ok: false, trouble: { code: 'E148' } })
  expect(readdirSync(folder)).toEqual([])
})

test('what a killed program left half written is taken away by a later saving of the same file, a fresh one is not', async () => {
  const stop = (): Promise<never> => Promise.reject(failure('EIO'))
  await writeFile(path, text('new'), { fs: failing({ rename: stop, rm: stop }) })
  const [left] = readdirSync(folder)
  expect(left).toMatch(/^\.nianbao-.*\.tmp$/)
  // Another program may be writing it just now.
  expect((await writeFile(path, text('one'))).ok).toBe(true)
  expect(readdirSync(folder).sort()).toEqual([left, '年报.nianbao'])
  const hourAgo = new Date(Date.now() - 3_600_000)
  utimesSync(join(folder, left!), hourAgo, hourAgo)
  expect((await writeFile(path, text('two'))).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['年报.nianbao'])
})

test('a file that changed since it was looked at is not replaced; one that is gone is written anew', async () => {
  writeFileSync(path, 'old')
  const expected = { modified: statSync(path).mtimeMs, size: 3 }
  const theirs = async () => void writeFileSync(path, 'theirs')
  const changed = await writeFile(path, text('new'), { expected, beforeReplacing: theirs })
  expect(changed).toMatchObject({ ok: false, trouble: { code: 'E154' } })
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['theirs', ['年报.nianbao']])
  const gone = async () => rmSync(path)
  expect(
    (await writeFile(path, text('new'), { expected: { modified: statSync(path).mtimeMs, size: 6 }, beforeReplacing: gone })).ok,
  ).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('new')
})
