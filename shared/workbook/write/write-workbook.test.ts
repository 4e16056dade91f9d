import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { figureValue, type Figures } from '@shared/report'
import { openReport } from '../../open'
import { newReport, type Template } from '../../template'
import { differentFigures } from '../workbook.test-data'
import { ranges } from './cell-address'
import { writeWorkbook } from './write-workbook'

const template = officialTemplate()

function reportWith(figures: Figures, of: Template = template) {
  const report = newReport(of, {
    organ: { fullName: '云岭市民政局', shortName: '', kind: 'department' },
    year: of.years.from,
    scope: 'own',
    now: '2026-11-21T08:00:00.000Z',
  })
  Object.assign(report.figures, figures)
  return report
}

async function reopened(figures: Figures, of: Template = template) {
  const bytes = writeWorkbook(reportWith(figures, of), of)
  const result = await openReport(bytes, '表.xlsx', [template, templateOf2019()], { now: '2026-11-21T08:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const parts = (figures: Figures) =>
  Object.entries(unzipSync(writeWorkbook(reportWith(figures), template))).map(([name, bytes]) => ({
    name,
    text: strFromU8(bytes),
  }))
const sheet = (n: number, figures: Figures) => parts(figures).find(({ name }) => name === `xl/worksheets/sheet${n}.xml`)!.text

/** Counts up to eight digits, amounts with decimals, blanks, and what is no number. */
const arbitraryFigures = (of: Template): fc.Arbitrary<Figures> =>
  fc.record(
    Object.fromEntries(
      [...of.figures.values()]
        .filter((spec) => spec.source === 'input')
        .map((spec) => [
          spec.id,
          fc
            .oneof(
              { weight: 4, arbitrary: fc.nat(spec.kind === 'amount' ? 9_999_999 : 99_999_999).map(String) },
              { weight: spec.kind === 'amount' ? 4 : 0, arbitrary: fc.stringMatching(/^[1-9]\d{0,5}\.\d{1,6}$/) },
              { weight: 1, arbitrary: fc.constantFrom(null, '/', '无') },
            )
            .map((value) => (value === null ? null : figureValue(spec.kind, value))),
        ]),
    ),
  )

describe('writeWorkbook', () => {
  it.each([
    ['form in force', template],
    ['form before', templateOf2019()],
  ])('is read again with the same figures: %s', async (_, of) => {
    await fc.assert(
      fc.asyncProperty(arbitraryFigures(of), async (figures) => {
        const { report } = await reopened(figures, of)
        expect(report.figures).toEqual(reportWith(figures, of).figures)
      }),
      { numRuns: 12 },
    )
  })

  it('is read again with title, organ and year, and without a word about balances', async () => {
    const { report, opening } = await reopened(differentFigures(template))
    expect([report.title, report.organ.fullName, report.year]).toEqual([
      '云岭市民政局2021年政府信息公开工作年度报告',
      '云岭市民政局',
      2021,
    ])
    // Only the chapters of prose are missing.
    expect([...new Set(opening!.findings.map(({ code }) => code))]).toEqual(['O10'])
    expect(opening!.stated).toEqual({})
  })

  it('writes totals and balances as formulas with their results', () => {
    const text = sheet(2, differentFigures(template))
    expect(text).toContain('<f>IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>81</v>')
    expect(text).toContain('<f>IF(COUNT(D7:D27)=0,"",SUM(D7:D27))</f>')
    expect(text).toMatch(/<f>IF\(COUNT\(D5:D6,D28:D29\)=0,"",SUM\(D5:D6\)-SUM\(D28:D29\)\)<\/f><v>-?\d+<\/v>/)
  })

  it('leaves blanks empty, their totals too, and keeps the digits of an amount', () => {
    expect(sheet(2, {})).toContain('<c r="D5" s="4"/>')
    expect(sheet(2, {})).toContain('<c r="J5" s="5" t="str"><f>IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v/></c>')
    expect(sheet(1, { 'disclosure.fees.amount': '160.50' })).toContain('s="9"><v>160.50</v>')
  })

  it('never takes text for a formula', () => {
    const text = sheet(2, { 'requests.received.business': '=1+1' })
    expect(text).toMatch(/<c r="E5" s="3" t="inlineStr"><is><t[^>]*>=1\+1<\/t><\/is><\/c>/)
  })

  it('gives the same bytes for the same report and names nobody', () => {
    const figures = differentFigures(template)
    expect(writeWorkbook(reportWith(figures), template)).toEqual(writeWorkbook(reportWith(figures), template))
    const core = parts(figures).find(({ name }) => name === 'docProps/core.xml')!.text
    expect(core).toContain('<dc:creator>云岭市民政局</dc:creator>')
  })
})

it('joins neighbours to ranges, along a row or down a column', () => {
  const at = (row: number, column: number) => ({ row, column })
  expect(ranges([at(0, 0), at(0, 1), at(0, 2), at(2, 27), at(3, 27), at(3, 28)])).toBe('A1:C1,AB3:AB4,AC4')
})
