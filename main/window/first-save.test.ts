// The first save of anything that is not our own file asks where, and never writes to the source.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Backups } from '../backups/backups'
import { FileHandles } from '../document/file-handles'
import { saveReport } from '../document/save-report'
import { offer } from './open-file'
import type { ReportWindow } from './report-window'

let folder: string
let backups: Backups
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-first-'))
  backups = new Backups(join(folder, 'backups'), () => 20)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const OURS = strToU8('PK\u0003\u0004 nianbao.json')
const FOREIGN = strToU8('PK\u0003\u0004 word/document.xml')

async function openAndSave(path: string, content: Uint8Array, answer: string) {
  writeFileSync(path, content)
  const window = { path: null, files: new FileHandles() } as unknown as ReportWindow
  const offered = await offer(window, path, { backups })
  if (!offered.ok) throw new Error(offered.trouble.message)
  const askWhere = vi.fn(async () => answer)
  const saved = await saveReport(
    { bytes: strToU8('saved'), file: window.files.find(offered.value.file), as: false },
    { askWhere, askReplace: async () => true, askChanged: async () => 'overwrite', isOpenElsewhere: () => false, backups },
  )
  return { kind: offered.value.kind, asked: askWhere.mock.calls.length, saved, source: readFileSync(path) }
}

const FORMATS = 'docx doc wps txt md html htm mhtml mht pdf xlsx csv rtf odt json xml zip'.split(' ')

test.each([...FORMATS.map((ending) => `去年.${ending}`), '去年.DOCX', '去年', '去年.nianbao.docx'])(
  'of %s the first save asks where and leaves the source',
  async (name) => {
    const path = join(folder, name)
    // Even when a person picks the source itself in the dialog.
    const { kind, asked, saved, source } = await openAndSave(path, FOREIGN, path)
    expect([kind, asked]).toEqual(['foreign', 1])
    expect(saved).toMatchObject({ kind: 'saved', path: `${path}.nianbao` })
    expect(source.equals(FOREIGN)).toBe(true)
  },
)

test('a foreign document under our extension is only read', async () => {
  const other = join(folder, '另存.nianbao')
  const { kind, asked, saved, source } = await openAndSave(join(folder, '改名的.nianbao'), FOREIGN, other)
  expect([kind, asked]).toEqual(['foreign', 1])
  expect([saved.kind === 'saved' && basename(saved.path), source.equals(FOREIGN)]).toEqual(['另存.nianbao', true])
})

test('a copy among the backups is only read', async () => {
  const path = join(folder, '年报.nianbao')
  writeFileSync(path, OURS)
  await backups.keep(path, new Date())
  const [copy] = await backups.of(path)
  const { kind, asked, source } = await openAndSave(copy!.path, OURS, join(folder, '另存.nianbao'))
  expect([kind, asked, source.equals(Buffer.from(OURS))]).toEqual(['foreign', 1, true])
})

test('our own file is saved without a question', async () => {
  const path = join(folder, '年报.nianbao')
  const { kind, asked, saved, source } = await openAndSave(path, OURS, 'nowhere')
  expect([kind, asked, source.toString()]).toEqual(['own', 0, 'saved'])
  expect(extname(saved.kind === 'saved' ? saved.path : '')).toBe('.nianbao')
})

test('a report without a file, as one that was rolled, begun or brought back from a copy, asks where', async () => {
  const askWhere = vi.fn(async () => null)
  const unasked = () => Promise.reject(new Error('asked'))
  const context = { askWhere, askReplace: unasked, askChanged: unasked, isOpenElsewhere: () => false, backups }
  expect(await saveReport({ bytes: OURS, file: undefined, as: false }, context)).toEqual({ kind: 'cancelled' })
  expect(askWhere).toHaveBeenCalledOnce()
})
