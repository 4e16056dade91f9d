import type { UnitReport } from '@shared/merge'
import { madeUnit } from '@shared/merge/made-unit.test-data'
import { expect, test } from 'vitest'
import { createUnitFiles } from './unit-files'

const names = (units: readonly UnitReport[]) => units.map(({ organ }) => organ.fullName)
const picked = (...ids: string[]) => ids.map((id) => ({ id, name: `${id}.docx` }))
const notRead = (file: string) => ({ code: 'C32', message: file })

test('files count in the order of choosing, whichever was read sooner', () => {
  const files = createUnitFiles([])
  const batch = files.begin(picked('a', 'b', 'c'))
  batch.take('c', madeUnit('甲县审计局'), 2026)
  batch.take('a', madeUnit('甲县教育局'), 2026)
  batch.take('b', { file: 'b.docx', reason: { code: 'E30', message: '' } }, 2026)
  expect(batch.end(notRead)).toBe(0)
  expect(names(files.units())).toEqual(['甲县教育局', '甲县审计局'])
  expect(files.unread().map(({ file }) => file)).toEqual(['b.docx'])
})

test('a unit’s new file takes the place of the one before, a report of another year of none', () => {
  const files = createUnitFiles([madeUnit('甲县教育局'), madeUnit('甲县民政局')])
  const batch = files.begin(picked('new', 'old'))
  batch.take('new', madeUnit('甲县教育局', { file: 'new.docx' }), 2026)
  batch.take('old', madeUnit('甲县民政局', { file: 'old.docx', year: 2025 }), 2026)
  expect(files.units().map(({ file }) => file)).toEqual(['甲县民政局.docx', 'new.docx', 'old.docx'])
})

test('two files of one unit that are chosen together both stay, for a person to decide', () => {
  const files = createUnitFiles([])
  const batch = files.begin(picked('a', 'b'))
  batch.take('a', madeUnit('甲县教育局'), 2026)
  batch.take('b', madeUnit('甲县教育局'), 2026)
  expect(files.units()).toHaveLength(2)
})

test('what was stopped counts as not read, and clearing forgets everything', () => {
  const files = createUnitFiles([madeUnit('甲县教育局')])
  const batch = files.begin(picked('a', 'b'))
  batch.take('a', madeUnit('甲县民政局'), 2026)
  expect(batch.end(notRead)).toBe(1)
  expect(files.unread()).toEqual([{ file: 'b.docx', reason: { code: 'C32', message: 'b.docx' } }])
  files.clear()
  expect([files.units(), files.unread()]).toEqual([[], []])
})
