import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { blockText } from '../report'
import { readPlainText } from '../text'
import { recognise } from './recognise'

const templates = [officialTemplate(), templateOf2019()]

const HEADS = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']

/** Rows that stand in the form in force only. */
const OTHER = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
].map((label) => [label, '0', '0', '0', '0', '0', '0', '0'])

/** Blocks that stand there only. */
const REST = [
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '7'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '5'],
  ['行政强制', '6'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '8'],
]

function read(head: readonly string[], rows: readonly string[][]) {
  const table = [['第二十条第（一）项'], head, ...rows, ...REST]
  const tables: Record<string, readonly (readonly string[])[]> = { disclosure: table, requests: OTHER }
  const body = templates[0]!.sections.flatMap(({ heading, id }) =>
    heading === undefined ? [] : [heading, ...(tables[id]?.map((row) => row.join('\t')) ?? ['情况如上。'])],
  )
  const source = readPlainText(['云岭市民政局2026年政府信息公开工作年度报告', ...body].join('\n'))
  if (!source.ok) throw new Error(source.trouble.message)
  const result = recognise(source.value, templates, { name: 'a.txt', now: '', tidyBlanks: true, ownStyles: false })
  if (!result.ok) throw new Error(result.trouble.message)
  const { report, opening } = result.value
  const codes = opening!.findings
    .filter(({ where }) => where && 'figure' in where && where.figure === 'disclosure.rules.issued')
    .map(({ code }) => code)
  const words = report.sections
    .find(({ id }) => id === 'disclosure')!
    .blocks.map(blockText)
    .join('')
  return { report, codes, words }
}

describe('headers of another form', () => {
  it('leave the figures below them to a person, with a finding', () => {
    const { report, codes, words } = read(HEADS, [
      ['规章', '3', '2', '9'],
      ['规范性文件', '0', '1', '4'],
    ])
    expect(report.templateId).toBe('gov-disclosure-2021')
    expect(report.figures).toMatchObject({
      'disclosure.rules.issued': null,
      'disclosure.normative.inForce': null,
      'disclosure.licensing.decisions': '7',
    })
    expect(codes).toEqual(['O192'])
    expect(words).not.toContain('对外公开总数量')
  })

  it('let zeros pass', () => {
    const { report, codes } = read(HEADS, [
      ['规章', '0', '0', '0'],
      ['规范性文件', '0', '1', '4'],
    ])
    expect(report.figures['disclosure.rules.inForce']).toBe('0')
    expect(codes).toEqual(['O193'])
  })

  it('are not the form’s own ones, misprinted', () => {
    const { report, codes } = read(['信息内容', '本年制发数', '本年废止数', '现行有效数'], [['规章', '3', '2', '9']])
    expect(report.figures['disclosure.rules.inForce']).toBe('9')
    expect(codes).not.toContain('O192')
  })
})
