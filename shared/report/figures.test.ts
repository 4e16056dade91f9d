import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureValue, isNumber, readFigure } from './figures'

describe('reading a figure', () => {
  it.each([
    ['count', '１２', '12'],
    ['count', ' 1,234 ', '1234'],
    ['count', '007', '7'],
    ['count', '0', '0'],
    ['amount', '12.50', '12.50'],
    ['amount', '１６０。５', '160.5'],
    ['change', '－5', '-5'],
    ['change', '-0', '0'],
  ] as const)('as %s: %s is %s', (kind, raw, value) => {
    expect(readFigure(kind, raw)).toEqual({ state: 'number', value, tidied: value !== raw })
  })

  it.each([
    ['count', '-1', 'negative'],
    ['count', '3.5', 'fraction'],
    ['count', '/', 'not-a-number'],
    ['count', '1 2', 'not-a-number'],
    ['count', '1,2', 'not-a-number'],
    ['amount', '12万元', 'not-a-number'],
    ['count', '1234567890123456', 'too-long'],
  ] as const)('as %s: %s is refused as %s and kept to the letter', (kind, raw, reason) => {
    expect(readFigure(kind, raw)).toEqual({ state: 'invalid', raw, reason })
    expect(figureValue(kind, raw)).toBe(raw)
  })

  it.each([
    ['count', '5.0', '5'],
    ['count', ' 1,200.00', '1200'],
    ['count', '５．０', '5'],
    ['change', '-5.0', '-5'],
    ['count', '0.00', '0'],
    ['count', '5.5', '5.5'],
    ['count', '5.', '5.'],
    ['count', '1,2.0', '1,2.0'],
    ['count', '-5.0', '-5.0'],
    ['amount', '5.0', '5.0'],
  ] as const)('put into a cell of the kind %s, %s becomes %s', (kind, text, value) => expect(figureValue(kind, text)).toBe(value))

  it('an opened report that says 5.0 cases is not read as a whole number', () =>
    expect(readFigure('count', '5.0')).toMatchObject({ state: 'invalid', reason: 'fraction' }))

  it('blanks of every width are blank, not zero', () => {
    for (const raw of ['', ' ', '　', '\u00a0\t']) expect(figureValue('count', raw)).toBeNull()
  })

  it('what was read once reads the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom('count', 'amount', 'change'), fc.string(), (kind, raw) => {
        const value = figureValue(kind, raw)
        expect(value === null ? null : figureValue(kind, value)).toBe(value)
        if (value !== null && isNumber(kind, value)) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
      }),
    )
  })
})
