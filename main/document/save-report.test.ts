import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import * as real from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Backups } from '../backups/backups'
import type { FileSystem } from '../file/file-system'
import { fileState } from '../file/read-file'
import type { KnownFile } from './file-handles'
import { saveReport, type SaveContext } from './save-report'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-save-'))
  path = join(folder, '年报.nianbao')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('new')

function context(answers: Partial<SaveContext> = {}): SaveContext {
  const unasked = (question: string) => () => Promise.reject(new Error(`asked: ${question}`))
  return {
    askWhere: unasked('where'),
    askReplace: unasked('replace'),
    askChanged: unasked('changed'),
    isOpenElsewhere: () => false,
    backups: backups(),
    ...answers,
  }
}

async function known(file: string, kind: KnownFile['kind'] = 'own'): Promise<KnownFile> {
  return { path: file, kind, state: (await fileState(file))! }
}

const backups = (fs?: FileSystem) => new Backups(join(folder, 'backups'), () => 20, fs)
const previousVersions = async () => (await backups().of(path)).map((copy) => readFileSync(copy.path, 'utf8'))

test('a report goes to its own file without a question, and the version before is kept', async () => {
  writeFileSync(path, 'old')
  const saved = await saveReport({ bytes, file: await known(path), as: false }, context())
  expect(saved).toMatchObject({ kind: 'saved', path, notice: null })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(await previousVersions()).toEqual(['old'])
})

test('a report begun here asks where, and the extension is added', async () => {
  const saved = await saveReport({ bytes, file: undefined, as: false }, context({ askWhere: async () => join(folder, '新') }))
  expect(saved).toMatchObject({ kind: 'saved', path: join(folder, '新.nianbao') })
})

test('a Word file is never written to', async () => {
  const word = join(folder, '去年.docx')
  writeFileSync(word, 'word')
  const saved = await saveReport(
    { bytes, file: await known(word, 'foreign'), as: false },
    context({ askWhere: async () => path }),
  )
  expect(saved).toMatchObject({ kind: 'saved', path })
  expect(readFileSync(word, 'utf8')).toBe('word')
})

test('even when a person picks the Word file itself in the dialog, it is not written to', async () => {
  const word = join(folder, '去年.docx')
  writeFileSync(word, 'word')
  await saveReport({ bytes, file: await known(word, 'foreign'), as: false }, context({ askWhere: async () => word }))
  expect(readFileSync(word, 'utf8')).toBe('word')
  expect(existsSync(`${word}.nianbao`)).toBe(true)
})

test('save as asks although the report has a file', async () => {
  writeFileSync(path, 'old')
  const other = join(folder, '另.nianbao')
  const saved = await saveReport({ bytes, file: await known(path), as: true }, context({ askWhere: async () => other }))
  expect(saved).toMatchObject({ kind: 'saved', path: other })
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a cancelled dialog saves nothing', async () => {
  expect(await saveReport({ bytes, file: undefined, as: false }, context({ askWhere: async () => null }))).toEqual({
    kind: 'cancelled',
  })
})

async function changedByAnother(): Promise<KnownFile> {
  writeFileSync(path, 'old')
  const file = await known(path)
  writeFileSync(path, 'theirs')
  return file
}

test('a file changed by someone else is overwritten only when the person says so, and their version is kept', async () => {
  const file = await changedByAnother()
  const saved = await saveReport({ bytes, file, as: false }, context({ askChanged: async () => 'overwrite' }))
  expect(saved.kind).toBe('saved')
  expect(await previousVersions()).toEqual(['theirs'])
})

test('a file changed by someone else stays when the person cancels or saves elsewhere', async () => {
  const file = await changedByAnother()
  expect(await saveReport({ bytes, file, as: false }, context({ askChanged: async () => 'cancel' }))).toEqual({
    kind: 'cancelled',
  })
  const other = join(folder, '另.nianbao')
  const elsewhere = context({ askChanged: async () => 'saveAs', askWhere: async () => other })
  expect(await saveReport({ bytes, file, as: false }, elsewhere)).toMatchObject({ kind: 'saved', path: other })
  expect(readFileSync(path, 'utf8')).toBe('theirs')
})

test('a change that kept the size is noticed by its time', async () => {
  writeFileSync(path, 'old')
  const file = await known(path)
  utimesSync(path, new Date(1), new Date(1))
  const askChanged = vi.fn(async () => 'cancel' as const)
  await saveReport({ bytes, file, as: false }, context({ askChanged }))
  expect(askChanged).toHaveBeenCalledWith('年报.nianbao')
})

test('a file that someone took away is written anew', async () => {
  writeFileSync(path, 'old')
  const file = await known(path)
  rmSync(path)
  expect(await saveReport({ bytes, file, as: false }, context())).toMatchObject({ kind: 'saved', path })
})

test('a file that another window holds is not replaced', async () => {
  writeFileSync(path, 'old')
  const answers = context({ askWhere: async () => path, isOpenElsewhere: (p) => p === path })
  expect(await saveReport({ bytes, file: undefined, as: false }, answers)).toMatchObject({ trouble: { code: 'E27' } })
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('when the completed name is taken and the person says no, the dialog comes again', async () => {
  writeFileSync(path, 'old')
  const places = [join(folder, '年报'), join(folder, '另一份')]
  const askReplace = vi.fn(async () => false)
  const answers = context({ askWhere: async () => places.shift() ?? null, askReplace })
  expect(await saveReport({ bytes, file: undefined, as: false }, answers)).toMatchObject({ path: join(folder, '另一份.nianbao') })
  expect(askReplace).toHaveBeenCalledWith('年报.nianbao')
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a report is saved even when the version before cannot be kept, and that is said', async () => {
  writeFileSync(path, 'old')
  const full = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
  const fs = { ...real, copyFile: full }
  const saved = await saveReport({ bytes, file: await known(path), as: false }, context({ backups: backups(fs) }))
  expect(saved).toMatchObject({ kind: 'saved', notice: { code: 'E22' } })
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('a report that is saved by itself goes to its own file without a question, and only a person’s version is kept aside', async () => {
  writeFileSync(path, 'by hand')
  const file = await known(path)
  const first = await saveReport({ bytes, file, as: false, auto: true }, context())
  expect(first).toMatchObject({ kind: 'saved', path })
  if (first.kind !== 'saved') return
  const next = new TextEncoder().encode('newer')
  await saveReport({ bytes: next, file: { ...file, state: first.state, auto: true }, as: false, auto: true }, context())
  expect(readFileSync(path, 'utf8')).toBe('newer')
  expect(await previousVersions()).toEqual(['by hand'])
})

test('nothing is written by itself over what another program changed or took away, nor where there is no own file', async () => {
  writeFileSync(path, 'old')
  const file = await known(path)
  writeFileSync(path, 'changed elsewhere')
  const auto = { bytes, as: false, auto: true }
  expect(await saveReport({ ...auto, file }, context())).toMatchObject({ kind: 'trouble', trouble: { code: 'E119' } })
  expect(readFileSync(path, 'utf8')).toBe('changed elsewhere')
  rmSync(path)
  expect(await saveReport({ ...auto, file }, context())).toMatchObject({ kind: 'trouble', trouble: { code: 'E119' } })
  expect(existsSync(path)).toBe(false)
  expect(await saveReport({ ...auto, file: { ...file, kind: 'foreign' } }, context())).toEqual({ kind: 'cancelled' })
  expect(await saveReport({ ...auto, file: undefined }, context())).toEqual({ kind: 'cancelled' })
})
