/** Headings in one paragraph with their text: written, read back, saved by another program, changed by hand. */
import { afterAll, describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { openReport } from '../open'
import { blockText, plain, text, type Block, type Report } from '../report'
import { writeReportCopy } from '../report-file'
import { docxParts, editDocx } from './edit-docx.test-data'
import { hasOffice, officeFolder } from './libre-office.test-data'
import { defaultWordOptions, writeDocx } from './write'
import { everyBlockReport } from './write/every-block-report.test-data'

const template = officialTemplate()
const office = officeFolder()
afterAll(() => office.remove())

const heading = (words: string): Block => ({ kind: 'heading', level: 2, content: plain(words) })
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })
const invented = everyBlockReport(template)
const blocks: Block[] = [
  heading('（一）主动公开'),
  paragraph('全年公开政府信息1286条。'),
  heading('（二）依申请公开：'),
  { kind: 'paragraph', content: [text('收到', ['bold']), text('申请12件。')] },
  heading('（三）监督保障'),
  { kind: 'list-item', content: plain('一是健全制度。') },
]
const report: Report = {
  ...invented,
  media: {},
  sections: invented.sections.map((s) => (s.id === 'overview' ? { ...s, blocks } : s)),
}

async function written(copy: boolean): Promise<Uint8Array> {
  const options = { ...defaultWordOptions, runInHeadings: true, copy }
  const result = await writeDocx(report, template, officialProfile(), { copy: writeReportCopy(report), options })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

async function opened(bytes: Uint8Array) {
  const result = await openReport(bytes, 'a.docx', [template], { now: '2027-01-20T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const overviewOf = (read: Report) => read.sections.find((s) => s.id === 'overview')!.blocks

describe('a heading in one paragraph with its text', () => {
  it('has its own font only in its words, and no outline', async () => {
    const xml = docxParts(await written(true)).get('word/document.xml')!
    const first = /<w:p>(?:(?!<\/w:p>).)*主动公开<.*?<\/w:p>/s.exec(xml)![0]
    expect(first).toContain('<w:pStyle w:val="ReportBody"/>')
    expect(first).toMatch(/<w:rStyle w:val="ReportRunIn"\/><w:rFonts [^>]*楷体/)
    expect(first.replace(/<[^>]+>/g, '')).toBe('（一）主动公开。全年公开政府信息1286条。')
    expect(xml).toMatch(/Heading2(?:(?!<\/w:p>).)*（三）监督保障/s)
  })
  it('comes back as the report it was, with nothing to ask', async () => {
    const file = await opened(await written(true))
    expect(file.report).toEqual(report)
    expect(file.opening!.findings).toEqual([])
  })
  it('is a heading again without the copy too', async () => {
    expect(overviewOf((await opened(await written(false))).report)).toEqual(blocks)
  })
  it('is told as changed when only its text was', async () => {
    const changed = editDocx(await written(true), { 'word/document.xml': (xml) => xml.replace('1286条', '1290条') })
    const file = await opened(changed)
    expect(overviewOf(file.report).map(blockText).slice(0, 2)).toEqual(['（一）主动公开', '全年公开政府信息1290条。'])
    expect(file.opening!.findings.filter((f) => /^O8|^O18/.test(f.code)).map((f) => f.message)).toEqual([
      expect.stringContaining('1290条'),
    ])
  })
  it.skipIf(!hasOffice)(
    `survives LibreOffice${hasOffice ? '' : ' (skipped: soffice is not installed)'}`,
    async () => {
      const again = office.convert('a.docx', await written(true), 'docx')
      expect(overviewOf((await opened(again)).report).map(blockText)).toEqual(blocks.map(blockText))
    },
    120_000,
  )
})
