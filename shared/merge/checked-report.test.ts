import { expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { decide } from '../decision'
import { evaluate } from '../calculate'
import { runChecks } from '../check'
import { papersInput } from '../papers-input'
import { NO_PAPERS, asPrevious } from '../working-papers'
import { readWorkbook } from '../workbook'
import { checkedReport } from './index'
import { madeUnit } from './made-county.test-data'
import { writeChecked } from './write-checked'

const template = officialTemplate()
const { report } = madeUnit(template, '和平市东山县教育局', 2026, 1)
const wrong = { ...report, figures: { ...report.figures, 'disclosure.penalty.decisions': '无' } }
const asked = (settled?: 'accepted') => ({
  code: 'O26',
  severity: 'warning' as const,
  message: '请核对',
  where: { title: true as const },
  ...(settled ? { settled } : {}),
})
const opening = (settled?: 'accepted') => ({ sourceName: 'a', format: 'docx' as const, findings: [asked(settled)], stated: {} })

it('what the checks find and what opening asks is told, the heaviest first; settled questions are not', () => {
  const { findings, counts } = checkedReport('a.docx', { report: wrong, opening: opening() }, template)
  expect(findings[0]).toMatchObject({ code: 'F06', severity: 'error' })
  expect(findings.map(({ code }) => code)).toContain('O26')
  expect(counts.error).toBe(1)
  const settled = checkedReport('a.docx', { report: wrong, opening: opening('accepted') }, template)
  expect(settled.counts.warning).toBe(counts.warning - 1)
})

it('what a person has explained is only counted', () => {
  const changed = {
    ...report,
    figures: { ...report.figures, 'disclosure.normative.issued': '90', 'disclosure.normative.inForce': '3' },
  }
  const found = runChecks(template, changed, evaluate(template, changed.figures), null, 'full').find(
    ({ code }) => code === 'F12',
  )!
  const decision = decide(found, 'confirmed', '数字属实', '2027-01-10T08:00:00.000Z')!
  const file = { report: changed, opening: null }
  const before = checkedReport('a', file, template)
  const after = checkedReport('a', { ...file, papers: { ...NO_PAPERS, decisions: [decision] } }, template)
  expect(before.findings.map(({ code }) => code)).toContain('F12')
  expect(after.findings.map(({ code }) => code)).not.toContain('F12')
  expect(after.decided).toBe(1)
})

it('is compared with what is kept with it: last year’s report, and the units of a sum', () => {
  const last = { ...report, year: 2025, figures: { ...report.figures, 'requests.carriedOut.business': '7' } }
  const units = [
    { name: '某某局', figures: { ...report.figures, 'disclosure.licensing.decisions': '1' } as Record<string, string> },
  ]
  const merged = { at: '2027-01-10T08:00:00.000Z', templateId: template.id, units, left: [], missing: null }
  const papers = { ...NO_PAPERS, previous: asPrevious('2025', last, {}), merged }
  const more = papersInput(template, papers, { timeInWords: String, readSnapshot: null, formOf: () => template })
  const file = { report: { ...report, scope: 'area' as const }, opening: null, papers }
  const codes = checkedReport('a', file, template, more).findings.map(({ code }) => code)
  expect(codes).toContain('Y01')
  expect(codes).toContain('F16')
})

it('the list as a workbook names every file, every sentence and what could not be read', () => {
  const checked = checkedReport('a.docx', { report: wrong, opening: null }, template)
  const reason = { code: 'E42', message: '坏了' }
  const bytes = writeChecked([checked], [{ file: 'b.docx', reason }], template, '2027-01-10T08:00:00.000Z')
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.trouble.message)
  const text = JSON.stringify(read.value)
  for (const words of ['a.docx', 'b.docx', '坏了', checked.findings[0]!.message.slice(0, 12), 'F06'])
    expect(text).toContain(words)
})

it('what a person switched off is not told of any report', () => {
  const { findings } = checkedReport('a.docx', { report: wrong, opening: null }, template)
  const off = new Set(findings.map(({ code }) => code).filter((code) => !code.startsWith('F0')))
  expect(off.size).toBeGreaterThan(0)
  const rest = checkedReport('a.docx', { report: wrong, opening: null }, template, { off })
  expect(rest.findings.some(({ code }) => off.has(code))).toBe(false)
  expect(rest.findings.length).toBeGreaterThan(0)
})
