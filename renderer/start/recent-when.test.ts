import { expect, test } from 'vitest'
import { recentWhen } from './recent-when'

const now = new Date('2026-01-06T00:10:00')

test.each([
  ['2026-01-06T00:05:00', '今天 0:05'],
  ['2026-01-05T23:59:00', '昨天 23:59'],
  ['2026-01-04T23:59:00', '2026年1月4日'],
  ['no date', ''],
])('%s reads %s', (iso, words) => {
  expect(recentWhen(iso, now)).toBe(words)
})
