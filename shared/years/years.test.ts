import fc from 'fast-check'
import { expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Opening, OpeningFinding } from '../finding'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import type { Report } from '../report'
import { newReport } from '../template'
import { asPrevious, NO_PAPERS, type WorkingPapers } from '../working-papers'
import {
  describeSeries,
  isSameOrgan,
  mainFigureIds,
  yearFigures,
  yearSeries,
  type YearColumn,
  type YearOrigin,
  yearsForNext,
} from './index'

const template = officialTemplate()
const ORGAN = '东山县水利局'

function report(year: number, values: Report['figures'] = {}, fullName = ORGAN): Report {
  const organ = { fullName, shortName: '', kind: 'department' as const }
  const empty = newReport(template, { organ, year, scope: 'own', now: '2027-01-15T02:00:00.000Z' })
  const zeros = Object.fromEntries(Object.keys(empty.figures).map((id) => [id, '0']))
  return { ...empty, figures: { ...zeros, ...values } }
}

const column = (one: Report, origin: YearOrigin = 'earlier', name = `${one.year}.docx`): YearColumn => ({
  ...yearFigures(template, { name, report: one, template }),
  origin,
})
const received = (year: number, n: string, origin?: YearOrigin) =>
  column(report(year, { 'requests.received.business': n }), origin)
const rowOf = (columns: YearColumn[], figure = 'requests.received.total') =>
  yearSeries(template, columns)
    .groups.flatMap(({ rows }) => rows)
    .find((row) => row.figure === figure)!

it('shows every year with difference and growth against the year before', () => {
  expect(rowOf([received(2026, '12', 'open'), received(2024, '4'), received(2025, '10', 'previous')]).cells).toMatchObject([
    { value: '4', difference: null, growth: null },
    { value: '10', difference: '6', growth: '150.0' },
    { value: '12', difference: '2', growth: '20.0' },
  ])
})

it('names years that are missing and compares nothing across them', () => {
  const series = yearSeries(template, [received(2026, '12', 'open'), received(2022, '4')])
  expect(series.missing).toEqual([2023, 2024, 2025])
  expect(series.notes.map(({ code }) => code)).toEqual(['E168'])
  expect(series.groups[0]!.rows[0]!.cells[1]).toMatchObject({ value: '12', difference: null, growth: null })
})

it('asks to finish the open report, and to open an earlier one, whose figures are in doubt', () => {
  const half = (year: number, origin: YearOrigin) =>
    column(report(year, { 'requests.received.business': '3', 'requests.received.research': null }), origin)
  const notes = yearSeries(template, [half(2025, 'earlier'), half(2026, 'open')]).notes
  expect(notes.map(({ code }) => code)).toEqual(['E170', 'E131'])
  expect(notes[1]!.message).not.toContain('打开那份年报')
})

it('tells another organ, a report without one, another scope and a year that came twice', () => {
  const other = column(report(2025, {}, '西山县水利局'), 'earlier', 'west.docx')
  const nameless = column(report(2024, {}, ''), 'earlier', 'nameless.docx')
  const area = { ...column(report(2023)), scope: 'area' as const }
  const again = column(report(2025, { 'requests.received.business': '9' }), 'earlier', 'again.docx')
  const series = yearSeries(template, [received(2026, '1', 'open'), other, nameless, area, again])
  expect(series.notes.map(({ code }) => code).sort()).toEqual(['E167', 'E167_unnamed', 'E169', 'E172'])
  expect(series.notes.find(({ code }) => code === 'E169')!.message).toContain('again.docx')
  expect(series.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026])
  expect(series.groups[0]!.rows[0]!.cells[2]!.value).toBe('0')
})

it.each([
  ['水利局', '东山县水利局', true],
  ['东山县 水利局', '东山县水利局', true],
  ['东山县水利局', '西山县水利局', false],
  ['', '东山县水利局', false],
])('%s and %s are the same organ: %s', (a, b, same) => {
  expect(isSameOrgan(a, b)).toBe(same)
  expect(isSameOrgan(b, a)).toBe(same)
})

it('marks what opening asks about, what was printed otherwise, and sums with blank cells', () => {
  const half = report(2025, { 'requests.received.business': '3', 'requests.received.research': null })
  const of = (more: object) => yearFigures(template, { name: 'a', report: half, template, ...more }).doubtful
  expect(of({})).toEqual(['requests.received.total'])
  const opening = (findings: OpeningFinding[]): Opening => ({ sourceName: 'a', format: 'docx', findings, stated: {} })
  const asked = { code: 'O26', severity: 'warning' as const, message: '', where: { figure: 'requests.granted.business' } }
  expect(of({ opening: opening([asked]) })).toContain('requests.granted.total')
  expect(of({ opening: opening([{ ...asked, settled: 'accepted' }]) })).not.toContain('requests.granted.total')
  expect(of({ stated: { 'requests.handled.total': '5' } })).toContain('requests.handled.total')
  expect(of({ stated: { 'requests.handled.total': '0' } })).not.toContain('requests.handled.total')
})

it('takes of a report on the earlier form only cells that form has, its totals added up on that form', () => {
  const from = templateOf2019()
  fc.assert(
    fc.property(arbitraryReport(from), (old) => {
      const { figures } = yearFigures(template, { name: 'old', report: old, template: from })
      const values = evaluate(from, old.figures)
      for (const id of mainFigureIds(template)) {
        if (from.figures.has(id)) expect(figures[id]).toBe(values[id] ?? null)
        else expect(figures).not.toHaveProperty([id])
      }
    }),
    { numRuns: 20 },
  )
  expect(mainFigureIds(template).some((id) => !from.figures.has(id))).toBe(true)
})

it('takes the years before last year on into the next draft, each once', () => {
  const kept = ['2023', '2024'].map((year) => yearFigures(template, { name: year, report: report(Number(year)), template }))
  const previous = asPrevious('2024.docx', report(2024, { 'disclosure.licensing.decisions': '7' }), {})
  const file = (papers: WorkingPapers) => ({ report: report(2025), opening: null, papers })
  const forms = { from: template, to: template }
  const years = yearsForNext(file({ ...NO_PAPERS, previous, earlierYears: kept }), forms)
  expect(years.map(({ year, sourceName }) => [year, sourceName])).toEqual([
    [2024, '2024.docx'],
    [2023, '2023'],
  ])
  expect(years[0]!.figures['disclosure.licensing.decisions']).toBe('7')
  const strange = { ...previous, report: { ...previous.report, templateId: 'another' } }
  expect(yearsForNext(file({ ...NO_PAPERS, previous: strange }), forms)).toEqual([])
})

it('says what a plot shows in words, leaving out years without the number', () => {
  const columns = [received(2026, '12', 'open'), column(report(2025, { 'requests.received.business': '无' }))]
  const { groups, years } = yearSeries(template, columns)
  const words = describeSeries(groups[0]!.name, groups[0]!.rows.slice(0, 1), years)
  expect(words).toContain('2025 年至 2026 年')
  expect(words).toContain('2026 年 12')
  expect(words).toContain('2025 年 0')
})
