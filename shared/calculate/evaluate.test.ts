import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { isNumber, type Figures } from '../report'
import { compare, difference, magnitude, sum } from './decimal'
import { balances, evaluate, evaluateOnce } from './evaluate'
import { inputsOf } from './inputs-of'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((f) => f.source === 'input')
const cell = fc.oneof(fc.constant(null), fc.constant('/'), fc.nat(99_999_999).map(String))
const figures = fc
  .array(cell, { minLength: inputs.length, maxLength: inputs.length })
  .map((values): Figures => Object.fromEntries(inputs.map((f, i) => [f.id, values[i] ?? null])))

describe('the inputs of a figure', () => {
  it('are the cells its totals add up, each once, and itself for a cell', () => {
    expect(inputsOf(template, 'requests.received.business')).toEqual(['requests.received.business'])
    const behind = inputsOf(template, 'requests.handled.total')
    expect(behind.every((id) => template.figures.get(id)?.source === 'input')).toBe(true)
    expect(new Set(behind).size).toBe(behind.length)
  })
})

describe('a balance', () => {
  const filled = Object.fromEntries(inputs.map(({ id }) => [id, '0']))
  const business = (input: Figures) =>
    balances(template, 'requests', evaluate(template, input)).find((b) => b.column === 'business')

  it('counts the cells of its column that are blank or hold no number', () => {
    expect(business(filled)).toMatchObject({ balanced: true, blanks: 0 })
    const open = { ...filled, 'requests.received.business': null, 'requests.carriedOut.business': '/' }
    expect(business(open)).toMatchObject({ balanced: true, blanks: 2 })
    expect(business({ ...filled, 'requests.received.naturalPerson': null })).toMatchObject({ blanks: 0 })
  })
})

describe('totals', () => {
  it('of the same figures are worked out once, of another form or of other figures again', () => {
    const input: Figures = { 'requests.received.business': '4' }
    const values = evaluateOnce(template, input)
    expect(values).toEqual(evaluate(template, input))
    expect(evaluateOnce(template, input)).toBe(values)
    expect(evaluateOnce({ ...template, totals: [] }, input)['requests.received.total']).toBeUndefined()
    expect(evaluateOnce(template, { 'requests.received.business': '5' })['requests.received.total']).toBe('5')
  })

  it('are the sums of their cells, and blank only when every cell is blank', () => {
    fc.assert(
      fc.property(figures, (input) => {
        const values = evaluate(template, input)
        for (const total of template.totals) {
          const numbers = total.addends.map((id) => values[id]).filter((v) => isNumber('count', v)) as string[]
          const expected = numbers.length === 0 ? null : String(numbers.reduce((a, b) => a + BigInt(b), 0n))
          expect(values[total.target]).toBe(expected)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('of the total column are the same along the row and down the column', () => {
    fc.assert(
      fc.property(figures, (input) => {
        const values = evaluate(template, input)
        const results = template.totals
          .find((t) => t.target === 'requests.handled.business')!
          .addends.map((id) => id.split('.')[1])
        const down = sum(results.map((line) => values[`requests.${line}.total`]).filter((v): v is string => v != null))
        expect(values['requests.handled.total'] ?? '0').toBe(down)
      }),
      { numRuns: 50 },
    )
  })
})

describe('balances', () => {
  it('show the missing difference per column', () => {
    const input = { 'requests.received.business': '5', 'requests.carriedIn.business': '1', 'requests.granted.business': '4' }
    const business = balances(template, 'requests', evaluate(template, input)).find((b) => b.column === 'business')!
    expect(business).toMatchObject({ leftSum: '6', rightSum: '4', difference: '2', balanced: false })
  })

  it('of an untouched column are blank and count as balanced', () => {
    const research = balances(template, 'requests', evaluate(template, {})).find((b) => b.column === 'research')!
    expect(research).toMatchObject({ difference: null, balanced: true })
  })
})

describe('decimals', () => {
  it('add exactly where binary floats do not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(difference('59237.2449', '59237.2448')).toBe('0.0001')
    expect(sum(['12.50', '7'])).toBe('19.50')
  })

  it('a + b − b is a, whatever the scale', () => {
    const decimal = fc
      .tuple(fc.nat(1e9), fc.nat(1e6), fc.nat(6))
      .map(([w, f, n]) => (n === 0 ? `${w}` : `${w}.${String(f).padStart(7, '0').slice(-n)}`))
    fc.assert(fc.property(decimal, decimal, (a, b) => compare(difference(sum([a, b]), b), a) === 0))
  })

  it('compare by value, not by writing', () => {
    expect(compare('12.50', '12.5')).toBe(0)
    expect(compare('-3', '2')).toBeLessThan(0)
    expect(magnitude('-3')).toBe('3')
  })
})
