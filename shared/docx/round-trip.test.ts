/** Report → Word → other programs → report. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { openReport } from '../open'
import { blockText, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { writeReportCopy } from '../report-file'
import { hasOffice, officeFolder } from './libre-office.test-data'
import { defaultWordOptions, writeDocx } from './write'

const template = officialTemplate()
const profile = officialProfile()
const office = officeFolder()
afterAll(() => office.remove())

async function written(report: Report, copy: boolean): Promise<Uint8Array> {
  const options = { ...defaultWordOptions, copy }
  const result = await writeDocx(report, template, profile, { copy: writeReportCopy(report), options })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

async function opened(bytes: Uint8Array) {
  const result = await openReport(bytes, '年报.docx', [template], { now: '2027-01-20T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** `3件` is read as 3, and that is told; it is no fault of the way. */
const plainFigures = (report: Report): Report => ({
  ...report,
  figures: Object.fromEntries(Object.entries(report.figures).map(([id, value]) => [id, value === '3件' ? '3' : value])),
})

/** Blanks between Han characters and digits are tidied where the copy did not come along, and that is told. */
const words = (report: Report) =>
  report.sections.map((s) => s.blocks.map((b) => `${b.kind} ${blockText(b).replace(/[ \u3000]/g, '')}`))

/** A table of bare numbers beside the form of chapter four could be taken for it by anyone. */
const withoutTablesBesideForms = (report: Report): Report => ({
  ...report,
  sections: report.sections.map((s) =>
    s.blocks.some((b) => b.kind === 'form') ? { ...s, blocks: s.blocks.filter((b) => b.kind !== 'table') } : s,
  ),
})

const REPORTS = fc.sample(arbitraryReport(template).map(plainFigures).map(withoutTablesBesideForms), { numRuns: 1, seed: 21 })

/** A long run by hand: NIANBAO_RUNS=1000. */
const RUNS = Number(process.env['NIANBAO_RUNS'] ?? 30)
const PATIENCE = 60_000 + RUNS * 2000

describe('a Word file of our own', () => {
  it(
    'opens as the report it was written from, with nothing to ask',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(template), async (report) => {
          const file = await opened(await written(report, true))
          expect(file.report).toEqual(report)
          expect(file.opening?.findings).toEqual([])
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
    PATIENCE,
  )

  it(
    'written for publication, without copy and bookmarks, opens with every figure',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(template).map(plainFigures).map(withoutTablesBesideForms), async (report) => {
          const file = await opened(await written(report, false))
          expect(file.report.figures).toEqual(report.figures)
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
    PATIENCE,
  )
})

const skipped = hasOffice ? '' : ' (skipped: soffice is not installed)'

describe.skipIf(!hasOffice)(`a Word file of our own, saved again by LibreOffice${skipped}`, () => {
  it.each(['docx', 'doc', 'odt'])(
    'as %s, has the same figures and words, and no change is claimed',
    async (way) => {
      for (const report of REPORTS) {
        const first = office.convert('own.docx', await written(report, true), way)
        const file = await opened(way === 'docx' ? first : office.convert(`own.${way}`, first, 'docx'))
        expect(file.report.figures).toEqual(report.figures)
        expect(words(file.report)).toEqual(words(report))
        expect(file.opening!.findings.map((f) => f.code).filter((code) => code.startsWith('O8'))).toEqual([])
      }
    },
    240_000,
  )
})
