import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { ReportFile } from '../finding'
import { plain } from '../report'
import { newReport } from '../template'
import { reportJson } from './report-json'

const template = officialTemplate()

function file(): ReportFile {
  const report = newReport(template, {
    organ: { fullName: '云岭市民政局', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '',
  })
  Object.assign(report.figures, {
    'requests.received.naturalPerson': '48',
    'requests.received.business': '/',
    'disclosure.fees.amount': '160.50',
  })
  report.sections.find((s) => s.id === 'problems')!.blocks = [
    { kind: 'heading', level: 2, content: plain('（一）问题') },
    { kind: 'note', content: plain('注：已改。') },
  ]
  const findings = [
    {
      code: 'O47',
      severity: 'notice',
      message: '空',
      where: { figure: 'requests.partial.research' },
      also: ['requests.partial.business'],
    } as const,
  ]
  return {
    report,
    opening: {
      sourceName: 'a.txt',
      format: 'text',
      findings: findings.map((f) => ({ ...f, also: [...f.also] })),
      stated: { 'requests.received.total': '50' },
    },
  }
}

describe('the JSON of an opened report', () => {
  const json = reportJson(file(), template)

  it('gives counts as numbers, amounts as text, null for blank and for what is no number', () => {
    expect(json.figures).toMatchObject({
      'requests.received.naturalPerson': 48,
      'requests.received.total': 48,
      'requests.received.business': null,
      'requests.partial.business': null,
      'disclosure.fees.amount': '160.50',
    })
    expect(json.raw).toEqual({ 'requests.received.business': '/' })
    expect(json.stated).toEqual({ 'requests.received.total': 50 })
    expect(Object.keys(json.figures)).toHaveLength(200)
  })

  it('lists the chapters in order, preface and signature only when there', () => {
    expect(json.sections.map((s) => s.id)).toEqual(['overview', 'disclosure', 'requests', 'review', 'problems', 'other-matters'])
    expect(json.sections.find((s) => s.id === 'problems')?.blocks).toEqual([
      { kind: 'heading', level: 2, text: '（一）问题' },
      { kind: 'paragraph', text: '注：已改。' },
    ])
    expect(json.sections[2]!.blocks[0]).toMatchObject({ kind: 'table' })
    expect(json.sections[2]!.blocks[0]!.text).toContain('一、本年新收政府信息公开申请数量\t48')
  })

  it('names every cell of a finding', () => {
    expect(json.findings.map((f) => f.where)).toEqual([
      { figure: 'requests.partial.research' },
      { figure: 'requests.partial.business' },
    ])
  })

  it('knows a report that was not opened from elsewhere', () => {
    expect(reportJson({ ...file(), opening: null }, template)).toMatchObject({ format: 'nianbao', findings: [], stated: {} })
  })
})
