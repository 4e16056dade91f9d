import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { chapterHeading } from './chapter'
import { formLabels } from './form-labels'
import { readLines } from './read-lines.test-data'

const template = officialTemplate()
const forms = [...template.forms.values()].map(formLabels)
const section = (line: string) => chapterHeading(template, forms, line)?.section ?? null

describe('a chapter heading', () => {
  it.each([
    ['一、总体情况', 'overview'],
    ['一.概述', 'overview'],
    ['## 二、主动公开政府信息工作情况', 'disclosure'],
    ['二、主动公开情况', 'disclosure'],
    ['三、受理政府信息公开申请情况', 'requests'],
    ['三、收到和处理政府信息公升申请情况', 'requests'],
    ['三 、收到和处理 政府信息公开的申请情况', 'requests'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'review'],
    ['四、政府信息公开行政复议及诉讼情况', 'review'],
    ['五、存在问题和整改措施', 'problems'],
    ['六、其他需要报告的事项情况', 'other-matters'],
    ['六，其他报告事项', 'other-matters'],
    ['总体情况', 'overview'],
    ['七、其他需要报告的事项', 'other-matters'],
  ])('%s opens %s', (line, id) => expect(section(line)).toBe(id))

  it.each([
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量 5 0 0 0 0 0 5',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '（一）主动公开情况',
    '1.主动公开',
    '一是加强主动公开。',
    '二、主动公开工作还有待加强；',
    '存在的主要问题有：',
    '2026年总体情况良好',
  ])('%s opens none', (line) => expect(section(line)).toBeNull())
})

const read = (text: string) => readLines(text, template)

const TITLE = '云岭市民政局2026年政府信息公开工作年度报告'
const HEADINGS = template.sections.flatMap((s) => s.heading ?? [])

describe('chapters of a file', () => {
  it('keep what stands between them, before a table and behind it', () => {
    const { text } = read([TITLE, '前言。', ...HEADINGS.flatMap((h, i) => [h, `第${i}段。`])].join('\n'))
    expect(text).toEqual({
      preface: ['前言。'],
      overview: ['第0段。'],
      disclosure: ['第1段。'],
      requests: ['第2段。'],
      review: ['第3段。'],
      problems: ['第4段。'],
      'other-matters': ['第5段。'],
    })
  })

  it('are told apart from topics that are numbered like chapters', () => {
    const { text, codes } = read(
      [TITLE, HEADINGS[0], '一、主动公开情况', '发布。', '二、依申请公开情况', '收到。', ...HEADINGS.slice(1)].join('\n'),
    )
    expect(text['overview']).toEqual(['一、主动公开情况', '发布。', '二、依申请公开情况', '收到。'])
    expect(codes).not.toContain('O09')
  })

  it('come from the text, not from the table of contents', () => {
    const { text, codes } = read([TITLE, '目录', ...HEADINGS, ...HEADINGS.flatMap((h) => [h, '有内容。'])].join('\n'))
    expect(text['overview']).toEqual(['有内容。'])
    expect(text['preface']).toEqual(['目录'])
    expect(codes).toContain('O17')
  })

  it('found twice keep both texts, and say so', () => {
    const { text, codes } = read([TITLE, ...HEADINGS.flatMap((h) => [h, '甲。']), HEADINGS[4], '乙。'].join('\n'))
    expect(text['problems']).toEqual(['甲。', '乙。'])
    expect(codes).toEqual(expect.arrayContaining(['O09', 'O14']))
  })

  it('that are missing are named; the first one takes the text behind the title', () => {
    const { text, codes, findings } = read([TITLE, '高度重视。', ...HEADINGS.slice(1, 5)].join('\n'))
    expect(text['overview']).toEqual(['高度重视。'])
    expect(codes).toContain('O12')
    expect(findings.find((f) => f.code === 'O10')?.where).toEqual({ section: 'other-matters' })
  })

  it('with a wrong ordinal are known by their words', () => {
    const { codes, text } = read(
      [TITLE, ...HEADINGS.slice(0, 4), '四、存在的主要问题及改进情况', '一是人少。', HEADINGS[5]].join('\n'),
    )
    expect(text['problems']).toEqual(['一是人少。'])
    expect(codes).toContain('O08')
  })

  it('run into their text are separated; “无…” is heading and content in one', () => {
    const { text } = read(
      [TITLE, '一、总体情况：本机关高度重视。', ...HEADINGS.slice(1, 5), '六、无其他需要报告的事项'].join('\n'),
    )
    expect(text['overview']).toEqual(['本机关高度重视。'])
    expect(text['other-matters']).toEqual(['无其他需要报告的事项'])
  })

  it('take the name of the organ from the signature when the title has none', () => {
    const { report, codes } = read(
      ['2026年政府信息公开工作年度报告', ...HEADINGS, '未收费。', '云岭市民政局', '2027年1月20日'].join('\n'),
    )
    expect(report.organ.fullName).toBe('云岭市民政局')
    expect(codes).toContain('O03S')
    expect(codes).not.toContain('O02')
  })

  it.each(['云岭市民政局    2027年1月20日', '云岭市民政局　二〇二七年一月二十日', '云岭市民政局2027年1月20日'])(
    'end with organ and date on one line: %s',
    (line) => {
      const { report, text } = read([TITLE, ...HEADINGS, '未收费。', line].join('\n'))
      expect(report.signature).toEqual({ organs: ['云岭市民政局'], date: line.replace(/^云岭市民政局\s*/u, '') })
      expect(text['other-matters']).toEqual(['未收费。'])
    },
  )

  it('are not looked for among entries with page numbers', () => {
    const contents = HEADINGS.map((heading, i) => `${heading}………………${i + 1}`)
    const { text, codes } = read(
      [TITLE, ...contents, '前言。', ...HEADINGS.slice(0, 5).flatMap((h) => [h, '有内容。'])].join('\n'),
    )
    expect(text['preface']).toEqual(['前言。'])
    expect(text['other-matters']).toEqual([])
    expect(codes).toContain('O10')
  })

  it('come from the text where entries with page numbers stand apart', () => {
    const contents = HEADINGS.map(
      (heading, i) => [`${heading}………………${i + 1}`, `${heading}\t${i + 1}`, `${heading} ${i + 1}`][i % 3]!,
    )
    const { text, codes } = read(
      [TITLE, ...contents, '本报告分六个部分。', ...HEADINGS.flatMap((h) => [h, '有内容。'])].join('\n'),
    )
    expect(text['preface']!.at(-1)).toBe('本报告分六个部分。')
    expect(text['problems']).toEqual(['有内容。'])
    expect(codes).toContain('O17')
    expect(codes).not.toContain('O09')
  })

  it('end with organ and date, also when a web page puts words below', () => {
    const { report, text } = read([TITLE, ...HEADINGS, '未收费。', '云岭市民政局', '2027年1月20日', '关闭窗口'].join('\n'))
    expect(report.signature).toEqual({ organs: ['云岭市民政局'], date: '2027年1月20日' })
    expect(text['other-matters']).toEqual(['未收费。', '关闭窗口'])
  })
})
