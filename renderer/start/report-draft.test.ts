import { expect, test } from 'vitest'
import { draftReport, draftTroubles, likelyKind, likelyScope, likelyYear, type ReportDraft } from './report-draft'

const draft = (part: Partial<ReportDraft> = {}): ReportDraft => ({
  fullName: '和平市东城区人民政府办公室',
  shortName: '',
  kind: 'office',
  year: 2025,
  scope: 'own',
  ...part,
})

test('a complete draft has no trouble', () => {
  expect(draftTroubles(draft())).toEqual({})
})

test.each([
  ['', '请填写单位全称。'],
  ['  ', '请填写单位全称。'],
  ['某局', '单位全称至少要有 4 个字，请写完整。'],
  ['和平市东城区2025年', '这里只写单位名称，不要写年份和“年度报告”，题目会自动生成。'],
])('the name “%s” is refused in words', (fullName, words) => {
  expect(draftTroubles(draft({ fullName })).fullName).toBe(words)
})

test('blanks in a pasted name are left out, and the short name falls back to the full one', () => {
  expect(draftReport(draft({ fullName: '和平市 东城区\u3000政府\u200b\ufeff ' })).organ).toEqual({
    fullName: '和平市东城区政府',
    shortName: '和平市东城区政府',
    kind: 'office',
  })
})

test('a government most likely reports on its area, everybody else on themselves; what was chosen stands', () => {
  expect([likelyScope('government'), likelyScope('department')]).toEqual(['area', 'own'])
  expect(draftReport(draft({ kind: 'government', scope: 'own' })).scope).toBe('own')
})

test.each([
  ['2026-01-10', 2025],
  ['2026-10-31', 2025],
  ['2026-11-01', 2026],
  ['2026-12-31', 2026],
])('on %s the report of %i is most likely meant', (day, year) => {
  expect(likelyYear(new Date(`${day}T12:00:00`))).toBe(year)
})

test.each([
  ['和平市东城区人民政府', 'government'],
  ['和平市人民政府办公室', 'office'],
  ['和平市教育局', 'department'],
  ['新华街道办事处', 'township'],
  ['柳林镇人民政府', 'township'],
  ['和平市图书馆', null],
])('%s is most likely: %s', (name, kind) => {
  expect(likelyKind(name)).toBe(kind)
})
