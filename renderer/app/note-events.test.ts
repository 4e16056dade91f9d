import type { Payload } from '@shared/ipc'
import { createScreenStore } from '../store'
import { expect, test } from 'vitest'
import { fakeBridge } from './fake-bridge.test-data'
import { noteEvents } from './note-events'
import { createSession, showDialog, type SessionParts } from './session'

function start(file: string | null = null) {
  const { bridge, asked } = fakeBridge()
  const started = Promise.resolve({ kind: 'started', file: file === null ? null : { name: file } })
  const storage = { getItem: () => null, setItem: () => undefined }
  const parts = { bridge, early: { started }, screen: createScreenStore(storage), now: () => '2026-11-21T08:00:00.000Z' }
  const session = createSession(parts as unknown as SessionParts)
  noteEvents(session, window)
  const notes = () => asked.filter(([channel]) => channel === 'note').map(([, note]) => note as Payload<'note'>)
  return { session, notes }
}

test('trouble that is shown is noted by its code alone', () => {
  const { session, notes } = start()
  showDialog(session, { kind: 'trouble', during: 'opening', trouble: { code: 'E34', message: '没有认出“年报.docx”' } })
  showDialog(session, null)
  expect(notes()).toEqual([{ what: 'trouble', during: 'opening', code: 'E34' }])
})

test('a fault is noted, and one that comes with every stroke does not fill the log', () => {
  const { notes } = start()
  for (let i = 0; i < 50; i++) window.dispatchEvent(new ErrorEvent('error', { error: new RangeError('out') }))
  expect(notes()).toHaveLength(20)
  expect(notes()[0]).toMatchObject({ what: 'fault', name: 'RangeError', message: 'out' })
})

test('of a file that is read only its kind is noted, once', () => {
  const { session, notes } = start()
  const opening = (name: string, share: number | null) =>
    session.state.setState({ stage: { kind: 'opening', name, share, cancel: () => undefined } })
  session.state.setState({ stage: { kind: 'start' } })
  opening('某区2025年年报.DOCX', null)
  opening('某区2025年年报.DOCX', 0.5)
  session.state.setState({ stage: { kind: 'start' } })
  opening('机密.张三', null)
  expect(notes()).toEqual([
    { what: 'reading', kind: 'docx' },
    { what: 'reading', kind: 'other' },
  ])
})

test('the file a window begins with is noted, whether its reading is shown or not', async () => {
  const { session, notes } = start('年报.pdf')
  session.state.setState({ stage: { kind: 'opening', name: '年报.pdf', share: null, cancel: () => undefined } })
  await Promise.resolve()
  expect(notes()).toEqual([{ what: 'reading', kind: 'pdf' }])
})

test('a stage that is left alone is noted once', () => {
  const { session, notes } = start()
  const document = { begun: true } as never
  session.state.setState({ stage: { kind: 'report', document } })
  session.state.setState({ busy: 'saving' })
  expect(notes()).toEqual([{ what: 'shown', how: 'begun' }])
})
