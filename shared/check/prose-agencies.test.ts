import { describe, expect, it } from 'vitest'
import { counted, findingsIn, readProse } from './marked-prose.test-data'
import { LATER, LATER_MISTAKEN, MISLEADING } from './prose-agencies-later.test-data'
import { MISTAKEN, UNSEEN } from './prose-agencies-mistaken.test-data'
import { AGENCIES } from './prose-agencies.test-data'

describe.each(AGENCIES)('prose of a $body', ({ body, report, silent }) => {
  it.each([...silent, ...(LATER[body] ?? []), ...(MISLEADING[body] ?? [])].map((written) => ({ written })))(
    'silent: $written',
    ({ written }) => {
      expect(findingsIn(report, written)).toEqual([])
    },
  )
  it.each([...(MISTAKEN[body] ?? []), ...(LATER_MISTAKEN[body] ?? [])].map(([written, expected]) => ({ written, expected })))(
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

const COLLECTIONS = {
  first: AGENCIES.flatMap(({ report, silent }) => silent.map((written) => ({ report, written }))),
  later: AGENCIES.flatMap(({ report, body }) => (LATER[body] ?? []).map((written) => ({ report, written }))),
}

it.each([
  ['first', { cells: 236, sure: 172, offered: 31, missed: 33, rates: 20, ratesSure: 17 }],
  ['later', { cells: 61, sure: 60, offered: 1, missed: 0, rates: 7, ratesSure: 6 }],
] as const)('of the %s texts what is sure is right, and this many are sure', (name, count) => {
  expect(counted(COLLECTIONS[name])).toEqual({ wrong: [], count })
})
