import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { readPlainText } from '../text'
import { recognise } from './recognise'

const open = (text: string, asProse = false) => {
  const source = readPlainText(text)
  if (!source.ok) throw new Error(source.trouble.message)
  const templates = [officialTemplate(), templateOf2019()]
  return recognise(source.value, templates, { name: '文件.txt', now: '', tidyBlanks: true, ownStyles: false, asProse })
}

/** Documents of the same offices that speak of the same things. */
const OTHERS: Record<string, string> = {
  'minutes of a meeting': `青禾区人民政府常务会议纪要
一、关于上半年经济运行情况
会议听取了汇报。
二、关于行政许可事项清理
取消行政许可12项，保留45项。
三、关于存在问题的整改
共整改5个问题。
四、其他事项
略。`,
  'a budget': `青禾区民政局2026年部门预算公开
一、部门概况
负责民政工作。
二、部门预算情况说明
收入总计\t1200\t300\t900
其他\t10\t0\t10
三、其他重要事项的情况说明
总计\t110\t50\t60`,
  news: `区民政局召开政府信息公开工作推进会
会议总结了2025年政府信息公开工作年度报告发布情况，主动公开政府信息120条。
一要提高认识；二要规范流程。`,
  'a contract': `政府采购合同
一、合同标的
网站维护。
二、合同金额
120000 元。
五、其他
双方协商。`,
  'the summary of another office': `青禾区卫生健康局2026年政务公开工作总结
一、总体情况
全面推进政务公开。
二、主动公开情况
公开信息300条。
三、依申请公开情况
收到申请8件。
四、存在的问题及改进措施
人员不足。
五、其他需要说明的事项
无。`,
  'a guide to public information': `青禾区民政局政府信息公开指南
一、主动公开
规章、行政规范性文件、行政许可、行政处罚等。
二、依申请公开
办公室受理。
三、不予公开
国家秘密。
四、监督方式
申请行政复议或者提起行政诉讼。`,
  'a report on the rule of law': `青禾区民政局2026年法治政府建设年度报告
一、2026年法治政府建设总体情况
行政许可\t120
行政处罚\t8
行政强制\t0
二、存在的主要问题及原因
力量不足。`,
  'statistics of enforcement': `青禾区民政局2026年行政执法统计年报
一、行政处罚
行政处罚\t8
二、行政强制
行政强制\t0
三、行政许可
行政许可\t120
四、行政复议、行政诉讼
结果维持\t1
结果纠正\t0`,
  'a plan of work': `2026年政府信息公开工作要点
一、总体要求
坚持公开为常态。
二、加大主动公开力度
（一）规章规范性文件
三、规范依申请公开
四、加强监督保障
五、存在问题整改`,
}

describe('whether a document is such a report', () => {
  it.each(Object.keys(OTHERS))('refuses %s with a sentence and offers it as prose', (name) => {
    expect(open(OTHERS[name]!)).toMatchObject({ ok: false, trouble: { code: 'E34' } })
    const prose = open(OTHERS[name]!, true)
    if (!prose.ok) throw new Error(prose.trouble.message)
    expect(Object.values(prose.value.report.figures).every((value) => value === null)).toBe(true)
    expect(JSON.stringify(prose.value.report.sections)).toContain(OTHERS[name]!.split('\n').slice(-1)[0]!.split('\t')[0])
  })

  it.each([
    [
      'four chapters by their official words, without title and forms',
      '一、总体情况\n好。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况',
    ],
    [
      'a title and two chapters',
      '青禾区民政局2026年政府信息公开工作年度报告\n一、总体情况\n好。\n五、存在的主要问题及改进情况\n无。',
    ],
    [
      'most of one form alone',
      '规章\t0\t0\t0\n行政规范性文件\t1\t2\t3\n行政许可\t5\n行政处罚\t6\n行政强制\t7\n行政事业性收费\t0',
    ],
  ])('takes %s', (_, text) => {
    expect(open(text)).toMatchObject({ ok: true })
  })
})
