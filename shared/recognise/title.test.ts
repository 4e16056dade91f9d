import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readPlainText } from '../text'
import { recognise } from './recognise'
import { findTitle, joinHan } from './title'
import { fullNameIn, organKind, withSharedWord } from './organ'

const template = officialTemplate()

describe('the title', () => {
  it.each([
    [['云岭市民政局2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['2026年云岭市民政局政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局2026年度政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局 2026 年 政府信息公开年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局2026年信息公开工作年度报告'], '云岭市民政局', 2026],
    [['# 云岭市民政局2026年政府信息公开工作报告'], '云岭市民政局', 2026],
    [['云岭市民政局', '2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局2026年', '政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局', '２０２６年政府信息公开', '工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局二〇二六年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局关于2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['首页', '云岭市民政局政府信息公开工作年度报告（2026年）', '发布时间'], '云岭市民政局', 2026],
    [['2026年度云岭市民政局', '政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局政府信息公开工作年度报告', '（2026年度）'], '云岭市民政局', 2026],
    [['云岭市民政局关于2026年度政府信息公开工作情况的报告'], '云岭市民政局', 2026],
    [['2026年度云岭市民政局政府信息公开年报'], '云岭市民政局', 2026],
    [['云岭市民政局', '2026年', '政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['【云岭市民政局】2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市民政局2026年〔政府信息公开〕工作年度报告'], '云岭市民政局', 2026],
    [['《云岭市民政局2026年政府信息公开工作年度报告》'], '云岭市民政局', 2026],
    [['云岭市民政局2026年政府信息公开工作年度报告（公示稿）'], '云岭市民政局', 2026],
    [['云岭市民政局2026年政务公开工作年度报告'], '云岭市民政局', 2026],
    [['关于云岭市民政局2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['云岭市人民政府办公室关于2026年云岭市政府信息公开工作年度报告'], '云岭市人民政府办公室', 2026],
    [['云岭市民政局', '政府信息公开工作2026年度报告'], '云岭市民政局', 2026],
    [['标题：云岭市民政局2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['首页', '> 政府信息公开年度报告', '云岭市民政局2026年政府信息公开年度报告'], '云岭市民政局', 2026],
    [['Page 7 - 2026年政府信息公开工作年度报告', 'P. 7', '云岭市民政局2026年政府信息公开工作年度报告'], '云岭市民政局', 2026],
    [['2026年政府信息公开工作年度报告', '（云岭市民政局）'], '云岭市民政局', 2026],
    [['2026年政府信息公开工作年度报告', '——云岭市民政局'], '云岭市民政局', 2026],
  ])('is found in %j', (lines, organ, year) => {
    expect(findTitle(template, lines)).toMatchObject({ organ, year })
  })

  it.each([
    [['会议通知']],
    [['根据要求，编制2026年政府信息公开工作年度报告。']],
    [['云岭市民政局2026年工作报告']],
    [['云岭市民政局2026年政府信息公开工作总结']],
    [['政府信息公开工作情况']],
  ])('is not found in %j', (lines) => {
    expect(findTitle(template, lines)).toBeNull()
  })

  it('loses the blanks of a converter and keeps those between Latin words', () => {
    expect(joinHan('云岭 市 2026 年 Open Data 报告')).toBe('云岭市2026年Open Data报告')
  })
})

describe('the organ', () => {
  it.each([
    ['云岭市人民政府', 'government'],
    ['云岭市人民政府办公室', 'office'],
    ['青禾镇人民政府', 'township'],
    ['金山街道办事处', 'township'],
    ['云岭市民政局', 'department'],
    ['', 'unknown'],
  ])('%s is of its kind', (name, kind) => expect(organKind(name)).toBe(kind))

  it('gets its full name from the text', () => {
    expect(fullNameIn('本报告由云岭市青禾区人民政府编制。请与云岭市青禾区人民政府联系。', '青禾区人民政府')).toBe(
      '云岭市青禾区人民政府',
    )
    expect(fullNameIn('2026年度云岭经济开发区金山办事处未收取费用。', '金山办事处')).toBe('云岭经济开发区金山办事处')
    expect(fullNameIn('在青禾区人民政府的领导下', '青禾区人民政府')).toBeNull()
    expect(fullNameIn('青禾区人民政府高度重视。', '青禾区人民政府')).toBeNull()
  })

  it('keeps the word it shares with the title', () => {
    expect(withSharedWord('云岭县人民政府公布。云岭县人民政府办理。', '云岭县人民', '政府')).toBe('云岭县人民政府')
    expect(withSharedWord('云岭县民政局公布。云岭县民政局办理。', '云岭县民政局', '政府')).toBe('云岭县民政局')
  })
})

const readHead = (head: string) => {
  const body = template.sections.flatMap((s) => (s.heading === undefined ? [] : [s.heading, '已办结。'])).join('\n')
  const source = readPlainText(`${head}\n${body}`)
  if (!source.ok) throw new Error(source.trouble.message)
  const read = recognise(source.value, [template], { name: '年报.txt', now: '', tidyBlanks: true, ownStyles: false })
  if (!read.ok) throw new Error(read.trouble.message)
  return { report: read.value.report, codes: read.value.opening!.findings.map((f) => f.code) }
}

describe('an organ beside the title', () => {
  it.each([
    '填报单位：云岭市民政局\n2026年政府信息公开工作年度报告',
    '2026年政府信息公开工作年度报告\n填报单位：云岭市民政局（公章）',
    '2026年政府信息公开工作年度报告\n单位名称（盖章）：云岭市民政局\t填表人：张三\t日期：1月',
    '云岭市民政局\n2026年1月1日至12月31日情况如下',
  ])('is taken where the title has none, with a finding: %j', (head) => {
    const { report, codes } = readHead(head)
    expect(report.organ.fullName).toBe('云岭市民政局')
    expect(report.title).toBe('云岭市民政局2026年政府信息公开工作年度报告')
    expect(codes).toContain('O169')
    expect(JSON.stringify(report.sections[0])).toContain('云岭市民政局')
  })

  it('does not outrank the title', () => {
    const { report, codes } = readHead('发布机构：云岭市人民政府办公室\n云岭市民政局2026年政府信息公开工作年度报告')
    expect(report.organ.fullName).toBe('云岭市民政局')
    expect(codes).not.toContain('O169')
  })
})

describe('a title that is no line of its own', () => {
  const named = '云岭市民政局2026年政府信息公开工作年度报告'
  it.each([
    [
      'is taken from a field of a line',
      '索引号：无  主题：无\n名 称：云岭市民政局2026年信息公开工作年度报告  发布日期：2027年1月21日',
      'O177',
    ],
    ['is taken from a sentence', '根据规定，现公布云岭市民政局2026年政府信息公开工作年度报告。数据截至年底。', 'O177'],
    ['is taken from a sentence in quotes', '结合实际，现编制形成了《云岭市民政局2026年政府信息公开年度报告》。', 'O177'],
    ['is known although it is misprinted', '云岭市民政局2026年政府信息公开 工作告年度报', 'O176'],
  ])('%s, with a finding', (_, head, code) => {
    const { report, codes } = readHead(head)
    expect([report.title, report.organ.fullName, report.year]).toEqual([named, '云岭市民政局', 2026])
    expect(codes).toContain(code)
  })

  it.each([
    [
      'who made it, where the year is told of elsewhere',
      '本报告由云岭市民政局编制，统计期限自2026年1月1日起至2026年12月31日止。',
    ],
    [
      'the title, where the line of the title has no name',
      '2026年政府信息公开工作年度报告\n现公布云岭市民政局2026年政府信息公开工作年度报告。',
    ],
  ])('tells of %s', (_, head) => {
    expect(readHead(head).report.organ.fullName).toBe('云岭市民政局')
  })

  it.each(['现向社会公布本单位2026年政府信息公开工作年度报告。', '现公布全市各部门2026年政府信息公开工作年度报告。'])(
    'gives no name where a sentence has none: %s',
    (head) => {
      const { report, codes } = readHead(head)
      expect(report.organ.fullName).toBe('')
      expect(codes).toContain('O02')
    },
  )
})
