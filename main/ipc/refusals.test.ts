import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS, DROP_CHANNEL, requests, type Channel } from '@shared/ipc'
import { rightPayload, wrongPayload } from './payloads.test-data'
import { registerRequests, type Handlers, type Receiver, type Refusal } from './register-requests'
import { isOwnMainFrame } from './trusted-sender'

const ORIGIN = 'app://nianbao'
type Listener = (event: IpcMainInvokeEvent, payload?: unknown) => unknown

/** A register whose handlers note that they were reached. */
function register() {
  const listeners = new Map<string, Listener>()
  const reached: string[] = []
  const refused: Refusal[] = []
  const receiver = {
    handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
    on: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  } as unknown as Receiver
  const handlers = Object.fromEntries(
    [...CHANNELS, DROP_CHANNEL].map((channel) => [channel, () => (reached.push(channel), { kind: 'done' })]),
  ) as unknown as Handlers<string>
  registerRequests({
    receiver,
    handlers,
    findSender: (event) => (isOwnMainFrame(event, ORIGIN) ? 'window' : undefined),
    onFault: (_, error) => {
      throw error
    },
    onRefused: (refusal) => refused.push(refusal),
  })
  return {
    ask: (channel: string, from: IpcMainInvokeEvent, payload: unknown) => listeners.get(channel)!(from, payload),
    reached,
    refused,
  }
}

function event(url: string, inside = false): IpcMainInvokeEvent {
  const frame = () => ({ url }) as WebFrameMain
  const main = frame()
  return { sender: { mainFrame: main } as WebContents, senderFrame: inside ? frame() : main } as IpcMainInvokeEvent
}

const ours = event(`${ORIGIN}/index.html`)

test.each(CHANNELS)('%s: whatever fits the contract reaches its handler', async (channel) => {
  await fc.assert(
    fc.asyncProperty(rightPayload(requests[channel]), async (payload) => {
      const { ask, reached, refused } = register()
      expect(await ask(channel, ours, payload)).toEqual({ kind: 'done' })
      expect([reached, refused]).toEqual([[channel], []])
    }),
    { numRuns: 30 },
  )
})

test.each(CHANNELS)('%s: whatever does not fit is refused with a sentence, and noted', async (channel) => {
  await fc.assert(
    fc.asyncProperty(wrongPayload(requests[channel]), async (payload) => {
      const { ask, reached, refused } = register()
      expect(await ask(channel, ours, payload)).toMatchObject({ kind: 'trouble', trouble: { code: 'E24' } })
      expect([reached, refused]).toEqual([[], [{ channel, why: 'payload' }]])
    }),
    { numRuns: 100 },
  )
})

const strange = fc.oneof(
  fc.constant(event(`${ORIGIN}/index.html`, true)),
  fc.constant({ ...ours, senderFrame: null } as unknown as IpcMainInvokeEvent),
  fc
    .oneof(
      fc.webUrl(),
      fc.constantFrom(
        '',
        'about:blank',
        'data:text/html,x',
        'file:///a',
        'app://other/',
        'app://nianbao.x/',
        'app://print/',
        'APP:nianbao',
      ),
    )
    .map((url) => event(url)),
)

test('every request of a stranger is refused with a sentence and noted, however right it is', async () => {
  const channel = fc.constantFrom<Channel[]>(...CHANNELS)
  await fc.assert(
    fc.asyncProperty(
      channel.chain((name) => fc.tuple(fc.constant(name), rightPayload(requests[name]))),
      strange,
      async ([name, payload], from) => {
        const { ask, reached, refused } = register()
        expect(await ask(name, from, payload)).toMatchObject({ kind: 'trouble', trouble: { code: 'E24' } })
        expect([reached, refused]).toEqual([[], [{ channel: name, why: 'sender' }]])
      },
    ),
    { numRuns: 100 },
  )
})

test('dropped files that are no list of paths, or a stranger’s, are noted', () => {
  const { ask, reached, refused } = register()
  ask(DROP_CHANNEL, ours, '/etc/passwd')
  ask(DROP_CHANNEL, event('https://nianbao/'), ['/etc/passwd'])
  expect(reached).toEqual([])
  expect(refused).toEqual([
    { channel: DROP_CHANNEL, why: 'payload' },
    { channel: DROP_CHANNEL, why: 'sender' },
  ])
})
