import fc from 'fast-check'
import { expect, test } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { officialProfile } from '@templates/official-word.test-data'
import { evaluate, sum } from '../calculate'
import { readDocx } from '../docx/read'
import { inlineText, plain, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { newReport, type Template } from '../template'
import { writeComparison } from './comparison-document'
import { compareReports, signed } from './index'

const template = officialTemplate()
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const

function report(year: number, overview: string[], figures: Report['figures'] = {}, on: Template = template): Report {
  const empty = newReport(on, { organ, year, scope: 'own', now: '2026-01-05T01:00:00.000Z' })
  const blocks = overview.map((words) => ({ kind: 'paragraph' as const, content: plain(words) }))
  const sections = empty.sections.map((s) => (s.id === 'overview' ? { ...s, blocks } : s))
  return { ...empty, sections, figures: { ...empty.figures, ...figures } }
}

const of = (one: Report, on: Template = template) => ({ report: one, template: on })

test('figures stand side by side with an exact difference and growth; blank and words are no number', () => {
  const before = report(2024, [], {
    'requests.received.naturalPerson': '40',
    'requests.received.business': '0',
    'disclosure.fees.amount': '59237.2449',
    'disclosure.rules.issued': null,
    'disclosure.rules.inForce': '无',
  })
  const after = report(2025, [], {
    'requests.received.naturalPerson': '30',
    'requests.received.business': '6',
    'disclosure.fees.amount': '72701.2578',
    'disclosure.rules.issued': '0',
    'disclosure.rules.inForce': '3',
  })
  const figures = new Map(compareReports(of(before), of(after)).figures.map((one) => [one.figure, one]))
  const told = (id: string) => {
    const { before: old, after: now, difference, growth, changed } = figures.get(id)!
    return [old, now, difference, growth, changed]
  }
  expect(told('requests.received.naturalPerson')).toEqual(['40', '30', '-10', '-25.0', true])
  expect(told('requests.received.business')).toEqual(['0', '6', '6', null, true])
  expect(told('requests.received.total')).toEqual(['40', '36', '-4', '-10.0', true])
  expect(told('disclosure.fees.amount')).toEqual(['59237.2449', '72701.2578', '13464.0129', '22.7', true])
  expect(told('disclosure.rules.issued')).toEqual([null, '0', null, null, true])
  expect(told('disclosure.rules.inForce')).toEqual(['无', '3', null, null, true])
  expect(told('requests.granted.welfare')).toEqual([null, null, null, null, false])
  expect([...figures.values()].filter((one) => one.changed)).toHaveLength(6)
  expect(['3', '-3', '0', '0.00'].map(signed)).toEqual(['+3', '-3', '0', '0.00'])
})

test('a cell that only one form has is told from a blank one', () => {
  const before = report(2020, [], { 'disclosure.rules.publicTotal': '7', 'requests.received.business': '2' }, templateOf2019())
  const { figures } = compareReports(of(before, templateOf2019()), of(report(2021, [], { 'requests.received.business': '5' })))
  const find = (id: string) => figures.find((one) => one.figure === id)!
  expect(find('disclosure.rules.publicTotal')).toMatchObject({ before: '7', after: undefined, changed: true })
  expect(find('disclosure.rules.inForce')).toMatchObject({ before: undefined, after: null })
  expect(find('requests.received.business')).toMatchObject({ before: '2', after: '5', difference: '3', growth: '150.0' })
})

test('sentences are told as same, changed, gone or new, with their place', () => {
  const before = report(2024, ['公开工作总体平稳。全年组织培训2次，参训60人次。', '印发了工作要点。'])
  const after = report(2025, ['公开工作总体平稳。', '全年组织培训3次，参训75人次。新开设了专栏，集中发布政策。'])
  const overview = compareReports(of(before), of(after)).sections.find(({ section }) => section === 'overview')!
  expect(overview.sentences.map((one) => [one.kind, 'after' in one ? one.after : one.before])).toEqual([
    ['same', { text: '公开工作总体平稳。', block: 0 }],
    ['changed', { text: '全年组织培训3次，参训75人次。', block: 1 }],
    ['deleted', { text: '印发了工作要点。', block: 1 }],
    ['inserted', { text: '新开设了专栏，集中发布政策。', block: 1 }],
  ])
  expect(overview.similarity).toBeGreaterThan(0.4)
  expect(overview.similarity).toBeLessThan(0.8)
})

test('a report beside itself has no difference; beside any other the differences add up', () => {
  fc.assert(
    fc.property(arbitraryReport(template), arbitraryReport(template), (a, b) => {
      const same = compareReports(of(a), of(a))
      expect(same.figures.some((one) => one.changed)).toBe(false)
      expect(same.sections.every((one) => one.similarity === 1 && one.sentences.every(({ kind }) => kind === 'same'))).toBe(true)
      const [old, now] = [evaluate(template, a.figures), evaluate(template, b.figures)]
      for (const { figure, difference } of compareReports(of(a), of(b)).figures) {
        if (difference !== null) expect(Number(sum([old[figure]!, difference]))).toBeCloseTo(Number(now[figure]), 6)
      }
    }),
    { numRuns: 20 },
  )
})

test('the document holds what changed and nothing else, and the same reports give the same bytes', async () => {
  const before = report(2024, ['公开工作总体平稳。全年组织培训2次。'], {
    'requests.received.business': '4',
    'requests.partial.business': '1',
  })
  const after = report(2025, ['公开工作总体平稳。全年组织培训3次。'], {
    'requests.received.business': '6',
    'requests.partial.business': '1',
  })
  const write = () => writeComparison(of(before), of(after), officialProfile())
  const [first, second] = [await write(), await write()]
  if (!first.ok || !second.ok) throw new Error('not written')
  expect(first.value).toEqual(second.value)
  const read = readDocx(first.value)
  if (!read.ok) throw new Error(read.trouble.message)
  const words = read.value.source.blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : [])).join('\n')
  const cells = read.value.source.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join('')).join('|'))
      : [],
  )
  expect(words).toContain('三、收到和处理政府信息公开申请情况')
  expect(words).not.toContain('二、主动公开政府信息情况')
  expect(cells).toContain('一、本年新收政府信息公开申请数量|商业企业|4|6|+2|+50.0%')
  expect(cells).toContain('全年组织培训2次。|全年组织培训3次。')
  expect(cells.join()).not.toMatch(/部分公开|总体平稳/)
  expect(read.value.copy).toBeNull()
})

test('each line has one figure at most that sums it up, the line of totals among them', () => {
  const { figures } = compareReports(of(report(2024, [])), of(report(2025, [])))
  const sums = figures.filter(({ ofLine, form }) => ofLine && form === 'requests').map(({ figure }) => figure)
  expect(sums).toContain('requests.handled.total')
  expect(sums.every((id) => id.endsWith('.total'))).toBe(true)
  expect(new Set(sums).size).toBe(25)
})
