import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import mappingData from '@templates/gov-disclosure-2021/from-2019.json'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { tableText } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { reportFault } from '../report-file/report-fault'
import { changeTemplate, compileFormMapping } from './index'

const from = templateOf2019()
const to = officialTemplate()

function mapping(data: unknown = mappingData) {
  const result = compileFormMapping(data, from, to)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

describe('a report on the form of 2019', () => {
  it('comes into the form of 2021 with every value in its cell or in a table', () => {
    fc.assert(
      fc.property(arbitraryReport(from), (report) => {
        const before = structuredClone(report)
        const { report: changed, mapped, notMapped } = changeTemplate(report, from, to, mapping())
        expect(report).toEqual(before)
        expect(reportFault(changed as never, to)).toBeNull()
        const values = Object.values(report.figures).filter((value) => value !== null)
        expect(mapped.length + notMapped.length).toBe(values.length)
        for (const { from: source, to: target, value } of mapped) {
          expect(changed.figures[target]).toBe(value)
          expect(report.figures[source]).toBe(value)
        }
        expect(Object.values(changed.figures).filter((value) => value !== null)).toHaveLength(mapped.length)
        for (const { value, row, column } of notMapped) {
          const tables = changed.sections.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'table' ? [tableText(b)] : [])))
          expect(tables.some((text) => [value, row, column].every((word) => text.includes(word)))).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('does not turn the published total into what is in force, and asks about the split row and the new cells', () => {
    const report = fc.sample(arbitraryReport(from), { numRuns: 1, seed: 1 })[0]!
    report.figures = {
      ...report.figures,
      'disclosure.rules.publicTotal': '7',
      'disclosure.licensing.decisions': '12',
      'requests.other-other.naturalPerson': '3',
    }
    const change = changeTemplate(report, from, to, mapping())
    expect(change.report.figures).toMatchObject({
      'disclosure.rules.inForce': null,
      'disclosure.licensing.decisions': '12',
      'requests.other-other.naturalPerson': '3',
      'requests.other-feeUnpaid.naturalPerson': null,
    })
    expect(change.notMapped.map((n) => n.figure)).toContain('disclosure.rules.publicTotal')
    const codes = change.decisions.map((d) => d.code)
    expect(codes).toEqual(expect.arrayContaining(['O161', 'O162', 'O163']))
    const asked = change.decisions.filter((d) => d.code === 'O163').flatMap((d) => [d.where, ...(d.also ?? [])])
    expect(asked).toContain('disclosure.rules.inForce')
  })
})

describe('a mapping', () => {
  it.each([
    ['names a line that does not exist', { lines: [{ from: 'requests.none', to: 'requests.none' }] }, 'requests.none'],
    [
      'names a computed cell',
      { figures: [{ from: 'requests.handled.total', to: 'requests.handled.total' }] },
      'requests.handled.total → ',
    ],
    ['names a cell twice', { figures: [...mappingData.figures, mappingData.figures[0]] }, 'disclosure.licensing.decisions → '],
    ['mixes kinds', { figures: [{ from: 'disclosure.fees.change', to: 'disclosure.fees.amount' }] }, 'disclosure.fees.change → '],
    ['was made for another template', { from: 'x' }, 'from'],
  ])('is refused when it %s', (_, fault, place) => {
    expect(compileFormMapping({ ...mappingData, ...fault }, from, to)).toMatchObject({
      ok: false,
      trouble: { code: 'T01', message: expect.stringContaining(place) },
    })
  })
})
