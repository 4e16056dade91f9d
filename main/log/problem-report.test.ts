import { expect, test } from 'vitest'
import { problemReportText } from './problem-report'

const facts = {
  versions: { program: '1.2.3', electron: '25.1.1', chromium: '114.0', node: '18.15.0', system: 'linux 6.1 x64' },
  memory: 8 * 1024 ** 3,
  language: 'zh-CN',
  windows: 2,
  running: 61.4,
}
const now = new Date('2026-11-21T08:00:00.000Z')

test('a problem report names versions, system and the log', () => {
  const text = problemReportText({ ...facts, log: 'one\ntwo\n' }, now)
  for (const part of ['1.2.3', 'Electron 25.1.1', 'linux 6.1 x64', '8.0 GB', '61', '2026-11-21T08:00:00.000Z', 'one\ntwo']) {
    expect(text).toContain(part)
  }
})

test('an empty log is told, a long one keeps its newest lines', () => {
  expect(problemReportText({ ...facts, log: '' }, now)).toContain('（没有记录）')
  const long = problemReportText({ ...facts, log: Array.from({ length: 5000 }, (_, i) => `line ${i}`).join('\n') }, now)
  expect(long).toContain('line 4999')
  expect(long).not.toContain('line 2999')
})
