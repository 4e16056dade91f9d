import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { applyChanges } from '../change'
import { blockText } from '../report'
import { fixOf, runChecks } from '.'
import { caseInput, LAST, overview, template } from './case-report.test-data'

/** What a finding says should stand there, the paragraph after its fix, and whether it still speaks. */
function mended(code: string, sentence: string) {
  const { report, more } = caseInput(overview(sentence, { last: LAST }))
  const values = evaluate(template, report.figures)
  const finding = runChecks(template, report, values, null, 'full', more).find((one) => one.code === code)
  const fix = finding ? fixOf(finding, template, report, values, more) : null
  const after = fix ? applyChanges(report, fix.changes) : report
  const again = runChecks(template, after, values, null, 'full', more)
  const paragraph = after.sections
    .find(({ id }) => id === 'overview')!
    .blocks.map(blockText)
    .at(-1)
  return { said: finding?.message, expected: finding?.expected, paragraph, gone: !again.some((one) => one.code === code) }
}

/** 35 of 38 handled is 92.105…%, 4 of 35 is 11.428…%, 45 to 36 is 20 %. */
describe('the sentence of a rate and its fix say the same, in as many places as were written', () => {
  it.each([
    ['N06', '办结率93%。', '92', '办结率92%。'],
    ['N06', '办结率93.2%。', '92.1', '办结率92.1%。'],
    ['N06', '办结率93.20%。', '92.11', '办结率92.11%。'],
    ['N07', '收到申请36件，部分公开4件，占14%。', '11', '收到申请36件，部分公开4件，占11%。'],
    ['N07', '收到申请36件，部分公开4件，占14.2%。', '11.4', '收到申请36件，部分公开4件，占11.4%。'],
    ['N07', '收到申请38件，其中自然人32件，占80%。', '91', '收到申请38件，其中自然人32件，占91%。'],
    ['N08', '收到申请36件，同比下降25%。', '20', '收到申请36件，同比下降20%。'],
    ['N08', '收到申请36件，同比下降25.4%。', '20', '收到申请36件，同比下降20%。'],
    ['N08', '收到申请36件，同比增长16%。', '20', '收到申请36件，同比下降20%。'],
    ['N08', '收到申请36件，比上年减少8件。', '9', '收到申请36件，比上年减少9件。'],
  ])('%s: %s', (code, sentence, expected, paragraph) => {
    const found = mended(code, sentence)
    expect(found).toMatchObject({ expected, paragraph, gone: true })
    expect(found.said).toMatch(new RegExp(` ${expected}(?:%| 件)`))
  })

  it('says nothing of a rate that is rounded or cut at the place that was written', () => {
    for (const sentence of [
      '办结率92%。',
      '办结率92.10%。',
      '收到申请36件，部分公开4件，占11%。',
      '收到申请36件，同比下降20.0%。',
    ]) {
      expect(mended('N06', sentence).said ?? mended('N07', sentence).said ?? mended('N08', sentence).said).toBeUndefined()
    }
  })
})
