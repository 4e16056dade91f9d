// Every call of saving fails once, and from then on, with every error a disk, a stick or a share can answer.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Backups } from '../backups/backups'
import { ERROR_CODES, faultyFileSystem } from '../file/faulty-file-system.test-data'
import type { FileSystem } from '../file/file-system'
import { saveReport, type Saved } from './save-report'

/** Flushing thousands of times to a real disk takes minutes. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(inMemory, 'nianbao-faults-'))
  path = join(folder, '年报.nianbao')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const OLD = '旧的内容'
const NEW = '新的内容，比旧的长'
const pauses = [0, 0]

/** `old`: what stands in the file before, `null` for none. */
async function save(fs: FileSystem, old: string | null): Promise<Saved> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true, recursive: true })
  if (old !== null) writeFileSync(path, old)
  const state = old === null ? { modified: 0, size: 0 } : { modified: statSync(path).mtimeMs, size: statSync(path).size }
  return saveReport(
    { bytes: new TextEncoder().encode(NEW), file: { path, kind: 'own', state }, as: false },
    {
      askWhere: () => Promise.reject(new Error('asked where')),
      askReplace: () => Promise.reject(new Error('asked to replace')),
      askChanged: () => Promise.reject(new Error('asked whether it changed')),
      isOpenElsewhere: () => false,
      backups: new Backups(join(folder, 'backups'), () => 20, fs, pauses),
      fs,
      pauses,
    },
  )
}

const onDisk = () => (existsSync(path) ? readFileSync(path, 'utf8') : null)
const backups = () => {
  const root = join(folder, 'backups')
  if (!existsSync(root)) return []
  return readdirSync(root).flatMap((one) =>
    readdirSync(join(root, one))
      .filter((name) => name.endsWith('.nianbao'))
      .map((name) => readFileSync(join(root, one, name), 'utf8')),
  )
}

/** What holds whatever fails: old or new, whole; the answer says which; a copy is whole or is not. */
function holds(saved: Saved, old: string | null): void {
  if (saved.kind === 'saved') expect(onDisk()).toBe(NEW)
  else expect([old, NEW]).toContain(onDisk())
  expect(saved.kind).not.toBe('cancelled')
  if (saved.kind === 'trouble') {
    expect(saved.trouble.message).toMatch(/“年报\.nianbao”.*(?:没有保存|没有覆盖).*请/)
    expect(saved.trouble.message).not.toContain(folder)
  }
  for (const copy of backups()) expect(copy).toBe(old)
}

describe.each([
  ['a file that is replaced', OLD],
  ['a new file', null],
])('%s', (_, old) => {
  test.each(ERROR_CODES)('is whole whichever call fails once with %s', async (code) => {
    const { calls } = await counted(old)
    for (let n = 0; n < calls.length; n++) {
      const saved = await save(faultyFileSystem(code, n).fs, old)
      holds(saved, old)
      // Nothing lies about, unless taking it away is what failed.
      const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'))
      expect(left, `${calls[n]} (${n})`).toEqual([])
    }
  })

  test.each(ERROR_CODES)('is whole when a disk says %s from any call on', async (code) => {
    const { calls } = await counted(old)
    for (let n = 0; n < calls.length; n++) {
      const saved = await save(faultyFileSystem(code, n, Infinity).fs, old)
      holds(saved, old)
    }
  })

  test('is saved although another program holds it at any call for a moment', async () => {
    const { calls } = await counted(old)
    for (let n = 0; n < calls.length; n++) {
      const saved = await save(faultyFileSystem('EBUSY', n, n + pauses.length).fs, old)
      if (['file.writeFile', 'file.sync', 'file.close'].includes(calls[n]!) && saved.kind === 'trouble') {
        expect(saved.trouble.code).toBe('E19')
        continue
      }
      expect(saved, `${calls[n]} (${n})`).toMatchObject({ kind: 'saved' })
    }
  })
})

async function counted(old: string | null) {
  const faults = faultyFileSystem('none')
  expect((await save(faults.fs, old)).kind).toBe('saved')
  expect(faults.calls.length).toBeGreaterThan(old === null ? 5 : 12)
  return faults
}

/** Which sentence a person reads. */
test.each([
  ['full disk', 'ENOSPC', 'E18', '磁盘空间已满'],
  ['full quota', 'EDQUOT', 'E18', '磁盘空间已满'],
  ['pulled stick or failing disk', 'EIO', 'E147', 'U 盘'],
  ['stick that is gone', 'ENODEV', 'E147', 'U 盘'],
  ['folder without permission', 'EACCES', 'E17', '没有权限'],
  ['medium that is read only', 'EROFS', 'E17', '没有权限'],
  ['path that is too long', 'ENAMETOOLONG', 'E148', '太长'],
  ['folder that is gone', 'ENOENT', 'E16', '文件夹已不存在'],
  ['share whose server is gone', 'ESTALE', 'E146', '网络位置'],
  ['network that is gone', 'ENETUNREACH', 'E146', '网络位置'],
  ['folder that another program holds', 'EBUSY', 'E19', '占用'],
])('a %s (%s) has the sentence %s with a safe way on', async (_, code, sentence, words) => {
  const { calls } = await counted(null)
  const saved = await save(faultyFileSystem(code, calls.indexOf('open'), Infinity).fs, null)
  if (saved.kind !== 'trouble') throw new Error(saved.kind)
  expect(saved.trouble.code).toBe(sentence)
  expect(saved.trouble.message).toContain(words)
})
