import { officialTemplate } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import type { Opening, ReportFile } from '@shared/finding'
import { plain, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { reportJson } from './report-json'
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

test('every figure of the template is printed, blank as null and never as 0', () => {
  const { figures } = reportJson(file(), template, 'a.nianbao')
  expect(Object.keys(figures)).toEqual([...template.figures.keys()])
  expect(new Set(Object.values(figures))).toEqual(new Set([null]))
})

test('counts are numbers, amounts keep their digits, totals are computed, what is no number stays as it is', () => {
  const { figures } = reportJson(
    file({
      'requests.received.naturalPerson': '48',
      'requests.received.business': '0',
      'requests.carriedIn.business': '若干',
      'disclosure.fees.amount': '160.50',
    }),
    template,
    'a.nianbao',
  )
  expect(figures['requests.received.naturalPerson']).toBe(48)
  expect(figures['requests.received.business']).toBe(0)
  expect(figures['requests.received.total']).toBe(48)
  expect(figures['requests.carriedIn.business']).toBe('若干')
  expect(figures['disclosure.fees.amount']).toBe('160.50')
})

test('what opening has to say comes along, but for what a person has settled', () => {
  const printed = reportJson(file({}, opening), template, '去年.docx')
  expect(printed.format).toBe('docx')
  expect(printed.stated).toEqual({ 'requests.handled.total': 51 })
  expect(printed.findings).toEqual([
    { code: 'O20', severity: 'warning', message: '甲', where: { figure: 'requests.received.naturalPerson' } },
  ])
})

test('a saved file that was begun from a Word file is of our own format', () => {
  expect(reportJson(file({}, opening), template, '今年.nianbao').format).toBe('nianbao')
})

test('sections stand in order, a preface and a signature only where there is one, a block at its own number', () => {
  const bare = reportJson(file(), template, 'a')
  const chapters = template.sections.map((section) => section.id).filter((id) => id !== 'preface')
  expect(bare.sections.map((section) => section.id)).toEqual(chapters)
  const full = file()
  full.report.sections[0]!.blocks.push({ kind: 'note', content: plain('注：甲') })
  full.report.signature = { organs: ['青原县水利局'], date: '2027年1月10日' }
  const { sections } = reportJson(full, template, 'a')
  expect(sections.map((section) => section.id)).toEqual(['preface', ...chapters, 'signature'])
  expect(sections[0]!.blocks).toEqual([{ kind: 'paragraph', text: '注：甲' }])
  expect(sections.at(-1)!.blocks.map((block) => block.text)).toEqual(['青原县水利局', '2027年1月10日'])
  expect(sections[1]!.blocks[0]).toEqual({ kind: 'heading', level: 2, text: '（一）主动公开' })
})

test('a standard table is a table with its words and figures', () => {
  const { sections } = reportJson(file({ 'requests.received.naturalPerson': '48' }), template, 'a')
  const [table] = sections.find((section) => section.id === 'requests')!.blocks
  expect(table).toMatchObject({ kind: 'table', form: 'requests' })
  expect(table!.text).toContain('\t48\t')
})

test('what is printed survives JSON', () => {
  const printed = reportJson(file({}, opening), template, '去年.docx')
  expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
})

test('in words: the title, the figures that are not 0, how many rows are blank, and the findings', () => {
  const words = summary(file({ 'requests.received.naturalPerson': '48' }, opening), template, '去年.docx', 'docx')
  expect(words).toContain('青原县水利局2026年政府信息公开工作年度报告')
  expect(words).toMatch(/本年新收.*总计 48/)
  expect(words).toContain('没有填写')
  expect(words).toContain('提醒 O20 甲')
  expect(words).not.toContain('乙')
})
