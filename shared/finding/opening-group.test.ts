import { expect, test } from 'vitest'
import { openingGroup } from './opening-group'

test.each([
  ['O26', 'error', 'wrong'],
  ['O52', 'error', 'wrong'],
  ['O20', 'warning', 'doubtful'],
  ['O45', 'notice', 'doubtful'],
  ['O42', 'notice', 'repaired'],
  ['O51', 'warning', 'leftOut'],
] as const)('%s as %s is %s', (code, severity, group) => {
  expect(openingGroup({ code, severity })).toBe(group)
})
