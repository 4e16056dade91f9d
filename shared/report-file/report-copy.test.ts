import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { FORMAT_VERSION } from './format'
import { readReportCopy, writeReportCopy } from '.'

const template = officialTemplate()
const sample = () => fc.sample(arbitraryReport(template), { numRuns: 1, seed: 5 })[0]!

function code(json: string): string {
  const result = readReportCopy(json)
  return result.ok ? 'read' : result.trouble.code
}

describe('the copy inside a Word file', () => {
  it('reads back equal, pictures without their bytes', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const copy = readReportCopy(writeReportCopy(report))
        const media = Object.fromEntries(Object.entries(report.media).map(([id, m]) => [id, { type: m.type, data: '' }]))
        expect(copy).toEqual({
          ok: true,
          value: { version: FORMAT_VERSION, program: expect.any(String), report: { ...report, media } },
        })
      }),
      { numRuns: 40 },
    )
  })

  it('holds no picture bytes', () => {
    const json = writeReportCopy(sample())
    for (const media of Object.values(sample().media)) expect(json).not.toContain(media.data)
  })

  it('of a newer program is told apart from a damaged one', () => {
    const json = JSON.parse(writeReportCopy(sample()))
    expect(code(JSON.stringify({ ...json, version: FORMAT_VERSION + 1, report: { anything: 1 } }))).toBe('E07')
    expect(code(JSON.stringify({ ...json, report: { ...json.report, year: '2026' } }))).toBe('E06')
    expect(code('{')).toBe('E06')
    expect(code('null')).toBe('E06')
  })
})
