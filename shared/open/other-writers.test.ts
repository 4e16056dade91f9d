/** The same report as other programs write it, where they are installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { afterAll, describe, expect, it } from 'vitest'
import { hasOffice, officeFolder } from '../docx/libre-office.test-data'
import { writeDocx } from '../docx/write'
import { writeHtml } from '../html/write'
import { newReport } from '../template'
import { differentFigures } from '../workbook/workbook.test-data'
import { openReport } from './open-report'

const template = officialTemplate()
const figures = differentFigures(template)

const hasPandoc = (() => {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const folder = mkdtempSync(join(tmpdir(), 'nianbao-pandoc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = {
  ...newReport(template, {
    organ: { fullName: '青禾区民政局', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-20T00:00:00.000Z',
  }),
  figures,
}

async function written(): Promise<Uint8Array> {
  const docx = await writeDocx(report, template, officialProfile(), {})
  if (!docx.ok) throw new Error(docx.trouble.message)
  return docx.value
}

async function byPandoc(from: 'docx' | 'html', to: string): Promise<Uint8Array> {
  const source = join(folder, `from.${from}`)
  const target = join(folder, `to.${to}`)
  writeFileSync(source, from === 'html' ? writeHtml(report, template) : await written())
  execFileSync('pandoc', ['--standalone', '-f', from, '-o', target, source], { stdio: 'ignore', timeout: 60_000 })
  return new Uint8Array(readFileSync(target))
}

/** `wrong`: figures that differ; `told`: figures that a finding names. */
async function read(bytes: Uint8Array, to: string) {
  const result = await openReport(bytes, `年报.${to}`, [template, templateOf2019()])
  if (!result.ok) throw new Error(result.trouble.message)
  const { report: opened, opening } = result.value
  const named = opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  return { opened, told: new Set(named), wrong: Object.keys(figures).filter((id) => opened.figures[id] !== figures[id]) }
}

const without = (program: string, is: boolean) => (is ? '' : ` (skipped: ${program} is not installed)`)

describe.skipIf(!hasPandoc)(`a report that pandoc has written${without('pandoc', hasPandoc)}`, () => {
  it('from html as odt, where it loses the labels of rows, has no figure wrong in silence', async () => {
    const { wrong, told } = await read(await byPandoc('html', 'odt'), 'odt')
    expect(wrong.filter((id) => !told.has(id))).toEqual([])
  })

  it.each([
    ['docx', 'docx'],
    ['html', 'docx'],
    ['docx', 'odt'],
    ['docx', 'rtf'],
    ['docx', 'html'],
  ] as const)('from %s as %s opens with every figure, organ and year', async (from, to) => {
    const { wrong, opened } = await read(await byPandoc(from, to), to)
    expect(wrong).toEqual([])
    expect(opened.organ.fullName).toBe('青禾区民政局')
    expect(opened.year).toBe(2026)
  })
})

describe.skipIf(!hasOffice)(`a report that LibreOffice has written${without('soffice', hasOffice)}`, () => {
  const office = officeFolder()
  afterAll(() => office.remove())

  it.each(['rtf', 'doc', 'odt'])(
    'as %s opens with every figure, organ and year',
    async (to) => {
      const { wrong, opened } = await read(office.convert('report.docx', await written(), to), to)
      expect(wrong).toEqual([])
      expect(opened.organ.fullName).toBe('青禾区民政局')
      expect(opened.year).toBe(2026)
    },
    120_000,
  )
})
