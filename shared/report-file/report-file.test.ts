import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import packageJson from '../../package.json'
import type { ReportFile } from '../finding'
import { arbitraryReport, tinyPng } from '../report/arbitrary-report.test-data'
import { newMedia, plain, type Inline, type Report } from '../report'
import { newReport } from '../template'
import { openZip, writeZip, type ZipPart } from '../zip'
import { FORMAT_VERSION, PROGRAM } from './format'
import { MIGRATIONS } from './migrations'
import { readReportFile, writeReportFile } from '.'

const template = officialTemplate()
const organ = { fullName: '云岭市人民政府', shortName: '云岭市', kind: 'government' as const }
const blank = () => newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-10T08:00:00.000Z' })

const read = (bytes: Uint8Array) => readReportFile(bytes, [template])

function opened(bytes: Uint8Array): ReportFile {
  const result = read(bytes)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** Code and sentence of a refusal; fails the test when the file opens. */
function refusal(bytes: Uint8Array): string {
  const result = read(bytes)
  return result.ok ? 'opened' : `${result.trouble.code} ${result.trouble.message}`
}

/** The parts of a file, to be put together again with changes. */
function partsOf(bytes: Uint8Array): ZipPart[] {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error(zip.fault)
  return zip.value.names.map((name) => {
    const part = zip.value.read(name)
    if (!part.ok) throw new Error(part.fault)
    return { name, bytes: part.value }
  })
}

/** A file whose JSON part was changed by hand. */
function spoilt(file: ReportFile, part: string, change: (json: any) => void): Uint8Array {
  return writeZip(
    partsOf(writeReportFile(file)).map(({ name, bytes }) => {
      if (name !== part) return { name, bytes }
      const json = JSON.parse(new TextDecoder().decode(bytes))
      change(json)
      return { name, bytes: new TextEncoder().encode(JSON.stringify(json)) }
    }),
  )
}

const opening: ReportFile['opening'] = {
  sourceName: '去年.docx',
  format: 'docx',
  findings: [
    { code: 'O01', severity: 'warning', message: '合计不符', where: { figure: 'requests.received.total' }, settled: 'accepted' },
    { code: 'O02', severity: 'notice', message: '段落', where: { section: 'overview', block: 2, quote: '全年' }, expected: '1' },
  ],
  stated: { 'requests.received.total': '7' },
}

describe('a saved report', () => {
  it('opens equal to what was saved, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryReport(template), fc.boolean(), (report, imported) => {
        const file = { report, opening: imported ? opening : null }
        expect(opened(writeReportFile(file))).toEqual(file)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps blank, zero and words that are no number apart', () => {
    const report = blank()
    report.figures['requests.received.business'] = '0'
    report.figures['requests.received.research'] = '约3件'
    const { figures } = opened(writeReportFile({ report, opening: null })).report
    expect(['naturalPerson', 'business', 'research'].map((c) => figures[`requests.received.${c}`])).toEqual([null, '0', '约3件'])
  })

  it('opens even where the program left a picture without bytes or a table out of shape', () => {
    const span = fc.integer({ min: 1, max: 2000 })
    const cell = fc.record({ colspan: span, rowspan: span, paragraphs: fc.constant<Inline[][]>([[]]) })
    const rows = fc.array(fc.record({ cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 4 })
    fc.assert(
      fc.property(rows, fc.nat(9), (rows, headerRows) => {
        const report = blank()
        report.sections[0]!.blocks.push(
          { kind: 'table', headerRows, rows },
          { kind: 'image', media: 'gone', alt: '', width: 1, height: 1 },
          { kind: 'paragraph', content: plain('后') },
        )
        const blocks = opened(writeReportFile({ report, opening: null })).report.sections[0]!.blocks
        expect(blocks.map((b) => b.kind)).toEqual(rows.length === 0 ? ['paragraph'] : ['table', 'paragraph'])
      }),
    )
  })

  it('is written byte for byte the same in every time zone', () => {
    const zone = process.env.TZ
    const inZone = (tz: string) => {
      process.env.TZ = tz
      return writeReportFile({ report: blank(), opening })
    }
    try {
      expect(inZone('Asia/Shanghai')).toEqual(inZone('America/New_York'))
    } finally {
      process.env.TZ = zone
    }
  })

  it('is readable inside', () => {
    const parts = partsOf(writeReportFile({ report: blank(), opening }))
    expect(parts.map((p) => p.name)).toEqual(['nianbao.json', 'report.json', 'opening.json'])
    expect(new TextDecoder().decode(parts[1]!.bytes)).toContain('\n  "title": "云岭市人民政府2026年政府信息公开工作年度报告"')
  })

  it('carries the version of the program', () => {
    expect(PROGRAM).toBe(`nianbao ${packageJson.version}`)
  })
})

describe('a file is refused with its own sentence', () => {
  const file = (change?: (report: Report) => void): ReportFile => {
    const report = blank()
    change?.(report)
    return { report, opening }
  }

  it('when it is no zip, or a zip of another kind', () => {
    expect(refusal(new TextEncoder().encode('公开年报'))).toMatch(/^E01/)
    expect(refusal(new Uint8Array())).toMatch(/^E01/)
    expect(refusal(writeZip([{ name: 'word/document.xml', bytes: new Uint8Array(10) }]))).toMatch(/^E01/)
    expect(refusal(spoilt(file(), 'nianbao.json', (m) => (m.format = 'other')))).toMatch(/^E01/)
  })

  it('when a newer program wrote it, even with things unknown here', () => {
    const newer = spoilt(file(), 'nianbao.json', (m) =>
      Object.assign(m, { version: FORMAT_VERSION + 1, program: 'nianbao 9.0', extra: {} }),
    )
    expect(refusal(newer)).toMatch(/^E02 .*nianbao 9\.0.*升级/)
  })

  it('when its template is unknown', () => {
    expect(refusal(spoilt(file(), 'report.json', (r) => (r.templateId = 'gov-2099')))).toMatch(/^E04 .*gov-2099/)
  })

  const faults: [string, string, RegExp, (json: any) => void][] = [
    ['a key is unknown', 'report.json', /report\.json$|report\.json/, (r) => (r.colour = 'red')],
    ['a section is missing', 'report.json', /sections/, (r) => r.sections.pop()],
    ['two sections changed places', 'report.json', /sections\.1\.id/, (r) => r.sections.splice(1, 2, r.sections[2], r.sections[1])],
    ['a form is missing', 'report.json', /sections\.2\.blocks/, (r) => (r.sections[2].blocks = [])],
    ['a form stands twice', 'report.json', /sections\.2\.blocks/, (r) => r.sections[2].blocks.push(r.sections[2].blocks[0])],
    ['a form stands in another chapter', 'report.json', /sections\.1\.blocks/, (r) => r.sections[1].blocks.push(r.sections[2].blocks[0])],
    ['a figure has no cell', 'report.json', /figures\.requests\.ghost/, (r) => (r.figures['requests.ghost.total'] = '1')],
    ['a total is stored', 'report.json', /figures\.requests\.received\.total/, (r) => (r.figures['requests.received.total'] = '1')],
    ['a figure is a number instead of digits', 'report.json', /figures/, (r) => (r.figures['disclosure.fees.amount'] = 1.5)],
    ['a picture is not in the file', 'report.json', /blocks\.0/, (r) => r.sections[0].blocks.push({ kind: 'image', media: 'a', alt: '', width: 1, height: 1 })],
    ['a picture is named like a path', 'report.json', /media/, (r) => (r.media['../a'] = { type: 'image/png' })],
    ['a cell spans below the last row', 'report.json', /blocks\.0/, (r) => r.sections[0].blocks.push(tableOf([[[1, 2]], [[1, 2]]]))],
    ['cells meet in one place', 'report.json', /blocks\.0/, (r) => r.sections[0].blocks.push(tableOf([[[1, 1], [1, 2]], [[2, 1]]]))],
    ['a span is beyond all sense', 'report.json', /blocks/, (r) => r.sections[0].blocks.push(tableOf([[[100_000, 1]]]))],
    ['a finding is of no known weight', 'opening.json', /findings\.0\.severity/, (o) => (o.findings[0].severity = 'fatal')],
    ['a stated total is no cell', 'opening.json', /stated\.nowhere/, (o) => (o.stated.nowhere = '1')],
  ] // prettier-ignore

  it.each(faults)('when %s, and names the place', (_, part, place, change) => {
    const result = refusal(spoilt(file(), part, change))
    expect(result).toMatch(/^E03/)
    expect(result).toMatch(place)
  })

  it('when a picture is not of the kind it says', () => {
    const { id, media } = newMedia(tinyPng(7))!
    const report = blank()
    report.media = { [id]: media }
    report.sections[0]!.blocks.push({ kind: 'image', media: id, alt: '', width: 100, height: 100 })
    const bytes = writeReportFile({ report, opening: null })
    expect(read(bytes).ok).toBe(true)
    const svg = partsOf(bytes).map((p) => (p.name.startsWith('media/') ? { ...p, bytes: new TextEncoder().encode('<svg/>') } : p))
    expect(refusal(writeZip(svg))).toMatch(new RegExp(`^E03 .*media/${id}\\.png`))
  })

  it('when a picture would take gigabytes to draw', () => {
    const { id, media } = newMedia(tinyPng(7))!
    const report = blank()
    report.media = { [id]: media }
    report.sections[0]!.blocks.push({ kind: 'image', media: id, alt: '', width: 100, height: 100 })
    const parts = partsOf(writeReportFile({ report, opening: null })).map((part) => {
      if (!part.name.startsWith('media/')) return part
      const bytes = part.bytes.slice()
      new DataView(bytes.buffer).setUint32(16, 60_000)
      new DataView(bytes.buffer).setUint32(20, 60_000)
      return { ...part, bytes }
    })
    expect(refusal(writeZip(parts))).toMatch(/^E05 .*图片/)
  })

  it('when one bit of its content flipped', () => {
    const report = blank()
    report.sections[1]!.blocks.push({ kind: 'paragraph', content: plain('全年主动公开政府信息1234条。') })
    const bytes = writeReportFile({ report, opening: null })
    const at = Math.floor(bytes.length / 2)
    bytes[at] = bytes[at]! ^ 4
    expect(refusal(bytes)).toMatch(/^E03/)
  })

  it('when it was cut short', () => {
    const bytes = writeReportFile(file())
    expect(refusal(bytes.slice(0, bytes.length - 30))).toMatch(/^E08/)
  })

  it('and never throws, whatever is done to its bytes', () => {
    const bytes = writeReportFile(file())
    const change = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(change, fc.nat({ max: bytes.length }), (changes, end) => {
        const mutated = bytes.slice()
        for (const [at, value] of changes) mutated[at] = value
        read(mutated)
        read(mutated.slice(0, end))
      }),
      { numRuns: 300 },
    )
  })
})

/** A table from `[colspan, rowspan]` of each cell. */
function tableOf(rows: [number, number][][]) {
  return {
    kind: 'table',
    headerRows: 0,
    rows: rows.map((cells) => ({ cells: cells.map(([colspan, rowspan]) => ({ colspan, rowspan, paragraphs: [[]] })) })),
  }
}

describe('files of every version', () => {
  const samples = new URL('./samples/', import.meta.url)
  const versions = Array.from({ length: FORMAT_VERSION }, (_, i) => i + 1)

  it('have one migration for each step', () => {
    expect(MIGRATIONS).toHaveLength(FORMAT_VERSION - 1)
    expect(readdirSync(samples).sort()).toEqual(versions.flatMap((v) => [`v${v}.json`, `v${v}.nianbao`]).sort())
  })

  it.each(versions)('still open: version %i, equal to its frozen content', (version) => {
    const bytes = new Uint8Array(readFileSync(new URL(`v${version}.nianbao`, samples)))
    const mark = JSON.parse(new TextDecoder().decode(partsOf(bytes)[0]!.bytes))
    expect(mark.version).toBe(version)
    expect(opened(bytes)).toEqual(JSON.parse(readFileSync(new URL(`v${version}.json`, samples), 'utf8')))
  })
})
