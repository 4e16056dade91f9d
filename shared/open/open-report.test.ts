import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { writeDocx } from '../docx/write'
import type { Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { writeReportCopy, writeReportFile } from '../report-file'
import { newReport } from '../template'
import { openReport } from './index'

const template = officialTemplate()
const profile = officialProfile()
const organ = { fullName: '云岭市水务局', shortName: '', kind: 'department' } as const
const now = '2026-11-21T08:00:00.000Z'

async function open(bytes: Uint8Array, name = '年报') {
  const result = await openReport(bytes, name, [template], { now })
  if (!result.ok) throw new Error(`${result.trouble.code} ${result.trouble.message}`)
  return result.value
}

async function trouble(bytes: Uint8Array) {
  const result = await openReport(bytes, '文件', [template], { now })
  return result.ok ? null : result.trouble
}

async function word(report: Report, copy = true): Promise<Uint8Array> {
  const result = await writeDocx(report, template, profile, copy ? { copy: writeReportCopy(report) } : {})
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** The same Word file after somebody edited its text. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  parts['word/document.xml'] = strToU8(edit(strFromU8(parts['word/document.xml']!)))
  return zipSync(parts)
}

function invented(): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市人民政府办公室', shortName: '云岭市政府办', kind: 'office' },
    year: 2026,
    scope: 'own',
    now,
  })
  const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
  report.figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i % 7)]))
  report.sections.find((s) => s.id === 'problems')!.blocks = [
    { kind: 'paragraph', content: [{ kind: 'text', text: '一是力量不足，已补充两人。', marks: [] }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: '二是栏目偏旧，已改版。', marks: [] }] },
  ]
  report.signature = { organs: ['云岭市人民政府办公室'], date: '2027年1月20日' }
  return report
}

describe('our own files', () => {
  it('open as they were saved', async () => {
    const file = { report: invented(), opening: null }
    expect(await open(writeReportFile(file))).toEqual(file)
  })

  it('come back from Word with nothing lost and nothing to ask', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), async (report) => {
        const file = await open(await word(report))
        expect(file.report).toEqual(report)
        expect(file.opening?.findings).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('open from Word without the copy with every figure and word', async () => {
    const report = invented()
    const file = await open(await word(report, false))
    expect(file.report.figures).toEqual(report.figures)
    expect(file.report.sections).toEqual(report.sections)
    expect(file.report).toMatchObject({ title: report.title, year: 2026, signature: report.signature })
    expect(file.opening!.findings).toEqual([])
  })

  it('show a figure and a sentence that were changed in Word, and say so', async () => {
    const report = invented()
    const id = 'requests.received.business'
    const bytes = edited(await word(report), (xml) =>
      xml.replace('力量不足', '人手不足').replace(/(_nb_received_biz"[\s\S]*?<w:t[^>]*>)[^<]*(<\/w:t>)/, '$1987$2'),
    )
    const { report: opened, opening } = await open(bytes)
    expect(opened.figures).toEqual({ ...report.figures, [id]: '987' })
    expect(opened.organ).toEqual(report.organ)
    expect(opening!.findings.find((f) => f.code === 'O80')).toMatchObject({ where: { figure: id } })
    expect(opening!.findings.find((f) => f.code === 'O180')).toMatchObject({
      message: expect.stringContaining('“一是力量不足，已补充两人。”改为“一是人手不足，已补充两人。”'),
      where: { section: 'problems' },
    })
    expect(opening!.stated).toHaveProperty('requests.received.total')
  })

  it('are read as they look when the copy is damaged', async () => {
    const report = invented()
    const parts = unzipSync(await word(report))
    const item = Object.keys(parts).find((name) => /customXml\/item\d+\.xml$/.test(name))!
    parts[item] = strToU8(
      strFromU8(parts[item]!).replace('"sections"', '"chapters"').replace('&quot;sections&quot;', '&quot;chapters&quot;'),
    )
    const { report: opened, opening } = await open(zipSync(parts))
    expect(opened.figures).toEqual(report.figures)
    expect(opening!.findings.map((f) => f.code)).toContain('E06')
  })
})

describe('a Word file in one XML', () => {
  const attributes = (name: string, type: string) => `pkg:name="/${name}" pkg:contentType="${type}"`
  /** As Word saves it: XML parts as they are, the others in base64. */
  function flat(bytes: Uint8Array): Uint8Array {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name !== '[Content_Types].xml')
    const body = parts.map(([name, part]) => {
      const type =
        name === 'word/document.xml'
          ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
          : 'application/xml'
      const xml = /\.(?:xml|rels)$/.test(name)
        ? `<pkg:xmlData>${strFromU8(part).replace(/^<\?xml[^>]*>\s*/, '')}</pkg:xmlData>`
        : `<pkg:binaryData>${Buffer.from(part).toString('base64')}</pkg:binaryData>`
      return `<pkg:part ${attributes(name, type)}>${xml}</pkg:part>`
    })
    const head = '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>'
    return strToU8(
      `${head}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${body.join('')}</pkg:package>`,
    )
  }

  it('opens like the package it stands for', async () => {
    const bytes = await word(invented())
    const [packed, single] = [await open(bytes), await open(flat(bytes))]
    expect(single.report).toEqual(packed.report)
    expect(single.opening!.findings).toEqual(packed.opening!.findings)
  })

  it('is refused with a sentence when nothing is in it', async () => {
    expect((await trouble(strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x"></pkg:package>')))?.code).toBe('E106')
  })
})

describe('a file that cannot be read', () => {
  const text = (value: string) => strToU8(value)
  it.each([
    ['an empty file', new Uint8Array(), 'E30'],
    ['only blanks', text(' \n\t\n'), 'E30'],
    ['a PDF', text('%PDF-1.7\n%…'), 'E94'],
    ['an old Word or WPS file cut short', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'E81'],
    ['a web page', text('\ufeff<!DOCTYPE html><html><body><p>年报</p></body></html>'), 'E34'],
    ['rich text', text('{\\rtf1\\ansi 年报}'), 'E34'],
    [
      'a workbook without tables',
      zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<workbook/>') }),
      'E34',
    ],
    ['Word 2003 XML', text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'E33'],
    ['OpenDocument in one XML', text('<?xml version="1.0"?><office:document xmlns:office="x"/>'), 'E33'],
    ['an archive', zipSync({ '年报.docx': text('x') }), 'E133'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'E132'],
    ['bytes of nothing known', Uint8Array.from({ length: 400 }, (_, i) => (i * 89) % 256), 'E32'],
    ['another text', text('会议通知\n请各单位按时参加。\n'), 'E34'],
    ['a Word file cut short', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'E42'],
  ])('says what %s is and what to do', async (_, bytes, code) => {
    const found = await trouble(bytes)
    expect(found?.code).toBe(code)
    expect(found?.message).toMatch(/请/)
  })

  it('is refused when it is larger than the limit', async () => {
    expect((await trouble(new Uint8Array(51 * 1024 * 1024).fill(65)))?.code).toBe('E31')
  })
})

describe('progress', () => {
  it('goes up to one', async () => {
    const shares: number[] = []
    await openReport(await word(invented()), '年报.docx', [template], { now, onProgress: (share) => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  })
})

it('a file of ours that was cut off is told as such, not as a Word file', async () => {
  const whole = writeReportFile({ report: newReport(template, { organ, year: 2025, scope: 'own', now }), opening: null })
  for (const share of [0.3, 0.6, 0.95]) {
    const cut = whole.subarray(0, Math.floor(whole.length * share))
    expect((await trouble(cut))?.code).toBe('E08')
  }
})

it.each([
  ['nothing', new Uint8Array()],
  ['zeros', new Uint8Array(5000)],
])('a file of ours of which a power cut left %s is told as damaged', async (_, bytes) => {
  const opened = await openReport(bytes, '2026年年报.nianbao', [template], { now })
  expect(opened.ok ? null : opened.trouble.code).toBe('E08')
  const other = await openReport(bytes, '2026年年报.docx', [template], { now })
  expect(other.ok ? null : other.trouble.code).not.toBe('E08')
})
