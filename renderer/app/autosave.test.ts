import { newReport } from '@shared/template'
import { DEFAULT_SETTINGS } from '@shared/settings'
import { officialTemplate } from '@templates/official.test-data'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createScreenStore } from '../store'
import { autosave } from './autosave'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { createSession, type OpenDocument, type SessionParts } from './session'
import type { SaveAnswer } from '@shared/ipc'

const template = officialTemplate()
const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-21T06:00:00Z'))
})
afterEach(() => vi.useRealTimers())

function begin({
  save,
  fileName = '年报.nianbao',
  ...more
}: { save?: SaveAnswer; fileName?: string | null } & Partial<OpenDocument> = {}) {
  const { bridge, asked } = fakeBridge(save ? { save } : {})
  const worker = { warm: () => undefined, call: () => Promise.resolve({ ok: true, value: new Uint8Array(3) }) }
  const session = createSession({
    bridge,
    worker,
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => new Date().toISOString(),
  } as unknown as SessionParts)
  session.settings.setState({ value: { ...DEFAULT_SETTINGS, saving: { auto: true, minutes: 5, backups: 20 } } })
  const organ = { fullName: '青原县水利局', shortName: '', kind: 'department' as const }
  const report = newReport(template, { organ, year: 2026, scope: 'own', now: session.now() })
  const store = checkedStore(session, { template, file: { report, opening: null }, fileName })
  const stop = autosave(session, window)
  session.state.setState({
    stage: {
      kind: 'report',
      document: { store, initial: { report, opening: null }, begun: false, file: 'f1', source: null, ...more },
    },
  })
  const type = (digits: string) =>
    store.getState().reportChanged({ ...report, figures: { ...report.figures, 'disclosure.rules.issued': digits } })
  const saved = () => asked.filter(([channel]) => channel === 'saveFile').map(([, payload]) => payload)
  return { session, store, type, saved, stop, wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

describe('saving by itself', () => {
  test('some minutes after the first unsaved change the own file is written, and then it is clean', async () => {
    const { type, saved, wait, store, stop } = begin()
    await wait(20 * MINUTE)
    expect(saved()).toEqual([])
    type('1')
    await wait(4 * MINUTE)
    expect(saved()).toEqual([])
    await wait(MINUTE + 4000)
    expect(saved()).toMatchObject([{ auto: true, as: false, file: 'f1' }])
    expect(store.getState().dirty).toBe(false)
    await wait(20 * MINUTE)
    expect(saved()).toHaveLength(1)
    stop()
  })

  test('a clock that is put back does not put it off, one that is put forward does not hurry it', async () => {
    const { type, saved, wait, stop } = begin()
    type('1')
    await wait(MINUTE)
    vi.setSystemTime(new Date('2027-11-21T06:00:00Z'))
    await wait(MINUTE)
    expect(saved()).toEqual([])
    vi.setSystemTime(new Date('2026-11-20T06:00:00Z'))
    await wait(3 * MINUTE + 4000)
    expect(saved()).toHaveLength(1)
    stop()
  })

  test('a figure that is no number is saved like any other', async () => {
    const { type, saved, wait, stop } = begin()
    type('/')
    await wait(6 * MINUTE)
    expect(saved()).toHaveLength(1)
    stop()
  })

  test('not between two keys, while a dialog asks, or while an input method composes', async () => {
    const { type, saved, wait, session, stop } = begin()
    type('1')
    window.dispatchEvent(new Event('compositionstart'))
    await wait(6 * MINUTE)
    expect(saved()).toEqual([])
    session.state.setState({ dialog: { kind: 'settings' } })
    window.dispatchEvent(new Event('compositionend'))
    await wait(MINUTE)
    expect(saved()).toEqual([])
    session.state.setState({ dialog: null })
    for (let i = 0; i < 20; i++) {
      type(String(i))
      await wait(1000)
    }
    expect(saved()).toEqual([])
    await wait(5000)
    expect(saved()).toHaveLength(1)
    stop()
  })

  test('never without an own file, after a crash that nobody looked at, or when it is off', async () => {
    for (const report of [
      begin({ fileName: null }),
      begin({ file: null }),
      begin({ recovered: { report: '', beside: null, pictures: [], at: '', file: null } }),
    ]) {
      report.type('1')
      await report.wait(30 * MINUTE)
      expect(report.saved()).toEqual([])
      report.stop()
    }
    const off = begin()
    off.session.settings.setState({ value: DEFAULT_SETTINGS })
    off.type('1')
    await off.wait(60 * MINUTE)
    expect(off.saved()).toEqual([])
    off.stop()
  })

  test('a trouble is a notice, told once, and the report stays unsaved', async () => {
    const trouble = { code: 'E119', message: '没有自动保存' }
    const { type, saved, wait, session, store, stop } = begin({ save: { kind: 'trouble', trouble } })
    type('1')
    await wait(16 * MINUTE)
    expect(saved().length).toBeGreaterThan(1)
    expect(session.state.getState().notices.map(({ words }) => words)).toEqual(['没有自动保存'])
    expect(session.state.getState().dialog).toBeNull()
    expect(store.getState().dirty).toBe(true)
    stop()
  })
})
