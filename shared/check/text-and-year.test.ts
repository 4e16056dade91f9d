import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import type { Report } from '../report'
import { caseReport, template, type CaseReport } from './case-report.test-data'
import { runChecks } from './run-checks'

const report = (year: number, figures: CaseReport['figures'] = {}, texts: CaseReport['texts'] = {}, organ?: string) =>
  caseReport({ year, figures, texts, ...(organ ? { organ } : {}) })

function codes(now: Report, before?: Report): string[] {
  const previous = before && { report: before, values: evaluate(template, before.figures) }
  return runChecks(template, now, evaluate(template, now.figures), null, 'full', { previous }).map((f) => f.code)
}
const inText = (section: string, text: string) => codes(report(2026, {}, { [section]: text }))

describe('checks of text', () => {
  it.each([
    ['L01', 'overview', '2025年，我局公开信息。', '2025年相比，我局公开更多。'],
    ['L01', 'overview', '2027年收到申请36件。', '2025年结转2件，结转2027年度继续办理3件，顺延至2027年答复1件。'],
    ['L01', 'overview', '2015年印发的文件。', '对2015年以前印发的文件逐件复核。'],
    ['L02', 'overview', '截止目前已经完成。', '截止日期是月底。'],
    ['L03', 'overview', '加强工作工作。', '为了了解工作。'],
    ['L03', 'overview', '印发材料16件件。', '对16件件均答复，件件有回音。'],
    ['L04', 'overview', '深化改革,优化服务。', '共1,535次，见 a,b。'],
    ['L09', 'overview', '电话13800138000。', '电话0371-65900000。'],
    ['L09', 'overview', '申请人王小明提出申请。', '申请人陈述意见，申请人可通过网络提交，申请人对象广泛。'],
    ['L12', 'other-matters', '未收取信息处置费。', '未收取信息处理费。'],
    ['L12', 'overview', '规范已申请公开办理流程。', '对已申请公开的信息逐件核对，规范依申请公开办理流程。'],
    ['L12', 'overview', '依审请公开36件。', '依申请公开36件，政务信息公开申请渠道畅通。'],
    ['L12', 'overview', '制发行政规范文件5件。', '制发行政规范性文件5件，规范文件管理。'],
    ['L12', 'overview', '收到政府信息公升申请36件。', '收到政府信息公开申请36件。'],
    ['L12', 'preface', '编制政府信息公开工作年终报告。', '编制政府信息公开工作年度报告。'],
    ['L02', 'overview', '登陆网站查询。', '台风登陆网站有提示。'],
    ['L13', 'overview', '⼀、公开。', '一些公开。'],
    ['S06', 'preface', '依据〔2019〕60号编制。', '依据〔2021〕30号编制。'],
    ['S07', 'preface', '依据国办公开办函〔2012〕30号。', '依据国办公开办函〔2021〕30号。'],
    ['S11', 'problems', '1、培训不够。', '1.培训不够。'],
    ['S12', 'overview', '一是学习。二是检查。四是总结。', '一是学习。二是检查。一是总结。'],
    ['L08', 'problems', '无。', `培训不够，${'将逐项改进业务培训并督促落实，'.repeat(8)}`],
    ['P01', 'other-matters', '无。', '本年度没有收取信息处理费。'],
    ['P01', 'other-matters', '本年度未发生重大舆情。', '发出收费通知0件，总金额0元，实际收取0元信息处理费。'],
    ['P01', 'other-matters', '没有需要报告的事项。', '发出收费通知0件，收费总金额0元，实际收费0元。'],
    ['P01', 'other-matters', '按《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。', '依申请公开收费情况：无。'],
    ['P01', 'other-matters', '没有收到投诉。', '免费提供政府信息，没有收取任何信息处理费用。'],
    ['L01', 'overview', '2022年开展了检查。', '依托2022年建成的统一平台；2025年、2026年连续达标；确保2027年实现目标。'],
    ['L03', 'overview', '工作在在开展。', '的的确确在在线平台召开发布发布会。'],
    ['P02', 'other-matters', '没有收取信息处理费。', '没有收取信息处理费，收费通知件数、总金额、实际收取均为0。'],
  ])('%s speaks of the first and not of the second', (code, section, wrong, right) => {
    expect(inText(section, wrong)).toContain(code)
    expect(inText(section, right)).not.toContain(code)
  })

  it('S10 asks governments only', () => {
    const text = { overview: '全年公开信息。' }
    expect(codes(report(2026, {}, text, '青原县人民政府'))).toContain('S10')
    expect(codes(report(2026, {}, text, '青原县人民政府办公室'))).not.toContain('S10')
  })
})

describe('checks against last year', () => {
  const carried = { 'requests.carriedOut.naturalPerson': '3' }
  it('Y01 wants what was carried out to be carried in', () => {
    expect(codes(report(2026, { 'requests.carriedIn.naturalPerson': '2' }), report(2025, carried))).toContain('Y01')
    expect(codes(report(2026, { 'requests.carriedIn.naturalPerson': '3' }), report(2025, carried))).not.toContain('Y01')
  })
  it('Y00 compares nothing with another body or year', () => {
    const [other, older] = [report(2025, carried, {}, '青原县财政局'), report(2024, carried)]
    for (const before of [other, older]) {
      expect(codes(report(2026, {}), before)).toContain('Y00')
      expect(codes(report(2026, {}), before)).not.toContain('Y01')
    }
  })
  it('Y02 follows what is in force', () => {
    const before = report(2025, { 'disclosure.normative.inForce': '40' })
    const now = (inForce: string) =>
      report(2026, {
        'disclosure.normative.issued': '5',
        'disclosure.normative.repealed': '2',
        'disclosure.normative.inForce': inForce,
      })
    expect(codes(now('41'), before)).toContain('Y02')
    expect(codes(now('43'), before)).not.toContain('Y02')
  })
  it('Y03 asks where pending cases went', () => {
    const before = report(2025, { 'review.reconsideration.pending': '2' })
    expect(codes(report(2026, { 'review.reconsideration.upheld': '1' }), before)).toContain('Y03')
    expect(codes(report(2026, { 'review.reconsideration.upheld': '2' }), before)).not.toContain('Y03')
  })
  it('Y04 names large changes', () => {
    const before = report(2025, { 'disclosure.penalty.decisions': '300' })
    expect(codes(report(2026, { 'disclosure.penalty.decisions': '120' }), before)).toContain('Y04')
    expect(codes(report(2026, { 'disclosure.penalty.decisions': '290' }), before)).not.toContain('Y04')
  })
  it('Y05 and Y06 notice what was left in', () => {
    const figures = Object.fromEntries(
      ['granted', 'partial', 'received', 'carriedIn', 'carriedOut'].map((l, i) => [`requests.${l}.naturalPerson`, String(i + 1)]),
    )
    const text = { problems: '培训还不够深入细致，覆盖面有待扩大到所有窗口。' }
    expect(codes(report(2026, figures, text), report(2025, figures, text))).toEqual(expect.arrayContaining(['Y05', 'Y06']))
    const other = codes(report(2026, {}, { problems: '目录更新较慢，部分栏目没有及时维护和检查。' }), report(2025, figures, text))
    expect(other.filter((c) => c === 'Y05' || c === 'Y06')).toEqual([])
  })
})
