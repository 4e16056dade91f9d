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
const check: CheckReport = (template, report, values, opening) => runChecks(template, report, values, opening, 'live')
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

  test('a report whose checks come later counts as checked when they have spoken, whatever they found', () => {
    const file = { report, opening: null }
    const store = createDocumentStore({ template, file, fileName: null, check: () => [], checkedLater: true })
    expect(store.getState().checked).toBe(false)
    store.getState().checkAgain()
    expect(store.getState().checked).toBe(true)
    expect(open().getState().checked).toBe(true)
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

  test('working papers are saved with the report and are no part of it', () => {
    const store = open()
    store.getState().changePapers((papers) => ({ ...papers, published: '2026-01-20T01:00:00.000Z' }))
    expect(store.getState().dirty).toBe(true)
    const written = store.getState().snapshot('2026-01-21T01:00:00.000Z')
    expect(written.papers).toMatchObject({ published: '2026-01-20T01:00:00.000Z' })
    expect(written.report.modified).toBe(report.modified)
    store.getState().changePapers((papers) => ({ ...papers, published: null }))
    expect(store.getState().dirty).toBe(false)
    expect(store.getState().snapshot('2026-01-21T01:00:00.000Z').papers).toBeUndefined()
  })

  test('an export is remembered without making the report one that must be saved', () => {
    const store = open()
    const record = { format: 'docx' as const, name: '年报.docx', at: '2026-01-20T01:00:00.000Z', openErrors: 0, snapshot: 's' }
    const snapshot = { id: 's', name: '', kind: 'exported' as const, at: record.at, saved: '{}' }
    store.getState().changePapers((papers) => ({ ...papers, exports: [record], snapshots: [snapshot] }))
    expect(store.getState().dirty).toBe(false)
    expect(store.getState().snapshot(record.at).papers).toMatchObject({ exports: [record] })
    store.getState().changePapers((papers) => ({ ...papers, published: record.at }))
    expect(store.getState().dirty).toBe(true)
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

  test('a cell that is no number is listed once, also when a person has answered the check', () => {
    const finding = { code: 'O27', severity: 'warning' as const, message: '不是可以计算的数字。', where: { figure: natural } }
    const held = { ...report, figures: { ...report.figures, [natural]: '/' } }
    const file = { report: held, opening: { ...opening, findings: [finding] } }
    const codes = (check: CheckReport) =>
      createDocumentStore({ template, file, fileName: null, check })
        .getState()
        .findings.filter(({ where }) => where && 'figure' in where && where.figure === natural)
        .map(({ code }) => code)
    expect(codes(check)).toEqual(['F06'])
    expect(codes(() => [])).toEqual(['O27'])
    const decision = { kind: 'confirmed' as const, reason: '', at: '2026-01-05T01:00:00.000Z', fingerprint: '0'.repeat(16) }
    const answered: CheckReport = (...all) => check(...all).map((one) => ({ ...one, decision }))
    expect(codes(answered)).toEqual([])
  })

  test('settling everything can be taken back', () => {
    const store = open(opening)
    const before = store.getState().findings
    const takeBack = store.getState().settleAll()
    expect(store.getState().findings.some((f) => f.openingIndex !== undefined)).toBe(false)
    takeBack()
    expect(store.getState().findings).toEqual(before)
  })

  test('correcting the figure a finding names settles it; undoing the correction asks again', () => {
    const finding = { code: 'O92', severity: 'warning' as const, message: '这一格要核对。', where: { figure: natural } }
    const store = open({ ...opening, findings: [finding] })
    const settled = () => store.getState().opening?.findings[0]?.settled
    store.getState().reportChanged(withFigures({ [business]: '4' }))
    expect(settled()).toBeUndefined()
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    expect(settled()).toBe('corrected')
    store.getState().reportChanged(withFigures({}))
    expect(settled()).toBeUndefined()
    expect(store.getState().dirty).toBe(false)
  })

  test('a finding on several blank cells waits until the last of them is filled', () => {
    const row = { code: 'O92', severity: 'warning' as const, message: '整行空着。' }
    const store = open({ ...opening, findings: [natural, business].map((figure) => ({ ...row, where: { figure } })) })
    const settled = () => store.getState().opening?.findings.map((f) => f.settled)
    store.getState().reportChanged(withFigures({ [natural]: '3' }))
    expect(settled()).toEqual([undefined, undefined])
    store.getState().reportChanged(withFigures({ [natural]: '3', [business]: '0' }))
    expect(settled()).toEqual(['corrected', 'corrected'])
  })

  test('a finding put back by hand is not settled again by writing elsewhere, an accepted one not reopened by undo', () => {
    const on = (figure: string) => ({ code: 'O92', severity: 'warning' as const, message: figure, where: { figure } })
    const store = open({ ...opening, findings: [on(natural), on(business)] })
    store.getState().settleFinding(1, 'accepted')
    store.getState().reportChanged(withFigures({ [natural]: '3', [business]: '4' }))
    store.getState().unsettleFinding(0)
    store.getState().reportChanged({ ...withFigures({ [natural]: '3', [business]: '4' }), title: '另一个题目' })
    expect(store.getState().opening?.findings.map((f) => f.settled)).toEqual([undefined, 'accepted'])
    store.getState().reportChanged(withFigures({}))
    expect(store.getState().opening?.findings.map((f) => f.settled)).toEqual([undefined, 'accepted'])
  })

  test('rewriting the paragraph a finding quotes settles it, writing beside it does not', () => {
    const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text, marks: [] }] })
    const withTexts = (...texts: string[]) => ({
      ...report,
      sections: report.sections.map((s) => (s.id === 'overview' ? { ...s, blocks: texts.map(paragraph) } : s)),
    })
    const finding = {
      code: 'O92',
      severity: 'warning' as const,
      message: '这一段可能断开了。',
      where: { section: 'overview', quote: '全年公开信…' },
    }
    const file = { report: withTexts('前一段。', '全年公开信息九条。'), opening: { ...opening, findings: [finding] } }
    const store = createDocumentStore({ template, file, fileName: null, check })
    const settled = () => store.getState().opening?.findings[0]?.settled
    store.getState().reportChanged(withTexts('改了的前一段。', '全年公开信息九条。'))
    expect(settled()).toBeUndefined()
    store.getState().reportChanged(withTexts('改了的前一段。', '全年公开信息十条。'))
    expect(settled()).toBe('corrected')
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
