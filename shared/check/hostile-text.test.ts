import { expect, test } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers } from '../linked-figures'
import { caseInput, overview } from './case-report.test-data'
import { runChecks } from './run-checks'

/** Patterns of the data that read the same words in two ways would take for ever on these. */
const repeated = [
  '□',
  '共计',
  '政府信息公开',
  '依申请公开',
  '收到公开',
  '2026年',
  '本年度',
  '总数量',
  '案件',
  '未收取',
  '在在',
  '第',
  ' ',
]

test.each(repeated)('a paragraph of %s over and over is read in a moment', (words) => {
  const body = words.repeat(Math.ceil(4000 / words.length))
  const text = `收到申请${body}36件，《${body}》办结率${body}百，《${body.slice(0, 500)}》x办结率92.1%，占${body}比上年${body}下降。`
  const { template, report } = caseInput(overview(text))
  const values = evaluate(template, report.figures)
  const begun = performance.now()
  runChecks(template, report, values, null)
  linkableNumbers(report, { template, values, previous: values })
  // Reading such a text takes some milliseconds; a loaded computer gets a hundred times as long.
  expect(performance.now() - begun).toBeLessThan(60_000)
})
