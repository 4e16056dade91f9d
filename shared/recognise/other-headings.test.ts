import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readLines } from './read-lines.test-data'

const template = officialTemplate()
const TITLE = '云岭市民政局2026年政府信息公开工作年度报告'
const WORDS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '行政复议、行政诉讼情况',
  '存在的问题及改进',
  '其他需要报告的事项',
]
const FORMS: Record<number, string> = {
  1: '规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n行政许可\t7',
  2: '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（二）部分公开\t1\t0\t0\t0\t0\t0\t1',
  3: '未经复议直接起诉\t复议后起诉\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t1\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
}

function read(headings: readonly string[], content = (i: number) => [`第${'甲乙丙丁戊己'[i]}段。`]) {
  const lines = headings.flatMap((heading, i) => [heading, ...content(i), ...(FORMS[i] ? [FORMS[i]] : [])])
  return readLines([TITLE, '前言一段。', ...lines].join('\n'), template)
}

const WHOLE = {
  preface: ['前言一段。'],
  overview: ['第甲段。'],
  disclosure: ['第乙段。'],
  requests: ['第丙段。'],
  review: ['第丁段。'],
  problems: ['第戊段。'],
  'other-matters': ['第己段。'],
}

describe('headings of chapters that are written otherwise', () => {
  it.each([
    ['第一部分', (words: string, i: number) => `第${'一二三四五六'[i]}部分 ${words}`],
    ['（一）', (words: string, i: number) => `（${'一二三四五六'[i]}）${words}`],
    ['1、', (words: string, i: number) => `${i + 1}、${words}`],
    ['一 and a blank', (words: string, i: number) => `${'一二三四五六'[i]} ${words}`],
    ['without a number', (words: string) => words],
  ])('numbered as %s part the text', (_, write) => {
    expect(read(WORDS.map(write)).text).toEqual(WHOLE)
  })

  it('topics of chapter one that are numbered like the chapters stay in it', () => {
    const { text } = read(
      WORDS.map((words, i) => `（${'一二三四五六'[i]}）${words}`),
      (i) => (i === 0 ? ['（一）组织领导', '甲。', '（二）主动公开情况', '乙。', '（三）依申请公开情况', '丙。'] : ['丁。']),
    )
    expect(text['overview']).toEqual(['（一）组织领导', '甲。', '（二）主动公开情况', '乙。', '（三）依申请公开情况', '丙。'])
    expect(text['disclosure']).toEqual(['丁。'])
  })

  it('with other words are known by their number between right neighbours, and a finding asks', () => {
    const headings = WORDS.map((words, i) => `${'一二三四五六'[i]}、${words}`)
    headings[4] = '五、下一步工作打算'
    const { text, findings } = read(headings)
    expect(text).toEqual(WHOLE)
    expect(findings.find((f) => f.code === 'O07' && f.message.includes('下一步工作打算'))?.severity).toBe('warning')
  })

  it('a numbered topic beside others of its kind is no heading', () => {
    const headings = WORDS.map((words, i) => `${'一二三四五六'[i]}、${words}`)
    const { text, codes } = read(
      headings.toSpliced(4, 1, '五、强化培训', '六、落实责任', '六、其他需要报告的事项').toSpliced(6, 1),
    )
    expect(text['problems']).toEqual([])
    expect(codes).toContain('O10')
  })

  it('an entry of a table of contents is none', () => {
    const contents = WORDS.map((words, i) => `（${'一二三四五六'[i]}）${words}………${i + 1}`)
    const { text } = read(
      WORDS.map((words, i) => `（${'一二三四五六'[i]}）${words}`),
      (i) => (i === 5 ? ['第己段。', ...contents] : [`第${'甲乙丙丁戊己'[i]}段。`]),
    )
    expect(text['problems']).toEqual(['第戊段。'])
    expect(text['other-matters']).toHaveLength(7)
  })
})
