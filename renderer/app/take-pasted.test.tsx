import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createScreenStore } from '../store'
import { startEarly, type ReportWorker } from '../worker'
import { answerRequest } from '../worker/answer-request'
import { App } from './app'
import { fakeBridge } from './fake-bridge.test-data'
import { runSession } from './run-session'
import { createSession, openDocument } from './session'
import { takePasted } from './take-pasted'

const worker: ReportWorker = {
  warm: () => undefined,
  call: async (request, { onProgress } = {}) => (await answerRequest(request, onProgress ?? (() => {}))) as never,
}
const example = readFileSync('templates/gov-disclosure-2021/example.txt', 'utf8')
const received = 'requests.received.naturalPerson'

async function opened() {
  const bytes = new TextEncoder().encode(example)
  const { bridge } = fakeBridge({ start: { file: { file: 'h1', name: 'example.txt', bytes, kind: 'foreign' } } })
  const session = createSession({
    bridge,
    worker,
    early: startEarly(bridge, worker),
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => '2026-01-05T01:00:00.000Z',
  })
  render(<App session={session} />)
  act(() => runSession(session, window))
  await waitFor(() => expect(session.editor.getState().handle).not.toBeNull())
  const handle = session.editor.getState().handle!
  act(() => handle.applyFigure(received, '987654'))
  return { session, handle }
}

test('a pasted report fills the open one as one step, and undoing brings everything back', async () => {
  const { session, handle } = await opened()
  const before = handle.report()
  expect(takePasted(session, example, () => undefined)).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: '填充当前报告' }))
  expect(handle.report().figures[received]).not.toBe('987654')
  expect(handle.report().figures[received]).not.toBeNull()
  act(() => void handle.run('edit.undo'))
  expect(handle.report()).toEqual(before)
})

test('what the reading of a pasted report has to say is listed', async () => {
  const { session } = await opened()
  const known = openDocument(session)!.store.getState().opening!.findings.length
  const damaged = example.replace(/^(一、本年新收政府信息公开申请数量.*?)(\d+)(\s|$)/m, '$1不详$3')
  takePasted(session, damaged, () => undefined)
  fireEvent.click(await screen.findByRole('button', { name: '填充当前报告' }))
  expect(openDocument(session)!.store.getState().opening!.findings.length).toBeGreaterThan(known)
})

test('the words alone are pasted when the person wants that, nothing when the dialog is left', async () => {
  const { session, handle } = await opened()
  const before = handle.report()
  const asText = vi.fn<() => void>()
  takePasted(session, example, asText)
  fireEvent.click(await screen.findByRole('button', { name: '只当作文字粘贴' }))
  expect(asText).toHaveBeenCalledOnce()
  takePasted(session, example, asText)
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asText).toHaveBeenCalledOnce()
  expect(handle.report()).toEqual(before)
})

test('ordinary text is left to the editor', async () => {
  const { session } = await opened()
  expect(takePasted(session, '一、总体情况\n正文。', () => undefined)).toBe(false)
})
