import { describe, expect, it } from 'vitest'
import { counted, findingsIn, readProse } from './marked-prose.test-data'
import { MISTAKEN, UNSEEN } from './prose-agencies-mistaken.test-data'
import { AGENCIES } from './prose-agencies.test-data'

describe.each(AGENCIES)('prose of a $body', ({ body, report, silent }) => {
  it.each(silent.map((written) => ({ written })))('silent: $written', ({ written }) => {
    expect(findingsIn(report, written)).toEqual([])
  })
  it.each((MISTAKEN[body] ?? []).map(([written, expected]) => ({ written, expected })))(
    'speaks: $written',
    ({ written, expected }) => {
      expect(findingsIn(report, written).map(({ code }) => code)).toEqual(expected)
    },
  )
  it.each((UNSEEN[body] ?? []).map((written) => ({ written })))('does not see: $written', ({ written }) => {
    expect(readProse(report, written).findings).toEqual([])
  })
})

it('has mistakes of each body', () => {
  expect(Object.keys(MISTAKEN).sort()).toEqual(AGENCIES.map(({ body }) => body).sort())
})

it('what is sure is right, and this many are sure', () => {
  const texts = AGENCIES.flatMap(({ report, silent }) => silent.map((written) => ({ report, written })))
  expect(counted(texts)).toEqual({
    wrong: [],
    count: { cells: 236, sure: 175, offered: 28, missed: 33, rates: 20, ratesSure: 17 },
  })
})
