import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readPlainText } from './read-text'

function read(text: string) {
  const result = readPlainText(text)
  if (!result.ok) throw new Error(result.trouble.message)
  const { blocks, findings } = result.value
  return {
    lines: blocks.map((b) => (b.kind === 'line' ? inlineText(b.content) : b.kind)),
    places: blocks.map((b) => b.place.line),
    codes: findings.map((f) => f.code),
  }
}

/** Broken as a printed page breaks it, the first line two characters shorter. */
function wrapped(paragraph: string, width: number, indent = ''): string {
  const first = width - indent.length
  const rest = paragraph.slice(first).match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
  return [indent + paragraph.slice(0, first), ...rest].join('\n')
}

const long =
  '本机关全年围绕群众关心的事项主动公开各类信息，持续规范公开的程序和时限，及时回应社会关切，努力把政策说清楚、把事情讲明白，让办事的人少跑路。'
const other =
  '本机关另外对网站栏目逐一检查，更新了办事指南和联系电话，清理了不再使用的旧栏目，并且安排专人负责每天查看来信来电，做到件件有回音、事事有着落。'

describe('printed lines', () => {
  it.each([
    ['indented', '\u3000\u3000'],
    ['not indented', ''],
  ])('become the paragraphs they were (%s), with one finding', (_, indent) => {
    const text = ['一、总体情况', wrapped(long, 30, indent), wrapped(other, 30, indent), '（一）主动公开'].join('\n')
    const { lines, places, codes } = read(text)
    expect(lines).toEqual(['一、总体情况', long, other, '（一）主动公开'])
    expect(places.slice(0, 2)).toEqual([1, 2])
    expect(codes).toEqual(['O150'])
  })

  it('go on behind a full stop only where first lines are indented', () => {
    const first = '本机关全年围绕群众关心的事项主动公开各类信息并持续规范公开程序。'
    const next = '同时，做好答复。'
    expect(read(`\u3000\u3000${first}\n${next}`).lines).toEqual([first + next])
    expect(read(`${first}\n${next}`)).toMatchObject({ lines: [first, next], codes: [] })
  })

  it('with a number cut in two are told of by that number', () => {
    const text = '本机关全年围绕群众关心的事项主动公开各类信息累计达到12\n36条，比上年有所增加。'
    expect(read(text)).toMatchObject({ lines: [text.replace('\n', '')], codes: ['O150', 'O151'] })
  })
})

describe('lines that are not joined', () => {
  const notes = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
  it.each([
    ['paragraphs of any length', `${long}${long}\n${other}${other}`],
    ['short lines', '云岭市人民政府办公室\n2026年1月20日'],
    ['a title', '云岭市人民政府办公室2026年政府信息公开工作年度报告\n根据条例规定，编制本报告。'],
    ['a chapter', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n本年度没有发生此类情况。'],
    [
      'numbered items',
      '1.政策解读的形式比较单一，群众看得懂的图解和短视频还不够多\n2.基层的公开人员变动比较频繁，业务培训没有跟上需要。',
    ],
    ['labels and figures, one a line', `${notes}\n0\n1.属于国家秘密\n0`],
    ['headings of a table', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n自然人'],
    ['rows with gaps', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理   0   0\n统计到年底为止。'],
    ['rows without gaps', '4.属于本年度内收到而且由本机关受理的申请数量合计48320053\n统计到年底为止。'],
  ])('are %s', (_, text) => {
    expect(read(text)).toMatchObject({ lines: text.split('\n'), codes: [] })
  })

  it('are rows of a table, and what stands behind an empty line', () => {
    const row = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理\t0\t0'
    expect(read(`${row}\n统计到年底为止。`).lines).toEqual(['table', '统计到年底为止。'])
    const half = '本机关全年围绕群众关心的事项主动公开各类信息并持续规范公开程序'
    expect(read(`${half}\n\n统计到年底为止。`).lines).toEqual([half, '统计到年底为止。'])
  })

  it('or are joined: no character is lost either way', () => {
    const line = fc.string({
      unit: fc.constantFrom('公', '开', '信', '息', '，', '。', '1', '\u3000', '（', '）'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const read = readPlainText(lines.join('\n'))
        const bare = (text: string) => text.replace(/\s/g, '')
        const kept = read.ok && read.value.blocks.map((b) => (b.kind === 'line' ? inlineText(b.content) : '')).join('')
        expect(read.ok && bare(kept || '')).toBe(bare(lines.join('')))
      }),
      { numRuns: 100 },
    )
  })
})
