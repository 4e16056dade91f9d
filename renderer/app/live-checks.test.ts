import { evaluate } from '@shared/calculate'
import { runChecks } from '@shared/check'
import type { Opening } from '@shared/finding'
import { plain, type Block, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { officialTemplate } from '@templates/official.test-data'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDocumentStore } from '../store'
import { liveChecks } from './live-checks'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((f) => f.source === 'input').map((f) => f.id)
const total = template.totals[0]!.target
const report = newReport(template, {
  organ: { fullName: '和平市教育局', shortName: '', kind: 'department' },
  year: 2025,
  scope: 'own',
  now: '2026-01-05T01:00:00.000Z',
})
const zero: Report = { ...report, figures: Object.fromEntries(inputs.map((id) => [id, '0'])) }
const opening: Opening = { sourceName: 'a.txt', format: 'text', findings: [], stated: { [total]: '5' } }

type Change = { figure: [number, string | null] } | { prose: string } | { title: string } | { accept: true }

const change = fc.oneof(
  fc.record({ figure: fc.tuple(fc.nat(inputs.length - 1), fc.constantFrom(null, '0', '3', '99999999', 'x', '1.5')) }),
  fc.record({ prose: fc.constantFrom('', '主动公开平台', '×××', '监督'.repeat(700)) }),
  fc.record({ title: fc.constantFrom('题目', report.title, '2019年报告') }),
  fc.record({ accept: fc.constant<true>(true) }),
)

function applied(before: Report, one: Change): Report {
  if ('figure' in one) return { ...before, figures: { ...before.figures, [inputs[one.figure[0]]!]: one.figure[1] } }
  if ('title' in one) return { ...before, title: one.title }
  if (!('prose' in one)) return before
  const blocks: Block[] = one.prose === '' ? [] : [{ kind: 'paragraph', content: plain(one.prose) }]
  return { ...before, sections: before.sections.map((s) => (s.id === 'overview' ? { ...s, blocks } : s)) }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('after any changes the findings are those of a full run', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const start = { template, file: { report: zero, opening }, fileName: null }
      const checks = liveChecks()
      const live = createDocumentStore({ ...start, check: checks.check })
      checks.whenRead(() => live.getState().checkAgain())
      let now = zero
      for (const one of changes) {
        if ('accept' in one) live.getState().acceptComputed(total)
        now = applied(now, one)
        live.getState().reportChanged(now)
      }
      vi.runAllTimers()
      const state = live.getState()
      const full = runChecks(template, now, evaluate(template, now.figures), state.opening, 'live')
      expect([...state.findings].map((f) => f.message).sort()).toEqual(full.map((f) => f.message).sort())
    }),
    { numRuns: 60 },
  )
})

test('text is read after the key, and not while an input method composes', () => {
  const checks = liveChecks()
  const store = createDocumentStore({ template, file: { report: zero, opening: null }, fileName: null, check: checks.check })
  checks.whenRead(() => store.getState().checkAgain())
  const codes = () => store.getState().findings.map((finding) => finding.code)
  window.dispatchEvent(new Event('compositionstart'))
  store.getState().reportChanged(applied(zero, { prose: '×××' }))
  vi.runAllTimers()
  expect(codes()).not.toContain('S13')
  window.dispatchEvent(new Event('compositionend'))
  expect(codes()).not.toContain('S13')
  vi.runAllTimers()
  expect(codes()).toContain('S13')
})

test('a figure is checked in the same turn', () => {
  const store = createDocumentStore({
    template,
    file: { report: zero, opening: null },
    fileName: null,
    check: liveChecks().check,
  })
  store.getState().reportChanged(applied(zero, { figure: [inputs.indexOf('requests.received.naturalPerson'), '3'] }))
  expect(store.getState().findings.map((finding) => finding.code)).toContain('F03')
})
