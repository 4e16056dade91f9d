import { newReport } from '@shared/template'
import { expect, it, vi } from 'vitest'
import type { Finding } from '@shared/finding'
import { officialTemplate } from '../../templates/official.test-data'
import { createDocumentStore } from '../store'
import { cellWatch } from './shown-cell'

const template = officialTemplate()
const TYPED = 'requests.received.business'
const TOTAL = 'requests.received.total'

function openWatched() {
  const organ = { fullName: '云岭市人民政府办公室', shortName: '云岭市', kind: 'office' as const }
  const report = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  const trouble: Finding = { code: 'F99', severity: 'error', message: '对不上', where: { figure: TYPED }, also: [TOTAL] }
  const store = createDocumentStore({
    template,
    file: { report, opening: null },
    fileName: null,
    check: (_template, { figures }) => (figures[TYPED] === '9' ? [trouble] : []),
  })
  const watch = cellWatch(store)
  const told = vi.fn<(id: string) => void>()
  const leave = [...template.figures.keys()].map((id) => watch.watch(id, () => told(id)))
  // What is drawn first.
  template.figures.forEach((_spec, id) => watch.shown(id))
  const type = (value: string) => {
    const { report: now, reportChanged } = store.getState()
    reportChanged({ ...now, figures: { ...now.figures, [TYPED]: value } })
  }
  return { store, watch, told, leave, type }
}

it('a figure tells its own cell and the totals it is part of, and no other cell', () => {
  const { watch, told, type } = openWatched()
  type('4')
  const reached = told.mock.calls.map(([id]) => id)
  expect(reached).toContain(TYPED)
  expect(reached).toContain(TOTAL)
  expect(reached.length).toBeLessThan(10)
  expect(watch.shown(TOTAL).value).toBe('4')
})

it('a finding that comes marks the cell it stands at and the one it names', () => {
  const { watch, type } = openWatched()
  type('9')
  expect(watch.shown(TYPED)).toMatchObject({ says: '对不上', mark: { severity: 'error', main: true } })
  expect(watch.shown(TOTAL)).toMatchObject({ says: null, mark: { severity: 'error', main: false } })
})

it('what a cell shows is the same object until it reads otherwise, also where nobody was told', () => {
  const { store, watch, leave, type } = openWatched()
  const before = watch.shown('requests.received.research')
  type('4')
  expect(watch.shown('requests.received.research')).toBe(before)
  leave.forEach((go) => go())
  type('5')
  expect(watch.shown(TYPED).value).toBe('5')
  expect(cellWatch(store)).toBe(watch)
})
