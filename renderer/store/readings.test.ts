import type { Opening } from '@shared/finding'
import { newReport } from '@shared/template'
import { officialTemplate } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import { createDocumentStore } from './document-store'

const template = officialTemplate()
const [figure] = template.totals.find((t) => t.addends.length === 6)!.addends as [string]
const report = newReport(template, {
  organ: { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' },
  year: 2025,
  scope: 'own',
  now: '2026-01-05T01:00:00.000Z',
})
const filled = { ...report, figures: { ...report.figures, [figure]: '3' } }
const said = (code: string): Opening => ({
  sourceName: '某文件',
  format: 'text',
  stated: {},
  findings: [{ code, severity: 'warning', message: `${code} 的话。`, line: 4 }],
})

function pastedInto(opening: Opening | null) {
  const store = createDocumentStore({ template, file: { report, opening }, fileName: 'a.nianbao', check: () => [] })
  const codes = () => store.getState().opening?.findings.map(({ code, settled }) => (settled ? `${code} ${settled}` : code))
  const { reportChanged, readMore } = store.getState()
  reportChanged(filled)
  readMore(said('O91'), report)
  return { store, codes, reportChanged }
}

test('what a pasted report had to say goes with its undoing and comes back with redoing', () => {
  const { codes, reportChanged } = pastedInto(said('O90'))
  expect(codes()).toEqual(['O90', 'O91'])
  reportChanged(structuredClone(report))
  expect(codes()).toEqual(['O90'])
  reportChanged(structuredClone(filled))
  expect(codes()).toEqual(['O90', 'O91'])
})

test('a report with nothing to say of its own is unchanged again when pasting is undone', () => {
  const { store, reportChanged } = pastedInto(null)
  expect(store.getState().dirty).toBe(true)
  reportChanged(structuredClone(report))
  expect(store.getState().opening).toBeNull()
  expect(store.getState().dirty).toBe(false)
})

test('answers survive undoing and redoing', () => {
  const { store, codes, reportChanged } = pastedInto(said('O90'))
  store.getState().settleFinding(0, 'accepted')
  store.getState().settleFinding(1, 'accepted')
  reportChanged(structuredClone(report))
  expect(codes()).toEqual(['O90 accepted'])
  reportChanged(structuredClone(filled))
  expect(codes()).toEqual(['O90 accepted', 'O91 accepted'])
})

test('a correction is measured on the report that was pasted', () => {
  const { store, codes, reportChanged } = pastedInto(null)
  const named: Opening = { ...said('O92'), findings: [{ code: 'O92', severity: 'error', message: '存疑。', where: { figure } }] }
  store.getState().readMore(named, report)
  reportChanged({ ...filled, figures: { ...filled.figures, [figure]: '4' } })
  expect(codes()).toEqual(['O91', 'O92 corrected'])
})

test('totals of the file that filling gave up are known again when that is undone, and given up again when it is redone', () => {
  const opening: Opening = { ...said('O90'), stated: { a: '1', b: '2', c: '3' } }
  const store = createDocumentStore({ template, file: { report, opening }, fileName: 'a.nianbao', check: () => [] })
  const { reportChanged, giveUpStated, acceptComputed } = store.getState()
  const stated = () => store.getState().opening?.stated
  reportChanged(filled)
  giveUpStated(['a', 'b'], report)
  expect(stated()).toEqual({ c: '3' })
  store.getState().settleFinding(0, 'accepted')
  acceptComputed('c')
  reportChanged(structuredClone(report))
  expect(stated()).toEqual({ a: '1', b: '2' })
  expect(store.getState().opening?.findings[0]?.settled).toBe('accepted')
  reportChanged(structuredClone(filled))
  expect(stated()).toEqual({})
})
