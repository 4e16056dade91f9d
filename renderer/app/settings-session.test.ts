import type { Finding } from '@shared/finding'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { newReport } from '@shared/template'
import { officialTemplate } from '@templates/official.test-data'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createScreenStore } from '../store'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { createSession, type SessionParts } from './session'
import { changeSettings, chosenInput, connectSettings, loadOfficeData } from './settings-session'

const template = officialTemplate()
const profile = { ...DEFAULT_SETTINGS.organ, fullName: '青原县水利局', province: '河南省', city: '郑州市' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function begin(settings: Settings = DEFAULT_SETTINGS, more: object = {}) {
  const { bridge, asked, tell } = fakeBridge({ start: { settings, ...more } })
  const session = createSession({
    bridge,
    early: { started: bridge.ready(), opening: Promise.resolve(null) },
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => '2026-11-21T06:00:00.000Z',
  } as unknown as SessionParts)
  connectSettings(session, window)
  await vi.advanceTimersByTimeAsync(0)
  const changes = () => asked.filter(([channel]) => channel === 'changeSettings').map(([, payload]) => payload)
  return { session, changes, tell }
}

describe('the settings in a window', () => {
  it('come with the start: look, what an export begins with, and what is to be said about their file', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      look: { theme: 'dark', zoom: 1.5, wide: true },
      export: { ...DEFAULT_SETTINGS.export, format: 'pdf' },
    }
    const { session, changes } = await begin(settings, { settingsTrouble: { code: 'E116', message: '已另存' } })
    expect(session.screen.getState()).toMatchObject(settings.look)
    expect(session.state.getState()).toMatchObject({ exportChoice: { format: 'pdf' }, notices: [{ words: '已另存' }] })
    await vi.advanceTimersByTimeAsync(2000)
    expect(changes()).toEqual([])
  })

  it('a look chosen by keys is remembered once it rests', async () => {
    const { session, changes } = await begin()
    session.screen.getState().change({ zoom: 1.1 })
    session.screen.getState().change({ zoom: 1.25 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(changes()).toEqual([{ look: { theme: 'system', zoom: 1.25, wide: false } }])
  })

  it('of another window bring their theme, not their size of paper', async () => {
    const { session, tell, changes } = await begin()
    tell('settings', { ...DEFAULT_SETTINGS, look: { theme: 'dark', zoom: 2, wide: true } })
    expect(session.screen.getState()).toMatchObject({ theme: 'dark', zoom: 1, wide: false })
    expect(session.settings.getState().value.look.theme).toBe('dark')
    expect(changes()).toEqual([])
  })

  it('fetch areas and rule sets only when something refers to them', async () => {
    const { session } = await begin()
    expect(session.settings.getState().office).toBeNull()
    changeSettings(session, { organ: profile })
    await loadOfficeData(session)
    const organ = { fullName: profile.fullName, shortName: '', kind: 'department' as const }
    expect(chosenInput(session, organ).area).toEqual(['河南省', '郑州市'])
  })

  it('a check that goes off falls silent in the open report at once', async () => {
    const { session } = await begin()
    const organ = { fullName: profile.fullName, shortName: '', kind: 'department' as const }
    const report = newReport(template, { organ, year: 2026, scope: 'own', now: session.now() })
    const wrong = { ...report, figures: { ...report.figures, 'disclosure.normative.issued': '123456789' } }
    const store = checkedStore(session, { template, file: { report: wrong, opening: null }, fileName: null })
    const document = { store, initial: { report: wrong, opening: null }, begun: true, file: null, source: null }
    session.state.setState({ stage: { kind: 'report', document } })
    const told = () => store.getState().findings.some(({ code }: Finding) => code === 'F14')
    store.getState().checkAgain()
    expect(told()).toBe(true)
    changeSettings(session, { checks: { ...DEFAULT_SETTINGS.checks, off: ['F14'] } })
    expect(told()).toBe(false)
    changeSettings(session, { checks: DEFAULT_SETTINGS.checks })
    expect(told()).toBe(true)
  })
})
