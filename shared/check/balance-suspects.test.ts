import { balances, evaluate } from '@shared/calculate'
import type { Figures } from '@shared/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { balanceSuspects, type BalanceKnowledge } from './balance-suspects'

const template = officialTemplate()
const NOTHING: BalanceKnowledge = { previous: null, stated: {} }

const inputs = [...template.figures.values()].filter(({ source, form }) => source === 'input' && form === 'requests')
const zeros: Figures = Object.fromEntries(inputs.map(({ id }) => [id, '0']))
const requests = (figures: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [`requests.${id}`, value]))

function suspects(figures: Record<string, string | null>, known: Partial<BalanceKnowledge> = {}, column = 'business') {
  const values = evaluate(template, { ...zeros, ...requests(figures) })
  return balanceSuspects(template, 'requests', column, values, { ...NOTHING, ...known }).map(({ figure, to, why, other }) => {
    const short = (id: string) => id.replace('requests.', '')
    return [short(figure), to, why, ...(other ? [short(other)] : [])].join(' ')
  })
}

describe('the cells most likely to be wrong', () => {
  it('are none where the column balances', () => {
    expect(suspects({ 'received.business': '4', 'granted.business': '4' })).toEqual([])
  })

  it('begin with what last year carried over', () => {
    const previous = evaluate(template, requests({ 'carriedOut.business': '2' }))
    expect(suspects({ 'received.business': '4', 'granted.business': '6' }, { previous })[0]).toBe(
      'carriedIn.business 2 carriedOver',
    )
  })

  it('name the row whose printed total would be right', () => {
    const stated = { 'requests.partial.total': '2' }
    const figures = { 'received.business': '6', 'granted.business': '4', 'partial.business': '1' }
    expect(suspects(figures, { stated })[0]).toBe('partial.business 2 stated')
  })

  it('name a figure that stands in the column beside it', () => {
    const figures = { 'received.business': '5', 'granted.business': '2', 'partial.research': '3' }
    expect(suspects(figures)[0]).toBe('partial.business 3 shifted partial.research')
    expect(suspects(figures, {}, 'research')[0]).toBe('partial.research 0 shifted partial.business')
  })

  it('name text that counts for nothing and cells that nobody filled', () => {
    expect(suspects({ 'received.business': '5', 'granted.business': '2', 'partial.business': '3件' })[0]).toBe(
      'partial.business 3 notNumber',
    )
    expect(suspects({ 'received.business': '5', 'granted.business': '2', 'carriedOut.business': null })[0]).toBe(
      'carriedOut.business 3 blank',
    )
  })

  it('name what was counted twice and what was mistyped', () => {
    const twice = { 'received.business': '9', 'granted.business': '7', 'partial.business': '7', 'other-other.business': '2' }
    expect(suspects(twice).slice(0, 2)).toEqual([
      'granted.business 0 twice partial.business',
      'partial.business 0 twice granted.business',
    ])
    expect(suspects({ 'received.business': '21', 'granted.business': '12' })).toContain('received.business 12 slip')
    expect(suspects({ 'received.business': '15', 'granted.business': '5' })).toContain('granted.business 15 slip')
  })

  it('end with what remains of the others and what else could make up for it', () => {
    const found = ['carriedOut.business 3 rest', 'received.business 2 possible']
    expect(suspects({ 'received.business': '5', 'granted.business': '2' })).toEqual(found)
    expect(suspects({ 'received.business': '1', 'granted.business': '9' })).toEqual([
      'granted.business 1 possible',
      'received.business 9 possible',
      'carriedIn.business 8 possible',
    ])
  })

  it('of the sum are those of its columns', () => {
    expect(suspects({ 'received.business': '5', 'granted.business': '2' }, {}, 'total')[0]).toBe('carriedOut.business 3 rest')
  })

  it('each make the column right', () => {
    const cell = fc.option(fc.nat(30).map(String), { nil: null })
    const columns = ['naturalPerson', 'business'] as const
    const shown = inputs.filter(({ column }) => (columns as readonly string[]).includes(column))
    fc.assert(
      fc.property(fc.array(cell, { minLength: shown.length, maxLength: shown.length }), (cells) => {
        const figures = { ...zeros, ...Object.fromEntries(shown.map(({ id }, i) => [id, cells[i] ?? null])) }
        for (const column of columns) {
          const found = balanceSuspects(template, 'requests', column, evaluate(template, figures), NOTHING)
          for (const { figure, to } of found) {
            const mended = evaluate(template, { ...figures, [figure]: to })
            expect(balances(template, 'requests', mended).find((one) => one.column === column)?.balanced).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
