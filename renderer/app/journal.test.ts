import { newReport } from '@shared/template'
import { readJournal } from '@shared/report-file'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { createDocumentStore } from '../store'
import { fakeBridge } from './fake-bridge.test-data'
import { journalOf } from './journal'
import type { Session } from './session'

const template = officialTemplate()
const organ = { fullName: '云岭市水务局', shortName: '', kind: 'department' as const }
const report = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-05T01:00:00.000Z' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** `slow`: milliseconds that the disk takes for each writing. */
function start(answer: unknown = { kind: 'done' }, slow = 0) {
  const store = createDocumentStore({ template, file: { report, opening: null }, fileName: null, check: () => [] })
  const fake = fakeBridge()
  const notices: unknown[] = []
  const state = {
    stage: { kind: 'report', document: { store, file: 'f1' } },
    notices: [] as unknown[],
  }
  const session = {
    bridge: new Proxy(fake.bridge, {
      get: (bridge, channel: string) => (payload: unknown) => {
        void (bridge as never as Record<string, (p: unknown) => unknown>)[channel]!(payload)
        return slow === 0 ? Promise.resolve(answer) : new Promise((done) => setTimeout(() => done(answer), slow))
      },
    }),
    state: {
      getState: () => state,
      setState: (change: (s: typeof state) => Partial<typeof state>) => notices.push(...(change(state).notices ?? [])),
    },
  } as unknown as Session
  const journal = journalOf(session, store, window)
  store.subscribe(() => journal.changed())
  const kept = () => fake.asked.filter(([channel]) => channel === 'keepJournal').map(([, payload]) => payload as Kept)
  return { store, kept, notices, type: (title: string) => store.getState().reportChanged({ ...report, title }) }
}
interface Kept {
  report?: string
  beside?: string | null
  file: string | null
}

const title = ({ report: text }: Kept) => {
  const read = readJournal({ report: text!, beside: null }, {}, [template])
  return read.ok ? read.value.report.title : read.trouble.message
}

describe('the journal of an open report', () => {
  test('is written within a second of a change, once for all changes of that time, and not before one', async () => {
    const { type, kept } = start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(kept()).toEqual([])
    type('甲')
    await vi.advanceTimersByTimeAsync(200)
    type('乙')
    await vi.advanceTimersByTimeAsync(700)
    expect(kept().map(title)).toEqual(['乙'])
    expect(kept()[0]).toMatchObject({ file: 'f1', beside: null })
    type('丙')
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().map(title)).toEqual(['乙', '丙'])
  })

  test('leaves out what it holds already', async () => {
    const { store, type, kept } = start()
    type('甲')
    await vi.advanceTimersByTimeAsync(900)
    store.getState().changePapers((papers) => ({ ...papers, published: '2027-01-20T01:00:00.000Z' }))
    await vi.advanceTimersByTimeAsync(900)
    expect(kept()[1]!.report).toBeUndefined()
    expect(kept()[1]!.beside).toContain('2027-01-20')
  })

  test('is not written for what is as saved, and begins anew after that', async () => {
    const { store, type, kept } = start()
    type('甲')
    store.getState().reportChanged(report)
    await vi.advanceTimersByTimeAsync(2000)
    expect(kept()).toEqual([])
    type('乙')
    await vi.advanceTimersByTimeAsync(900)
    store.getState().reportChanged(report)
    type('丙')
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().map((k) => k.beside)).toEqual([null, null])
  })

  test('holds the words of before while an input method composes, and the chosen ones when it ends', async () => {
    const { type, kept } = start()
    const compose = (kind: 'start' | 'end') => window.dispatchEvent(new CompositionEvent(`composition${kind}`))
    type('税')
    compose('start')
    type('税r')
    await vi.advanceTimersByTimeAsync(900)
    type('税riqi')
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().flatMap((k) => (k.report ? title(k) : []))).toEqual(['税'])
    type('税日期')
    compose('end')
    compose('start')
    type('税日期x')
    await vi.advanceTimersByTimeAsync(900)
    expect(title(kept().at(-1)!)).toBe('税日期')
    // The letters themselves may be what is meant: nothing changes in the document then.
    compose('end')
    await vi.advanceTimersByTimeAsync(900)
    expect(title(kept().at(-1)!)).toBe('税日期x')
  })

  test('writes nothing for letters that are not finished in a report that is as saved', async () => {
    const { type, kept } = start()
    window.dispatchEvent(new CompositionEvent('compositionstart'))
    type('riqi')
    await vi.advanceTimersByTimeAsync(2000)
    expect(kept()).toEqual([])
    window.dispatchEvent(new CompositionEvent('compositionend'))
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().map(title)).toEqual(['riqi'])
  })

  test('loses nothing where the end of composing is not told', async () => {
    const { type, kept } = start()
    window.dispatchEvent(new CompositionEvent('compositionstart'))
    type('甲')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true }))
    await vi.advanceTimersByTimeAsync(900)
    expect(kept()).toEqual([])
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().map(title)).toEqual(['甲'])
  })

  test('on a slow disk the newest state is next: nothing queues up, however long one types', async () => {
    const { type, kept } = start({ kind: 'done' }, 1500)
    // Thirty seconds of typing on a disk that takes longer for a state than the next one needs to come.
    for (let n = 0; n < 150; n++) {
      type(`甲${n}`)
      await vi.advanceTimersByTimeAsync(200)
    }
    const titles = kept().map(title)
    // One is being written, and it was the newest when that began.
    expect(titles.length).toBeLessThanOrEqual(21)
    expect(Number(titles.at(-1)!.slice(1))).toBeGreaterThan(149 - 1500 / 200 - 1)
    await vi.advanceTimersByTimeAsync(4000)
    expect(title(kept().at(-1)!)).toBe('甲149')
  })

  test('is written at once when nobody sees the window any more: its clock goes slowly then', async () => {
    const { type, kept } = start()
    type('甲')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    hidden.mockRestore()
    await vi.advanceTimersByTimeAsync(0)
    expect(kept().map(title)).toEqual(['甲'])
    await vi.advanceTimersByTimeAsync(2000)
    expect(kept()).toHaveLength(1)
  })

  test('tells once when the disk does not take it, and sends everything again', async () => {
    const { type, kept, notices } = start({ kind: 'trouble', trouble: { code: 'E165', message: '写不进' } })
    type('甲')
    await vi.advanceTimersByTimeAsync(900)
    type('乙')
    await vi.advanceTimersByTimeAsync(900)
    expect(kept().map(title)).toEqual(['甲', '乙'])
    expect(notices).toMatchObject([{ kind: 'trouble', words: '写不进', actions: [{ label: '保存' }] }])
  })
})
