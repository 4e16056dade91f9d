/** Files that other programs wrote, with mammoth as a second reader of the same tables. */
import mammoth from 'mammoth'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { inlineText } from '../../report'
import type { SourceTable } from '../../source'
import type { Form } from '../../template'
import { hasOffice, officeFolder } from '../libre-office.test-data'
import { docx, gridOf, line, opened, textOf } from './docx-fixture.test-data'

const wpsFile = join(process.env.NIANBAO_REPORTS ?? resolve('../shared/reports'), 'more', 'template-2021-wps.docx')
const hasWpsFile = existsSync(wpsFile)

const office = officeFolder()
afterAll(() => office.remove())

const tablesOf = (bytes: Uint8Array) => opened(bytes).source.blocks.filter((b): b is SourceTable => b.kind === 'table')

/** Tables as mammoth sees them: the spans and words of each cell. */
async function secondReading(bytes: Uint8Array): Promise<string[][][]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const attribute = (tag: string, name: string) => new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1] ?? '1'
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map((t) =>
    [...t[1]!.matchAll(/<tr>(.*?)<\/tr>/gs)].map((r) =>
      [...r[1]!.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(
        ([, tag, words]) => `${attribute(tag!, 'colspan')}×${attribute(tag!, 'rowspan')} ${words!.replace(/<[^>]+>|\s/g, '')}`,
      ),
    ),
  )
}

const firstReading = (tables: SourceTable[]) =>
  tables.map((t) =>
    t.rows.map((r) =>
      r.cells.map((c) => `${c.colspan}×${c.rowspan} ${c.paragraphs.map(inlineText).join('').replace(/\s/g, '')}`),
    ),
  )

const covered = (tables: SourceTable[]) =>
  tables.flatMap((t) => t.rows.flatMap((r) => r.cells)).reduce((n, c) => n + c.colspan * c.rowspan, 0)

describe('the national template as WPS saved it', () => {
  it.skipIf(!hasWpsFile)(
    `has the same 396 grid cells for both readers${hasWpsFile ? '' : ` (skipped: no ${wpsFile})`}`,
    async () => {
      const bytes = new Uint8Array(readFileSync(wpsFile))
      const tables = tablesOf(bytes)
      expect(covered(tables)).toBe(396)
      expect(firstReading(tables)).toEqual(await secondReading(bytes))
      // Its properties name the one who made it.
      expect(opened(bytes).source.findings.map(({ code }) => code)).toEqual(['O50N'])
    },
  )
})

/** A form of the template as a web page would show it; the figures are numbered. */
function formHtml(form: Form): string {
  let n = 0
  const cells = (row: Form['rows'][number]) =>
    row.cells.map((c) => `<td colspan="${c.colspan}" rowspan="${c.rowspan}">${c.kind === 'text' ? c.text : ++n}</td>`).join('')
  return `<table border="1">${form.rows.map((r) => `<tr>${cells(r)}</tr>`).join('')}</table><p>后</p>`
}

function formGrid(form: Form): string[][] {
  let n = 0
  return form.rows.map((r) => r.cells.map((c) => `${c.column} ${c.colspan}×${c.rowspan} ${c.kind === 'text' ? c.text : ++n}`))
}

describe.skipIf(!hasOffice)(`files that LibreOffice wrote${hasOffice ? '' : ' (skipped: soffice is not installed)'}`, () => {
  it('have every cell of the three tables in its place', async () => {
    const forms = [...officialTemplate().forms.values()]
    const html = `<html><head><meta charset="utf-8"></head><body>${forms.map(formHtml).join('')}</body></html>`
    const bytes = office.convert('forms.html', html, 'docx:MS Word 2007 XML')
    expect(tablesOf(bytes).map((t) => gridOf(t))).toEqual(forms.map(formGrid))
    expect(firstReading(tablesOf(bytes))).toEqual(await secondReading(bytes))
  }, 90_000)

  it('have the automatic numbers that LibreOffice itself shows', () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
      level(0, 'chineseCounting', '%1、'),
      level(1, 'chineseCountingThousand', '（%2）'),
      level(2, 'decimal', '%3.'),
      level(3, 'decimalEnclosedCircle', '%4'),
    ].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const levels = [0, 1, 1, 2, 3, 3, 2, 0, 1, 2, 1, ...new Array<number>(12).fill(0), 1]
    const body = levels.map((l) => line('文', `<w:numPr><w:ilvl w:val="${l}"/><w:numId w:val="1"/></w:numPr>`)).join('')
    const bytes = docx({ body, numbering, parts: { '[Content_Types].xml': CONTENT_TYPES } })
    const shown = new TextDecoder().decode(office.convert('numbers.docx', bytes, 'txt:Text (encoded):UTF8'))
    expect(textOf({ body, numbering })).toEqual(
      shown
        .replace(/[ \ufeff]/g, '')
        .trim()
        .split(/\r?\n/),
    )
  }, 90_000)
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`
