import { officialTemplate } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import type { Opening, ReportFile } from '@shared/finding'
import type { Report } from '@shared/report'
import { newReport } from '@shared/template'
import { summary } from './summary'

const template = officialTemplate()
const organ = { fullName: '青原县水利局', shortName: '县水利局', kind: 'department' as const }

function file(figures: Record<string, string | null> = {}, opening: Opening | null = null): ReportFile {
  const report: Report = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-10T08:00:00.000Z' })
  report.figures = { ...report.figures, ...figures }
  return { report, opening }
}

const opening: Opening = {
  sourceName: '去年.docx',
  format: 'docx',
  stated: { 'requests.handled.total': '51' },
  findings: [
    { code: 'O20', severity: 'warning', message: '甲', where: { figure: 'requests.received.naturalPerson' } },
    { code: 'O21', severity: 'error', message: '乙', settled: 'accepted' },
  ],
}

test('in words: the title, the figures that are not 0, how many rows are blank, and the findings', () => {
  const words = summary(file({ 'requests.received.naturalPerson': '48' }, opening), template, '去年.docx')
  expect(words).toContain('青原县水利局2026年政府信息公开工作年度报告')
  expect(words).toMatch(/本年新收.*总计 48/)
  expect(words).toContain('去年.docx（Word 文档）')
  expect(words).toContain('没有填写')
  expect(words).toContain('提醒 O20 甲')
  expect(words).not.toContain('乙')
})
