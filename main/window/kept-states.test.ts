import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { KeptFile } from '@shared/ipc'
import { Backups } from '../backups/backups'
import { fileSystem } from '../file/file-system'
import { Journal } from '../journal/journal'
import type { KeptPlace } from './kept-place'
import { listKept, openKept, readKept } from './kept-states'
import type { OpeningContext } from './open-file'
import type { ReportWindow } from './report-window'

const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
const DAY = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 21, 10)

let folder: string
let path: string
let journal: Journal
let backups: Backups
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-kept-'))
  path = join(folder, '年报.nianbao')
  journal = new Journal(join(folder, 'data', 'journal'))
  backups = new Backups(join(folder, 'data', 'backups'), () => 20)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const context = () => ({ backups, journal })
const windowOf = (file: string | null) => ({ path: file, kept: new Map<string, KeptPlace>() })

async function replaced(words: string, at: number, file = path): Promise<void> {
  writeFileSync(file, words)
  await backups.keep(file, new Date(at))
}

async function notSaved(file: string | null, words: string, at: number): Promise<void> {
  const about = { path: file, state: null, organ: '云岭市水务局', year: 2026 }
  await journal.keep(id, { about, report: words, pictures: [] })
  await journal.setAside(id, new Date(at))
}

async function listed(window: ReturnType<typeof windowOf>, what: 'file' | 'all'): Promise<KeptFile[]> {
  const answer = await listKept(window, what, context())
  if (answer.kind !== 'kept') throw new Error(answer.trouble.message)
  return answer.files
}

test('of its file a window hears what was not saved and what was replaced, by ids that tell no path', async () => {
  await replaced('one', start)
  await replaced('two', start + DAY)
  await notSaved(path, '{}', start + 2 * DAY)
  await notSaved(null, '{}', start)
  await replaced('other', start, join(folder, '别的.nianbao'))
  const window = windowOf(path)
  const [file, ...more] = await listed(window, 'file')
  expect(more).toEqual([])
  expect(file).toMatchObject({ name: '年报.nianbao', missing: false })
  expect(file!.states.map(({ kind, at, organ }) => [kind, Date.parse(at), organ])).toEqual([
    ['notSaved', start + 2 * DAY, '云岭市水务局'],
    ['replaced', start + DAY, ''],
    ['replaced', start, ''],
  ])
  expect(JSON.stringify(file!.states)).not.toContain(folder)
  expect(await listed(window, 'file')).toEqual([file])
  const read = await readKept(window, file!.states[2]!.id, context())
  expect(read.kind === 'read' && read.content).toMatchObject({ form: 'file', name: '年报.nianbao' })
  expect(read.kind === 'read' && read.content.form === 'file' && new TextDecoder().decode(read.content.bytes)).toBe('one')
  expect(await readKept(window, file!.states[0]!.id, context())).toMatchObject({ content: { form: 'journal', report: '{}' } })
})

test('all of them are listed by file, the one changed last first, also of files that are gone', async () => {
  const gone = join(folder, '旧.nianbao')
  await replaced('old', start, gone)
  rmSync(gone)
  await replaced('one', start + DAY)
  await notSaved(null, '{}', start + 2 * DAY)
  const files = await listed(windowOf(null), 'all')
  expect(files.map(({ name, missing, states }) => [name, missing, states.length])).toEqual([
    ['', false, 1],
    ['年报.nianbao', false, 1],
    ['旧.nianbao', true, 1],
  ])
})

test('a window without a file has none of its own', async () => {
  await replaced('one', start)
  expect(await listed(windowOf(null), 'file')).toEqual([])
})

test('one that is gone, damaged, or not of this window is told so', async () => {
  await replaced('one', start)
  await notSaved(path, '{}', start)
  const window = windowOf(path)
  const [file] = await listed(window, 'file')
  const [aside, copy] = file!.states
  expect(await readKept(windowOf(path), copy!.id, context())).toMatchObject({ kind: 'trouble', trouble: { code: 'E151' } })
  rmSync((await backups.of(path))[0]!.path)
  expect(await readKept(window, copy!.id, context())).toMatchObject({ kind: 'trouble', trouble: { code: 'E151' } })
  rmSync(join(folder, 'data', 'journal', 'kept'), { recursive: true })
  expect(await readKept(window, aside!.id, context())).toMatchObject({ kind: 'trouble', trouble: { code: 'E152' } })
})

test('a store that cannot be read is told, not thrown', async () => {
  mkdirSync(backups.root, { recursive: true })
  const broken = () => Promise.reject(Object.assign(new Error(), { code: 'EIO' }))
  const failing = new Backups(backups.root, () => 20, { ...fileSystem, readdir: broken as never })
  expect(await listKept(windowOf(null), 'all', { backups: failing, journal })).toMatchObject({
    kind: 'trouble',
    trouble: { code: 'E149' },
  })
})

test('a free window takes it, a busy one gets another window for it that no other file can take', async () => {
  await replaced('one', start)
  const free = { ...windowOf(path), isFree: true } as unknown as ReportWindow
  const busy = { ...windowOf(path), isFree: false } as unknown as ReportWindow
  const other = {} as ReportWindow
  const opening = { ...context(), newWindow: () => other } as unknown as ReturnType<typeof context> & OpeningContext
  const idOf = async (window: ReportWindow) => (await listed(window as never, 'file'))[0]!.states[0]!.id
  expect(await openKept(free, await idOf(free), opening)).toMatchObject({ kind: 'opened', content: { form: 'file' } })
  expect(await openKept(busy, await idOf(busy), opening)).toEqual({ kind: 'elsewhere' })
  expect(other).toMatchObject({ taken: true, opensKept: { form: 'file', name: '年报.nianbao' } })
  expect(await openKept(busy, 'no such', opening)).toMatchObject({ kind: 'trouble', trouble: { code: 'E151' } })
})
