import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxParts } from '@shared/docx/edit-docx.test-data'
import { runConvert } from './convert-command'
import type { ConvertOrder } from './convert-order'

const example = readFileSync(resolve(import.meta.dirname, '../../templates/gov-disclosure-2021/example.txt'), 'utf8')
let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-convert-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function convert(order: Partial<ConvertOrder>) {
  const file = join(folder, 'new.txt')
  const out = join(folder, 'new.docx')
  rmSync(out, { force: true })
  writeFileSync(file, example)
  const said: string[] = []
  const streams = { result: () => {}, say: (text: string) => void said.push(text), progress: () => {} }
  const status = await runConvert(
    { command: 'convert', file, to: 'docx', out, look: 'official', changesSince: null, ...order },
    streams,
  )
  return { status, said: said.join('\n'), document: () => docxParts(new Uint8Array(readFileSync(out))).get('word/document.xml')! }
}

test('convert writes the official look, or the plain one when asked', async () => {
  expect((await convert({})).document()).toContain('w:top="2098"')
  expect((await convert({ look: 'plain' })).document()).toContain('w:top="1440"')
})

test('convert says what is to be known of the Word file', async () => {
  const { said } = await convert({})
  expect(said).toContain('公文格式')
  expect(said.trimEnd().split('\n')).toContain('请确认已完成保密审查。')
})

test('convert shows what changed since another file', async () => {
  const before = join(folder, 'old.txt')
  writeFileSync(before, example.replace('\t412', '\t413'))
  const shown = await convert({ changesSince: before })
  expect(shown.status).toBe(0)
  expect(shown.document()).toMatch(/<w:delText xml:space="preserve">413<\/w:delText>.*<w:t xml:space="preserve">412<\/w:t>/s)
})

test('convert says why an earlier file cannot be read, and never writes over it', async () => {
  const missing = await convert({ changesSince: join(folder, 'none.txt') })
  expect(missing.status).toBe(2)
  expect(missing.said).toContain('none.txt')
  expect(missing.document).toThrow('ENOENT')
  const same = await convert({ changesSince: join(folder, 'new.docx') })
  expect(same.status).toBe(64)
})
