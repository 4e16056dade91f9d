/** The main process as tests see it: answers what it is told to, remembers what it was asked. */
import { DEFAULT_SETTINGS } from '@shared/settings'
import type { Bridge, Events, OfferedFile, SaveAnswer, StartState } from '@shared/ipc'
import type { EventName } from '@shared/ipc/channels'

export interface FakeBridge {
  bridge: Bridge
  /** Channel and payload of every request, in order. */
  asked: [string, unknown][]
  tell: <E extends EventName>(event: E, value: Events[E]) => void
}

export interface FakeAnswers {
  start?: Partial<StartState>
  pick?: OfferedFile
  save?: SaveAnswer
}

export function fakeBridge({ start = {}, pick, save }: FakeAnswers = {}): FakeBridge {
  const asked: [string, unknown][] = []
  const listeners = new Map<string, (value: never) => void>()
  const done = { kind: 'done' } as const
  const saved: SaveAnswer = { kind: 'saved', file: 'f1', name: '年报.nianbao', at: '2026-11-21T06:03:00.000Z', notice: null }
  const answers: Record<string, unknown> = {
    ready: {
      kind: 'started',
      recents: [],
      file: null,
      trouble: null,
      recovered: null,
      kept: null,
      version: '0.0.1',
      firstUse: false,
      settings: DEFAULT_SETTINGS,
      settingsTrouble: null,
      ...start,
    },
    pickFile: pick ? { kind: 'opened', file: pick } : { kind: 'cancelled' },
    openRecent: pick ? { kind: 'opened', file: pick } : { kind: 'cancelled' },
    forgetRecent: { kind: 'done', recents: [] },
    saveFile: save ?? saved,
    makePdf: { kind: 'made', bytes: new Uint8Array([37, 80, 68, 70]) },
    exportFile: { kind: 'saved', name: '年报.docx', at: '2026-11-21T06:03:00.000Z' },
  }
  const bridge = new Proxy({} as Bridge, {
    get: (_, channel: string) =>
      channel === 'on'
        ? (event: string, listener: (value: never) => void) => {
            listeners.set(event, listener)
            return () => listeners.delete(event)
          }
        : (payload?: unknown) => {
            asked.push([channel, payload])
            return Promise.resolve(answers[channel] ?? done)
          },
  })
  return { bridge, asked, tell: (event, value) => listeners.get(event)?.(value as never) }
}
