import { describe, expect, it } from 'vitest'
import { officialTemplateData, templateOf2019 } from '@templates/official.test-data'
import { compileTemplate } from './compile-template'

/** A deep copy that a test may spoil. */
const data = () => structuredClone(officialTemplateData()) as any

function reason(spoilt: unknown): string {
  const result = compileTemplate(spoilt)
  return result.ok ? 'accepted' : result.trouble.message
}

describe('the 2021 template', () => {
  it('has 166 inputs and 34 computed cells', () => {
    const result = compileTemplate(data())
    if (!result.ok) throw new Error(result.trouble.message)
    const figures = [...result.value.figures.values()]
    expect(figures.filter((f) => f.source === 'input')).toHaveLength(166)
    expect(figures.filter((f) => f.source === 'total')).toHaveLength(34)
    expect(result.value.totals.map((t) => t.target).indexOf('requests.handled.total')).toBeGreaterThan(
      result.value.totals.map((t) => t.target).indexOf('requests.handled.business'),
    )
  })

  it('has grids of 14 × 4, 28 × 10 and 4 × 15 cells', () => {
    const result = compileTemplate(data())
    if (!result.ok) throw new Error(result.trouble.message)
    const size = (id: string) => [result.value.forms.get(id)!.rows.length, result.value.forms.get(id)!.grid.length]
    expect([size('disclosure'), size('requests'), size('review')]).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ])
  })
})

it('the 2019 template is data of the same language, with one row for （六） and signed changes', () => {
  const figures = [...templateOf2019().figures.values()]
  expect(figures.filter((f) => f.line.startsWith('other-')).map((f) => f.lineName)).toContain('（六）其他处理')
  expect(figures.find((f) => f.id === 'disclosure.licensing.change')?.kind).toBe('change')
  expect(templateOf2019().forms.get('requests')!.rows).toHaveLength(26)
})

describe('a template is refused and the place is named', () => {
  it('when totals go round in a circle', () => {
    const spoilt = data()
    spoilt.forms[1].totals.push({ line: 'granted', ofLines: ['handled'], columns: ['business'] })
    expect(reason(spoilt)).toMatch(/circle: .*requests\.handled\.business/)
  })

  it('when a total adds up a cell that does not exist', () => {
    const spoilt = data()
    spoilt.forms[1].totals[0].ofLines.push('nowhere')
    expect(reason(spoilt)).toMatch(/requests\.totals.*requests\.nowhere/)
  })

  it('when a span is too wide', () => {
    const spoilt = data()
    spoilt.forms[2].rows[0].cells[0].colspan = 6
    expect(reason(spoilt)).toMatch(/review\.rows\.1/)
  })

  it('when a span is too narrow', () => {
    const spoilt = data()
    spoilt.forms[0].rows[0].cells[0].colspan = 3
    expect(reason(spoilt)).toMatch(/disclosure\.rows\.1.*fill/)
  })

  it('when a figure has no cell', () => {
    const spoilt = data()
    spoilt.forms[0].lines.push({ id: 'ghost', name: 'ghost' })
    expect(reason(spoilt)).toMatch(/disclosure\.rows.*ghost/)
  })

  it('when a check names an unknown row', () => {
    const spoilt = data()
    spoilt.checks.find((c: any) => c.kind === 'share').line = 'nowhere'
    expect(reason(spoilt)).toMatch(/checks\.F13/)
  })

  it('when a check is of an unknown kind', () => {
    const spoilt = data()
    spoilt.checks.push({ kind: 'magic', code: 'F99' })
    expect(reason(spoilt)).not.toBe('accepted')
  })
})
