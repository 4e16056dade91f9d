import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { newReport } from '../template'
import { readPlainText, readText } from '../text'
import { printedForm, joinRow, printedReport } from './printed-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const options = { name: '年报.txt', now: '', tidyBlanks: true, ownStyles: false }

function read(text: string) {
  const source = readPlainText(text)
  return source.ok ? recognise(source.value, [template], options) : source
}

const { figures } = newReport(template, {
  organ: { fullName: '', shortName: '', kind: 'unknown' },
  year: 2026,
  scope: 'own',
  now: '',
})
const zeros = Object.fromEntries(Object.keys(figures).map((id, i) => [id, String(i % 9)]))
const whole = printedReport(
  template,
  new Map(
    [...template.forms.values()].map((form) => [
      form.id,
      printedForm(template, form, zeros, 'tabs')
        .map((row) => joinRow(row, 'tabs'))
        .join('\n'),
    ]),
  ),
)

describe('whatever a file holds', () => {
  it('bytes at random never make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const source = readText(bytes)
        if (source.ok) recognise(source.value, [template], options)
      }),
      { numRuns: 150 },
    )
  })

  it('a report with pieces cut out, doubled and mixed never makes it throw, and every input has a value or null', () => {
    const edit = fc.tuple(
      fc.nat(whole.length),
      fc.nat(400),
      fc.constantFrom('cut', 'double', '\n', '\t', '  ', '一、', '（三）', '9', '|', '#', '\u0000'),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const text = edits.reduce((t, [at, length, what]) => {
          const middle = t.slice(at, at + length)
          return (
            t.slice(0, at) + (what === 'cut' ? '' : what === 'double' ? middle + middle : what + middle) + t.slice(at + length)
          )
        }, whole)
        const result = read(text)
        if (result.ok) expect(Object.keys(result.value.report.figures)).toHaveLength(Object.keys(figures).length)
      }),
      { numRuns: 120 },
    )
  }, 60_000)

  it.each([
    [
      'labels without end',
      `${whole}\n三、收到和处理政府信息公开申请情况\n` +
        Array.from({ length: 19_000 }, (_, i) => `${i}.属于国家秘${i}密\t${i}\t0\t0`).join('\n'),
    ],
    ['figures without end', `${whole}\n${Array.from({ length: 15_000 }, (_, i) => String(i)).join('\n')}`],
    ['headings without end', Array.from({ length: 15_000 }, (_, i) => `一、总体情况${i % 7}`).join('\n')],
    ['digits in a line that does not end with them', `一、总体情况${'1'.repeat(300_000)}x`],
    [
      'cells without end in a row with a label',
      `三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量${'1 '.repeat(200_000)}`,
    ],
    ['one endless line', '一、总体情况'.repeat(600_000)],
    ['one endless row', `${'0\t'.repeat(1_000_000)}`],
    ['stars without end', `${'**'.repeat(50_000)}a${'__'.repeat(50_000)}`],
    [
      'digits without end',
      `一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量${'1'.repeat(29)}`,
    ],
    ['blanks without end', `一、总体情况${' '.repeat(1_000_000)}x`],
  ])(
    '%s come to an end within a minute',
    (_, text) => {
      const start = performance.now()
      read(text)
      expect(performance.now() - start).toBeLessThan(60_000)
    },
    120_000,
  )
})
