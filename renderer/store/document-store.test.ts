import { runChecks } from '@shared/check'
import type { Opening } from '@shared/finding'
import { newReport } from '@shared/template'
import { describe, expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { createDocumentStore, type CheckReport } from './document-store'

const template = officialTemplate()
const report = newReport(template, {
  organ: { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' },
  year: 2025,
  scope: 'own',
  now: '2026-01-05T01:00:00.000Z',
})
const check: CheckReport = (...args) => runChecks(...args, 'live')
const [natural, business] = template.totals.find((t) => t.addends.length === 6)!.addends as [string, string]
const total = template.totals.find((t) => t.addends.length === 6)!.target

const opening: Opening = {
  sourceName: '去年.txt',
  format: 'text',
  stated: { [total]: '9' },
  findings: [
    { code: 'O90', severity: 'notice', message: '接上了断开的表格。' },
    { code: 'O91', severity: 'error', message: '缺一行。', where: { section: 'requests' } },
  ],
}
const open = (withOpening: Opening | null = null) =>
  createDocumentStore({ template, file: { report, opening: withOpening }, fileName: null, check })
const withFigures = (figures: Record<string, string | null>) => ({ ...report, figures: { ...report.figures, ...figures } })

describe('the store of the open report', () => {
  test('a changed figure changes its total and its balance', () => {
    const store = open()
    store.getState().reportChanged(withFigures({ [natural]: '3', [business]: '4' }))
    expect(store.getState().values[total]).toBe('7')
  })

  test('one remark on several cells is listed once, marks them all and is settled as a whole', () => {
    const row = { code: 'O92', severity: 'warning' as const, message: '行标签不完全一致。' }
    const findings = [natural, business].map((figure) => ({ ...row, where: { figure } }))
    const store = open({ ...opening, findings })
    const listed = store.getState().findings.filter((f) => f.code === 'O92')
    expect(listed).toMatchObject([{ where: { figure: natural }, also: [business], openingIndex: 0 }])
    store.getState().settleFinding(0, 'accepted')
    expect(store.getState().opening?.findings.map((f) => f.settled)).toEqual(['accepted', 'accepted'])
    expect(store.getState().findings.some((f) => f.code === 'O92')).toBe(false)
  })

  test('values stay the same object while only prose changes', () => {
    const store = open()
    const { values, balances } = store.getState()
    store.getState().reportChanged({ ...report, figures: { ...report.figures }, title: '另一个题目' })
    expect(store.getState().values).toBe(values)
    expect(store.getState().balances).toBe(balances)
  })

  test('findings that did not change stay the same list', () => {
    const store = open(opening)
    const { findings } = store.getState()
    store.getState().reportChanged({ ...report, signature: { organs: [], date: '2026年1月5日' } })
    expect(store.getState().findings).toBe(findings)
  })

  test('going back to what was saved is not a change', () => {
    const store = open()
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    expect(store.getState().dirty).toBe(true)
    store.getState().reportChanged(withFigures({ [natural]: null }))
    expect(store.getState().dirty).toBe(false)
  })

  test('what is typed while saving stays unsaved', () => {
    const store = open()
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    const written = store.getState().snapshot('2026-01-06T01:00:00.000Z')
    store.getState().reportChanged(withFigures({ [natural]: '31' }))
    store.getState().saved(written, '年报.nianbao', '2026-01-06T01:00:00.000Z')
    expect(store.getState()).toMatchObject({ fileName: '年报.nianbao', dirty: true })
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    expect(store.getState().dirty).toBe(false)
  })

  test('only a changed report gets a new instant of change', () => {
    const store = open()
    expect(store.getState().snapshot('2030-01-01T00:00:00.000Z').report.modified).toBe(report.modified)
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    expect(store.getState().snapshot('2030-01-01T00:00:00.000Z').report.modified).toBe('2030-01-01T00:00:00.000Z')
  })

  test('findings of opening are listed by weight until they are settled', () => {
    const store = open(opening)
    const listed = () => store.getState().findings.flatMap((f) => (f.openingIndex === undefined ? [] : [f.code]))
    expect(listed()).toEqual(['O91', 'O90'])
    store.getState().settleFinding(1, 'accepted')
    expect(listed()).toEqual(['O90'])
    expect(store.getState().dirty).toBe(true)
    expect(store.getState().opening?.findings[1]).toMatchObject({ settled: 'accepted' })
  })

  test('settling everything can be taken back', () => {
    const store = open(opening)
    const before = store.getState().findings
    const takeBack = store.getState().settleAll()
    expect(store.getState().findings.some((f) => f.openingIndex !== undefined)).toBe(false)
    takeBack()
    expect(store.getState().findings).toEqual(before)
  })

  test('a stated total that is given up for the computed one is no finding any more', () => {
    const store = open(opening)
    const inputs = template.totals.find((t) => t.target === total)!.addends
    store.getState().reportChanged(withFigures(Object.fromEntries(inputs.map((id) => [id, '1']))))
    const about = () => store.getState().findings.filter((f) => f.actual === '9')
    expect(about()).toHaveLength(1)
    store.getState().acceptComputed(total)
    expect(about()).toHaveLength(0)
  })

  test('characters of the limited chapter follow the report', () => {
    const store = open()
    const before = store.getState().characters.overview!
    const sections = report.sections.map((s) =>
      s.id === 'overview'
        ? {
            ...s,
            blocks: [
              ...s.blocks,
              { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '公开12条', marks: [] }] },
            ],
          }
        : s,
    )
    store.getState().reportChanged({ ...report, sections })
    expect(store.getState().characters.overview! - before).toBe(4)
  })
})
