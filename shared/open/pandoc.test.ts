/** pandoc as another writer of the formats we open, where it is installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { afterAll, describe, expect, it } from 'vitest'
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

async function convert(from: 'docx' | 'html', to: string): Promise<Uint8Array> {
  const source = join(folder, `from.${from}`)
  const target = join(folder, `to.${to}`)
  if (from === 'html') writeFileSync(source, writeHtml(report, template))
  else {
    const written = await writeDocx(report, template, officialProfile(), {})
    if (!written.ok) throw new Error(written.trouble.message)
    writeFileSync(source, written.value)
  }
  execFileSync('pandoc', ['--standalone', '-f', from, '-o', target, source], { stdio: 'ignore', timeout: 60_000 })
  return new Uint8Array(readFileSync(target))
}

/** `wrong`: figures that differ; `told`: figures that a finding names. */
async function read(from: 'docx' | 'html', to: string) {
  const result = await openReport(await convert(from, to), `年报.${to}`, [template, templateOf2019()])
  if (!result.ok) throw new Error(result.trouble.message)
  const { report: opened, opening } = result.value
  const named = opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  return { opened, told: new Set(named), wrong: Object.keys(figures).filter((id) => opened.figures[id] !== figures[id]) }
}

const skipped = hasPandoc ? '' : ' (skipped: pandoc is not installed)'

describe.skipIf(!hasPandoc)(`a report that pandoc has written${skipped}`, () => {
  it('from html as odt, where it loses the labels of rows, has no figure wrong in silence', async () => {
    const { wrong, told } = await read('html', 'odt')
    expect(wrong.filter((id) => !told.has(id))).toEqual([])
  })

  it.each([
    ['docx', 'docx'],
    ['html', 'docx'],
    ['docx', 'odt'],
    ['docx', 'rtf'],
    ['docx', 'html'],
  ] as const)('from %s as %s opens with every figure, organ and year', async (from, to) => {
    const { wrong, opened } = await read(from, to)
    expect(wrong).toEqual([])
    expect(opened.organ.fullName).toBe('青禾区民政局')
    expect(opened.year).toBe(2026)
  })
})
