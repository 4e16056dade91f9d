import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { ReportFile } from '../finding'
import { arbitraryReport, tinyPng } from '../report/arbitrary-report.test-data'
import { newMedia } from '../report'
import { newReport } from '../template'
import { asPrevious, isEmpty, NO_PAPERS, type WorkingPapers } from '../working-papers'
import { arbitraryPapers } from '../working-papers/arbitrary-papers.test-data'
import { openZip, writeZip, type ZipPart } from '../zip'
import { addSnapshot, pruneSnapshots, readReportFile, readSnapshot, writeReportFile } from '.'

const template = officialTemplate()
const blank = () =>
  newReport(template, {
    organ: { fullName: '云岭市人民政府', shortName: '云岭市', kind: 'government' },
    year: 2026,
    scope: 'own',
    now: '2027-01-10T08:00:00.000Z',
  })

function opened(bytes: Uint8Array): ReportFile {
  const result = readReportFile(bytes, [template])
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

function spoilt(papers: WorkingPapers, part: string, change: (json: any) => void): string {
  const zip = openZip(writeReportFile({ report: blank(), opening: null, papers }))
  if (!zip.ok) throw new Error(zip.fault)
  const parts = zip.value.names.map((name): ZipPart => {
    const read = zip.value.read(name)
    if (!read.ok) throw new Error(read.fault)
    if (name !== part) return { name, bytes: read.value }
    const json = JSON.parse(new TextDecoder().decode(read.value))
    change(json)
    return { name, bytes: new TextEncoder().encode(JSON.stringify(json)) }
  })
  const result = readReportFile(writeZip(parts), [template])
  return result.ok ? 'opened' : `${result.trouble.code} ${result.trouble.message}`
}

const about = { id: 's1', name: '送审稿', kind: 'named', at: '2027-01-10T08:00:00.000Z' } as const
const withPrevious = (): WorkingPapers => ({ ...NO_PAPERS, previous: asPrevious('2025年报.docx', blank(), {}) })

describe('working papers', () => {
  it('open equal to what was saved, and leave no trace when there are none', () => {
    fc.assert(
      fc.property(arbitraryPapers(arbitraryReport(template)), arbitraryReport(template), (papers, report) => {
        const file = { report, opening: null, papers }
        const expected = isEmpty(papers) ? { report, opening: null } : file
        expect(opened(writeReportFile(file))).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('keep last year’s report without its pictures', () => {
    const { id, media } = newMedia(tinyPng(3))!
    const last = blank()
    last.media = { [id]: media }
    last.sections[0]!.blocks.push({ kind: 'image', media: id, alt: '', width: 1, height: 1 })
    const papers = { ...NO_PAPERS, previous: asPrevious('去年.docx', last, {}) }
    const { previous } = opened(writeReportFile({ report: blank(), opening: null, papers })).papers!
    expect(previous!.report.media).toEqual({})
    expect(previous!.report.sections[0]!.blocks).toEqual(blank().sections[0]!.blocks)
  })

  it('refuse the file when they are damaged, and name the place', () => {
    expect(spoilt({ ...withPrevious(), published: about.at }, 'papers.json', (p) => (p.decisions = [{ code: 'N01' }]))).toMatch(
      /^E03 .*papers\.json decisions\.0/,
    )
    expect(spoilt({ ...withPrevious(), published: about.at }, 'previous.json', (p) => p.report.sections.pop())).toMatch(
      /^E03 .*previous\.json report\.sections/,
    )
    const withOne = addSnapshot(NO_PAPERS, blank(), about)
    expect(spoilt(withOne, 'history/s1.json', (s) => (s.id = 's2'))).toMatch(/^E03 .*history\/s1\.json/)
  })
})

describe('snapshots', () => {
  it('give the report back as it stood, pictures included, even when today’s report no longer shows them', () => {
    const { id, media } = newMedia(tinyPng(5))!
    const then = blank()
    then.media = { [id]: media }
    then.sections[0]!.blocks.push({ kind: 'image', media: id, alt: '图', width: 10, height: 10 })
    const papers = addSnapshot(NO_PAPERS, then, about)
    const file = opened(writeReportFile({ report: blank(), opening: null, papers }))
    expect(file.report.media).toEqual({})
    expect(readSnapshot(file.papers!.snapshots[0]!, file.papers!, [template])).toEqual({ ok: true, value: then })
  })

  it('that are damaged say so and keep nothing else from opening', () => {
    const papers = addSnapshot(NO_PAPERS, blank(), about)
    papers.snapshots[0]!.saved = '{"format":"nianbao"}'
    const file = opened(writeReportFile({ report: blank(), opening: null, papers }))
    expect(readSnapshot(file.papers!.snapshots[0]!, file.papers!, [template])).toMatchObject({
      ok: false,
      trouble: { code: 'E03' },
    })
  })

  it('leave with the pictures that only they showed', () => {
    const { id, media } = newMedia(tinyPng(6))!
    const then = { ...blank(), media: { [id]: media } }
    then.sections[0]!.blocks.push({ kind: 'image', media: id, alt: '', width: 1, height: 1 })
    const both = addSnapshot(addSnapshot(NO_PAPERS, then, about), blank(), { ...about, id: 's2' })
    expect(Object.keys(pruneSnapshots(both, (s) => s.id === 's1').snapshotMedia)).toEqual([id])
    expect(pruneSnapshots(both, (s) => s.id === 's2')).toMatchObject({ snapshots: [{ id: 's2' }], snapshotMedia: {} })
  })
})
