import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Finding, Opening } from '../finding'
import { plain, type Report } from '../report'
import { newReport } from '../template'
import { runChecks } from './run-checks'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((f) => f.source === 'input')

/** A complete report without a fault: all figures 0, a sentence on every topic. */
function soundReport(figures: Record<string, string | null> = {}): Report {
  const organ = { fullName: '青原县水利局', shortName: '县水利局', kind: 'department' as const }
  const report = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-10T08:00:00.000Z' })
  const text = (id: string, sentence: string) => {
    report.sections.find((s) => s.id === id)!.blocks.push({ kind: 'paragraph', content: plain(sentence) })
  }
  const overview = report.sections.find((s) => s.id === 'overview')!
  const told = { kind: 'paragraph' as const, content: plain('全年公开信息若干条。') }
  overview.blocks = overview.blocks.flatMap((heading) => [heading, told])
  text('problems', `培训还不够，${'下一步将按季度组织业务培训，逐项整改，'.repeat(5)}已经补上。`)
  text('other-matters', '本年度没有收取信息处理费，发出收费通知的件数、总金额和实际收取的总金额均为0。')
  report.figures = { ...Object.fromEntries(inputs.map((f) => [f.id, '0'])), ...figures }
  return report
}

function check(report: Report, opening: Opening | null = null, mode: 'live' | 'full' = 'full'): Finding[] {
  return runChecks(template, report, evaluate(template, report.figures), opening, mode)
}

const codes = (findings: Finding[]) => findings.map((f) => f.code)
const stated = (values: Record<string, string>): Opening => ({
  sourceName: 'a.txt',
  format: 'text',
  findings: [],
  stated: values,
})

describe('checks of figures', () => {
  it('say nothing about a sound report', () => {
    expect(check(soundReport())).toEqual([])
  })

  it('F01 names both figures and the difference when a printed row total is wrong', () => {
    const report = soundReport({
      'requests.received.naturalPerson': '30',
      'requests.received.business': '6',
      'requests.granted.naturalPerson': '30',
      'requests.granted.business': '6',
    })
    const findings = check(report, stated({ 'requests.received.total': '35' }))
    expect(codes(findings)).toEqual(['F01'])
    expect(findings[0]!.message).toBe('总计写的是 35，六类申请人相加是 36，少 1（“一、本年新收政府信息公开申请数量”）。')
  })

  it('F02 speaks of the column when the printed （七）总计 is wrong', () => {
    const report = soundReport({ 'requests.received.business': '14', 'requests.granted.business': '14' })
    const findings = check(report, stated({ 'requests.handled.business': '13' }))
    expect(codes(findings)).toEqual(['F02'])
    expect(findings[0]!.message).toBe('“商业企业”一栏：（一）至（六）各行相加是 14，“（七）总计”写的是 13，相差 1。')
  })

  it('F03 reports the column and not the total that fails by the same amount', () => {
    const findings = check(soundReport({ 'requests.received.business': '53', 'requests.granted.business': '51' }))
    expect(codes(findings)).toEqual(['F03'])
    expect(findings[0]!.message).toBe('“商业企业”一栏：新收 53 加上年结转 0 共 53，办理结果 51 加结转下年度 0 共 51，相差 2。')
    expect(findings[0]!.where).toEqual({ figure: 'requests.carriedOut.business' })
  })

  it('F03 says so when the column would balance with the total as printed', () => {
    const report = soundReport({ 'requests.received.business': '53', 'requests.granted.business': '51' })
    const findings = check(report, stated({ 'requests.handled.business': '53' }))
    expect(findings.find((f) => f.code === 'F03')!.message).toContain('按文件所写的总计 53 则相等')
  })

  it('F03 is silent while a cell of the column is blank, and F05 speaks', () => {
    const findings = check(soundReport({ 'requests.received.business': '5', 'requests.partial.business': null }))
    expect(codes(findings)).toEqual(['F05'])
    expect(findings[0]!.message).toContain('商业企业')
  })

  it('F03 is silent while a cell of the column is no number, and F06 speaks', () => {
    const findings = check(soundReport({ 'requests.received.business': '5', 'requests.carriedOut.business': 'x' }))
    expect(codes(findings)).toEqual(['F06'])
  })

  it('blank cells are not reported while typing', () => {
    expect(check(soundReport({ 'requests.partial.business': null }), null, 'live')).toEqual([])
  })

  it('F04 compares the printed total of a group with its four results', () => {
    const report = soundReport({ 'review.reconsideration.upheld': '2', 'review.reconsideration.pending': '1' })
    const findings = check(report, stated({ 'review.reconsideration.total': '4' }))
    expect(codes(findings)).toEqual(['F04'])
    expect(findings[0]!.message).toContain('行政复议')
    expect(findings[0]!.message).toContain('相差 1')
  })

  it.each([
    ['requests.received.research', '/', 'F06'],
    ['requests.received.research', '-1', 'F07'],
    ['requests.received.research', '3.5', 'F07'],
    ['disclosure.fees.amount', '12.5万元', 'F09'],
    ['disclosure.fees.amount', '-2', 'F09'],
  ])('%s holding %s gives %s and stops an export', (id, raw, code) => {
    const findings = check(soundReport({ [id]: raw })).filter((f) => f.where && 'figure' in f.where && f.where.figure === id)
    expect(codes(findings)).toEqual([code])
    expect(findings[0]).toMatchObject({ severity: 'error', stops: true })
    expect(findings[0]!.message).toContain(raw)
  })

  it('F12 asks when fewer documents are in force than issued minus repealed', () => {
    const findings = check(
      soundReport({
        'disclosure.normative.issued': '5',
        'disclosure.normative.repealed': '1',
        'disclosure.normative.inForce': '3',
      }),
    )
    expect(codes(findings)).toEqual(['F12'])
    expect(findings[0]!.message).toContain('少 1 件')
  })

  it('F14 asks about a cell with too many digits', () => {
    const findings = check(soundReport({ 'requests.received.business': '1200450', 'requests.granted.business': '1200450' }))
    expect(codes(findings)).toEqual(['F14', 'F14'])
  })

  it('F13 asks when the catch-all row holds more than a third of the results', () => {
    const figures = {
      'requests.received.business': '40',
      'requests.granted.business': '25',
      'requests.other-other.business': '15',
    }
    expect(codes(check(soundReport(figures)))).toEqual(['F13'])
  })
})

describe('checks of prose', () => {
  it('S16 names a chapter without a sentence', () => {
    const report = soundReport()
    report.sections.find((s) => s.id === 'problems')!.blocks = []
    expect(check(report)[0]!.message).toBe('“五、存在的主要问题及改进情况”下面没有内容。')
  })

  it('S09 lists the topics that are missing', () => {
    const report = soundReport()
    report.sections.find((s) => s.id === 'overview')!.blocks = [
      { kind: 'paragraph', content: plain('主动公开情况良好，依申请办理及时。') },
    ]
    expect(check(report).find((f) => f.code === 'S09')!.message).toContain('政府信息管理、政府信息公开平台建设、监督保障')
  })

  it('S13 finds the words of the template itself', () => {
    const report = soundReport()
    report.sections.find((s) => s.id === 'problems')!.blocks.push({ kind: 'paragraph', content: plain('（文字描述）') })
    expect(check(report)[0]).toMatchObject({ code: 'S13', where: { section: 'problems', block: 1 } })
  })

  it('S15 finds a wrong year and missing words in the title', () => {
    const report = { ...soundReport(), title: '青原县水利局2025年政府信息公开年度报告' }
    expect(codes(check(report))).toEqual(['S15', 'S15'])
  })

  it('S19 counts Han characters, numbers and Latin words', () => {
    const report = soundReport()
    report.sections
      .find((s) => s.id === 'overview')!
      .blocks.push({ kind: 'paragraph', content: plain('好'.repeat(1040) + ' 2026 PDF') })
    expect(check(report).find((f) => f.code === 'S19')!.message).toContain('约 1121 字')
  })
})

it('adds a warning to findings on a cell that opening was unsure of', () => {
  const opening: Opening = {
    sourceName: 'a.txt',
    format: 'text',
    stated: {},
    findings: [{ code: 'O01', severity: 'warning', message: '…', where: { figure: 'requests.received.research' } }],
  }
  const findings = check(soundReport({ 'requests.received.research': '/' }), opening)
  expect(findings.find((f) => f.code === 'F06')!.message).toContain('该格读入时有疑问')
})
