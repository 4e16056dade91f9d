import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { CHANNELS, DROP_CHANNEL, requests, type Answers, type Channel } from '@shared/ipc'
import { registerRequests, type Handlers, type Receiver } from './register-requests'
import { isOwnMainFrame, originOf } from './trusted-sender'

const ORIGIN = 'app://nianbao'
type Listener = (event: IpcMainInvokeEvent, payload?: unknown) => unknown

let listeners: Map<string, Listener>
let asked: { channel: string; payload: unknown }[]
let faults: string[]

function frame(url: string): WebFrameMain {
  return { url } as WebFrameMain
}

function event(url: string, inside = false): IpcMainInvokeEvent {
  const main = frame(url)
  const sender = { mainFrame: main } as WebContents
  return { sender, senderFrame: inside ? frame(url) : main } as IpcMainInvokeEvent
}

const ours = event(`${ORIGIN}/index.html`)
const answer = { kind: 'done' } as const

beforeEach(() => {
  listeners = new Map()
  asked = []
  faults = []
  const receiver = {
    handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
    on: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  } as unknown as Receiver
  const handlers = Object.fromEntries(
    [...CHANNELS, 'dropFiles'].map((channel) => [
      channel,
      (_: string, payload: unknown) => {
        if (channel === 'newWindow') throw new Error('a fault')
        asked.push({ channel, payload })
        return answer
      },
    ]),
  ) as unknown as Handlers<string>
  registerRequests({
    receiver,
    handlers,
    findSender: (e) => (isOwnMainFrame(e, ORIGIN) ? 'window' : undefined),
    onFault: (channel) => faults.push(channel),
    onRefused: () => {},
  })
})

const ask = (channel: string, from: IpcMainInvokeEvent, payload?: unknown) => listeners.get(channel)!(from, payload)

const about = { organ: '某某局', year: 2026 }
/** A few by hand; `refusals.test.ts` makes payloads for every request. */
const right = {
  ready: undefined,
  painted: undefined,
  pickFile: undefined,
  pickOther: { what: 'previous' as const },
  readOther: { id: 'a' },
  openOther: { id: 'a' },
  openRecent: { id: 'x' },
  forgetRecent: { id: 'x' },
  newWindow: undefined,
  saveFile: { bytes: new Uint8Array(3), suggestedName: '年报', as: false, file: null, about },
  exportFile: { bytes: new Uint8Array(3), suggestedName: '年报', format: 'docx' },
  copyPicture: { bytes: new Uint8Array(3) },
  makePdf: { page: '<!DOCTYPE html>' },
  printReport: { page: '<!DOCTYPE html>' },
  showExported: { how: 'open' },
  keepJournal: { report: '{}', beside: null, pictures: [], file: null, about },
  setAsideJournal: undefined,
  listKept: { what: 'all' },
  readKept: { id: 'a' },
  openKept: { id: 'a' },
  setWindowState: { title: '', dirty: false, report: { ...about, file: null } },
  setCommandState: { enabled: { 'file.save': true } },
  changeSettings: { look: { theme: 'dark', zoom: 1, wide: false } },
  closeWindow: undefined,
}

test('every channel of the contract is registered, and nothing else', () => {
  expect([...listeners.keys()].sort()).toEqual([...Object.keys(requests), DROP_CHANNEL].sort())
})

const strangers: [string, IpcMainInvokeEvent][] = [
  ['another host', event('app://other/index.html')],
  ['a web page', event('https://nianbao/index.html')],
  ['a local file', event('file:///nianbao/index.html')],
  ['a host that begins like ours', event('app://nianbao.example/index.html')],
  ['a frame inside our page', event(`${ORIGIN}/index.html`, true)],
  ['a page without an address', event('')],
  ['a frame that is gone', { ...ours, senderFrame: null } as unknown as IpcMainInvokeEvent],
]

test.each(strangers)('a request of %s is refused with a sentence', async (_, from) => {
  for (const channel of CHANNELS) {
    expect(await ask(channel, from, Reflect.get(right, channel))).toMatchObject({ kind: 'trouble', trouble: { code: 'E24' } })
  }
  ask(DROP_CHANNEL, from, ['/etc/passwd'])
  expect(asked).toEqual([])
})

const wrong: [Channel, unknown][] = [
  ['ready', { more: 1 }],
  ['openRecent', { id: 7 }],
  ['openRecent', { id: 'x', path: '/etc/passwd' }],
  ['openRecent', undefined],
  ['saveFile', { ...(right.saveFile as object), path: '/etc/passwd' }],
  ['saveFile', { ...(right.saveFile as object), bytes: 'text' }],
  ['saveFile', { ...(right.saveFile as object), file: '/etc/passwd'.repeat(9) }],
  ['exportFile', { ...(right.exportFile as object), format: 'exe' }],
  ['keepJournal', { ...(right.keepJournal as object), folder: '/etc' }],
  ['listKept', { what: '/etc' }],
  ['listKept', { what: 'file', path: '/etc/passwd' }],
  ['readKept', { id: 'a', path: '/etc/passwd' }],
  ['openKept', { id: '/etc/passwd'.repeat(9) }],
  ['keepJournal', { ...(right.keepJournal as object), pictures: [{ id: '../a', type: 'image/png', bytes: new Uint8Array(1) }] }],
  ['exportFile', { ...(right.exportFile as object), path: '/etc/passwd' }],
  ['makePdf', { page: '' }],
  ['makePdf', { page: new Uint8Array(3) }],
  ['makePdf', { page: '<p>', url: 'file:///etc/passwd' }],
  ['printReport', undefined],
  ['printReport', { page: 'a', silent: true }],
  ['showExported', { how: '/bin/sh' }],
  ['setWindowState', { title: 'x'.repeat(500), dirty: false, report: null }],
  ['setCommandState', { enabled: { 'file.save': 'yes' } }],
]

test.each(wrong)('%s with the payload %o is refused with a sentence', async (channel, payload) => {
  expect(await ask(channel, ours, payload)).toMatchObject({ kind: 'trouble', trouble: { code: 'E24' } })
  expect(asked).toEqual([])
})

test('dropped paths are handed over, anything else is not', () => {
  ask(DROP_CHANNEL, ours, ['/a.docx', '/b.docx'])
  ask(DROP_CHANNEL, ours, [])
  ask(DROP_CHANNEL, ours, [{ path: '/a' }])
  ask(DROP_CHANNEL, ours, '/a.docx')
  expect(asked).toEqual([{ channel: 'dropFiles', payload: ['/a.docx', '/b.docx'] }])
})

test('a fault of the handler is an answer, and is reported', async () => {
  const result = (await ask('newWindow', ours)) as Answers['newWindow']
  expect(result).toMatchObject({ kind: 'trouble', trouble: { code: 'E25' } })
  expect(faults).toEqual(['newWindow'])
})

test('an origin is scheme and host', () => {
  expect(originOf('app://nianbao/x/../y?z')).toBe('app://nianbao')
  expect(originOf('http://localhost:5173/')).toBe('http://localhost:5173')
  expect(originOf('no address')).toBeNull()
})
