import { expect, test } from 'vitest'
import { atLeastOne, closingLine, countPlaywright, countVitest, sum } from './test-counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state, index) => ({ status: state, fullName: `test ${index}` })),
})

test('vitest tests are counted by how they ended', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'skipped', 'todo')] }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2, skippedTitles: ['test 1', 'test 2'] })
})

test('a test file that cannot be loaded counts as one failure', () => {
  expect(countVitest({ testResults: [file('failed')] }).failed).toBe(1)
})

test('a test file whose tests failed is not counted twice', () => {
  expect(countVitest({ testResults: [file('failed', 'failed')] }).failed).toBe(1)
})

test('window tests are counted by how they ended, a flaky one as passed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
  const suites = [{ suites: [{ specs: [{ title: 'left out', tests: [{ status: 'skipped' }] }] }] }]
  expect(countPlaywright({ stats, suites })).toEqual({ passed: 4, failed: 1, skipped: 1, skippedTitles: ['left out'] })
})

test('a runner that ended red without a red test counts as one failure', () => {
  expect(atLeastOne({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1)
  expect(atLeastOne({ passed: 5, failed: 2, skipped: 0 }, false).failed).toBe(2)
})

test('a runner that ran nothing counts as one failure, however it ended', () => {
  expect(atLeastOne({ passed: 0, failed: 0, skipped: 0 }, true).failed).toBe(1)
})

test('a runner that ended well keeps its counts', () => {
  expect(atLeastOne({ passed: 1, failed: 0, skipped: 3 }, true)).toEqual({ passed: 1, failed: 0, skipped: 3 })
})

test('the closing line names skipped tests only when there are some', () => {
  expect(
    closingLine(
      sum([
        { passed: 1, failed: 0, skipped: 0 },
        { passed: 2, failed: 3, skipped: 0 },
      ]),
    ),
  ).toBe('3 passed, 3 failed')
  expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})
