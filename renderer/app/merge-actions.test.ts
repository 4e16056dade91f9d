import { officialTemplate } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import { newReport } from '@shared/template'
import { createScreenStore } from '../store'
import { startEarly, type ReportWorker } from '../worker'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { startMerge } from './merge-actions'
import { createSession, type Session } from './session'

const worker: ReportWorker = { warm: () => undefined, call: () => new Promise(() => {}) }

function start(now: string): Session {
  const { bridge } = fakeBridge()
  const screen = createScreenStore({ getItem: () => null, setItem: () => undefined })
  return createSession({ bridge, worker, early: startEarly(bridge, worker), screen, now: () => now })
}

function proposed(session: Session): { year: number; years: readonly number[] } {
  startMerge(session)
  const { dialog } = session.state.getState()
  if (dialog?.kind !== 'merge') throw new Error('no dialog')
  const { draft, years } = dialog.job.state.getState()
  return { year: draft.year, years }
}

test.each([
  ['2026-11-22T02:00:00.000Z', 2026],
  ['2027-01-20T02:00:00.000Z', 2026],
])('on %s reports of %i are added up, the year a new report would be of', (now, year) => {
  const { year: proposal, years } = proposed(start(now))
  expect(proposal).toBe(year)
  expect(years).toContain(year)
})

test('beside an open report those of its year are added up', () => {
  const session = start('2027-01-20T02:00:00.000Z')
  const template = officialTemplate()
  const organ = { fullName: '青原县水利局', shortName: '', kind: 'department' } as const
  const now = session.now()
  const file = { report: newReport(template, { organ, year: 2023, scope: 'area', now }), opening: null }
  const store = checkedStore(session, { template, file, fileName: null, unsaved: false })
  const document = { store, initial: file, begun: false, file: null, source: null }
  session.state.setState({ stage: { kind: 'report', document } })
  expect(proposed(session).year).toBe(2023)
})
