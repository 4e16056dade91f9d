import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { writeEditorDocument } from '../editor-document'
import { readEditorDocument } from '../editor-document/read-editor-document.test-data'
import { blockText, canonicalReport, PLAIN_NUMBER, type FigureSource, type NumberStyle, type Report } from '../report'
import { arbitraryLinkedReport } from '../report/arbitrary-report.test-data'
import { readReportFile, writeReportFile } from '../report-file'
import { newReport } from '../template'
import { NO_PAPERS } from '../working-papers'
import { evaluateSource, formatFigure, refreshLinkedFigures, withCurrentFigures, type FigureValues } from './index'

const template = officialTemplate()
const received = 'requests.received.total'
const input = 'requests.received.naturalPerson'
const carried = 'requests.carriedIn.naturalPerson'

const figuresOf = (given: Record<string, string | null>) => evaluate(template, given)

function shown(
  source: FigureSource,
  style: Partial<NumberStyle>,
  given: Record<string, string | null>,
  previous?: Record<string, string | null>,
): string | null {
  const figures: FigureValues = { template, values: figuresOf(given), previous: previous ? figuresOf(previous) : null }
  return formatFigure(evaluateSource(source, figures), { ...PLAIN_NUMBER, ...style })
}

const cell = { kind: 'cell', figure: input } as const

describe('a figure in prose', () => {
  it.each<[string, Partial<NumberStyle>, string]>([
    ['18', {}, '18'],
    ['18', { unit: '件' }, '18件'],
    ['18', { numerals: 'chinese', unit: '件' }, '十八件'],
    ['0', { numerals: 'chinese' }, '零'],
    ['10', { numerals: 'chinese' }, '十'],
    ['110', { numerals: 'chinese' }, '一百一十'],
    ['1003', { numerals: 'chinese' }, '一千零三'],
    ['20015', { numerals: 'chinese' }, '二万零一十五'],
    ['100000000', { numerals: 'chinese' }, '一亿'],
    ['136', { numerals: 'chinese', over: 2, unit: '件' }, '一百余件'],
    ['136', { over: 1 }, '130余'],
    ['100', { over: 2 }, '100'],
    ['36', { over: 2 }, '36'],
    ['1535', { over: 2, unit: '条' }, '1500余条'],
    ['23456', { scale: 'tenThousand', over: 1, unit: '条' }, '2万余条'],
    ['20000', { scale: 'tenThousand', over: 1 }, '2万'],
    ['23456', { scale: 'tenThousand', decimals: 1 }, '2.3万'],
    ['23500', { scale: 'tenThousand', decimals: 1 }, '2.4万'],
    ['23500', { scale: 'tenThousand', decimals: 2 }, '2.35万'],
    ['23456', { scale: 'tenThousand', decimals: 1, over: 1, numerals: 'chinese' }, '二点三万余'],
  ])('of %s in style %j is %s', (value, style, words) => {
    expect(shown(cell, style, { [input]: value })).toBe(words)
  })

  it.each<[string, string, Partial<NumberStyle>, string]>([
    ['18', '18', { unit: '%', decimals: 1 }, '100%'],
    ['35', '38', { unit: '%', decimals: 1 }, '92.1%'],
    ['1', '8', { unit: '%', decimals: 2 }, '12.5%'],
    ['1', '8', { unit: '%', decimals: 0 }, '13%'],
    ['2', '3', { unit: '%', decimals: 4 }, '66.6667%'],
    ['9999', '10000', { unit: '%', decimals: 1 }, '99.9%'],
    ['197', '200', { unit: '%', decimals: 1, numerals: 'chinese' }, '百分之九十八点五'],
    ['7', '0', { unit: '%' }, '＿＿%'],
  ])('%s of %s in style %j is %s', (part, base, style, words) => {
    const rate: FigureSource = { kind: 'rate', part: [input], base: [carried] }
    expect(shown(rate, style, { [input]: part, [carried]: base })).toBe(words)
  })

  it('adds cells, and says nothing while one of them is blank', () => {
    const sum: FigureSource = { kind: 'sum', figures: [input, carried] }
    expect(shown(sum, { unit: '件' }, { [input]: '36', [carried]: '2' })).toBe('38件')
    expect(shown(sum, { unit: '件' }, { [input]: '36' })).toBe('＿＿件')
    expect(shown(cell, {}, { [input]: '无' })).toBe('＿＿')
  })

  it('keeps the digits of an amount of money', () => {
    expect(shown({ kind: 'cell', figure: 'disclosure.fees.amount' }, {}, { 'disclosure.fees.amount': '12.50' })).toBe('12.50')
  })

  it('is compared with last year, and kept as it was shown where last year is not known', () => {
    const now = { [input]: '36' }
    const last = { [input]: '45' }
    const about = (kind: 'previous' | 'difference' | 'growth' | 'trend') => ({ kind, figures: [received] })
    expect(shown(about('previous'), { unit: '件' }, now, last)).toBe('45件')
    expect(shown(about('difference'), { unit: '件' }, now, last)).toBe('9件')
    expect(shown(about('growth'), { unit: '%' }, now, last)).toBe('20%')
    expect(shown(about('trend'), {}, now, last)).toBe('下降')
    expect(shown(about('trend'), {}, last, now)).toBe('增长')
    expect(shown(about('trend'), {}, now, now)).toBe('持平')
    expect(shown(about('growth'), { unit: '%' }, now, { [input]: '0' })).toBe('＿＿%')
    expect(shown(about('growth'), { unit: '%' }, now)).toBeNull()
  })
})

const linked = (source: FigureSource, text = '36件'): Report => {
  const report = newReport(template, {
    organ: { fullName: '云岭市档案馆', shortName: '', kind: 'office' },
    year: 2026,
    scope: 'own',
    now: '2026-11-21T00:00:00.000Z',
  })
  const run = { kind: 'figure' as const, source, style: { ...PLAIN_NUMBER, unit: '件' }, text, marks: [] }
  const block = { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '收到申请', marks: [] }, run] }
  return { ...report, sections: report.sections.map((s) => (s.id === 'overview' ? { ...s, blocks: [block] } : s)) }
}
const overview = (report: Report) => report.sections.find((s) => s.id === 'overview')!.blocks.map(blockText)

describe('the figures in a report', () => {
  it('follow their cells', () => {
    const report = linked(cell)
    const changed = refreshLinkedFigures({ ...report, figures: { ...report.figures, [input]: '37' } }, template)
    expect(overview(changed)).toEqual(['收到申请37件'])
    expect(refreshLinkedFigures(changed, template)).toBe(changed)
  })

  it('stay as they were shown without last year, and become text where the template has no such cell', () => {
    const trend = linked({ kind: 'trend', figures: [input] }, '下降')
    const filled = { ...trend, figures: { ...trend.figures, [input]: '36' } }
    expect(overview(refreshLinkedFigures(filled, template))).toEqual(['收到申请下降'])
    expect(overview(refreshLinkedFigures(filled, template, { [input]: '30' }))).toEqual(['收到申请增长'])
    const strange = refreshLinkedFigures(linked({ kind: 'cell', figure: 'requests.nothing.total' }), template)
    expect(strange.sections.find((s) => s.id === 'overview')!.blocks).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: '收到申请36件', marks: [] }] },
    ])
  })

  it('are brought up to date for every writer, with last year’s report among the papers', () => {
    const stale = linked({ kind: 'trend', figures: [received] }, '增长')
    const filled = Object.fromEntries(Object.keys(stale.figures).map((id) => [id, '0']))
    const report = { ...stale, figures: { ...filled, [input]: '36' } }
    const last = { ...report, year: 2025, figures: { ...filled, [input]: '45' } }
    const papers = (year: number) => ({ ...NO_PAPERS, previous: { sourceName: '', report: { ...last, year }, stated: {} } })
    expect(overview(withCurrentFigures({ report, opening: null, papers: papers(2025) }, template).report)).toEqual([
      '收到申请下降',
    ])
    expect(overview(withCurrentFigures({ report, opening: null, papers: papers(2024) }, template).report)).toEqual([
      '收到申请增长',
    ])
  })

  it('survive the saved file and the editor', () => {
    fc.assert(
      fc.property(arbitraryLinkedReport(template), (drawn) => {
        const report = refreshLinkedFigures(drawn, template)
        expect(readReportFile(writeReportFile({ report, opening: null }), [template])).toMatchObject({
          ok: true,
          value: { report },
        })
        const document = JSON.parse(JSON.stringify(writeEditorDocument(report, template)))
        expect(readEditorDocument(document, template, report.media)).toEqual(report)
      }),
      { numRuns: 40 },
    )
  })

  it('once refreshed are up to date, and canonical', () => {
    fc.assert(
      fc.property(arbitraryLinkedReport(template), arbitraryLinkedReport(template), (drawn, last) => {
        const previous = evaluate(template, last.figures)
        const report = refreshLinkedFigures(drawn, template, previous)
        expect(refreshLinkedFigures(report, template, previous)).toBe(report)
        expect(canonicalReport(report)).toEqual(report)
      }),
      { numRuns: 40 },
    )
  })
})
