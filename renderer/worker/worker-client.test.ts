import { expect, test } from 'vitest'
import type { WorkerCall, WorkerMessage } from './protocol'
import { createReportWorker, type WorkerPort } from './worker-client'

interface FakePort extends WorkerPort {
  calls: WorkerCall[]
  ended: boolean
  answer: (message: WorkerMessage) => void
}

function fakeWorkers() {
  const ports: FakePort[] = []
  const worker = createReportWorker(() => {
    const port: FakePort = {
      calls: [],
      ended: false,
      postMessage: (call) => port.calls.push(call),
      terminate: () => (port.ended = true),
      onmessage: null,
      onerror: null,
      answer: (data) => port.onmessage?.({ data } as MessageEvent<WorkerMessage>),
    }
    ports.push(port)
    return port
  })
  return { ports, worker }
}

const open = { kind: 'open', name: 'a.txt', bytes: new Uint8Array() } as const

test('answers reach their own call', async () => {
  const { ports, worker } = fakeWorkers()
  const first = worker.call({ kind: 'templates' })
  const second = worker.call(open)
  const [port] = ports as [FakePort]
  port.answer({ id: port.calls[1]!.id, kind: 'trouble', trouble: { code: 'E30', message: '空' } })
  port.answer({ id: port.calls[0]!.id, kind: 'done', value: [] })
  expect([await first, await second]).toEqual([
    { ok: true, value: [] },
    { ok: false, trouble: { code: 'E30', message: '空' } },
  ])
  expect(ports).toHaveLength(1)
})

test('progress is told while the call waits', () => {
  const { ports, worker } = fakeWorkers()
  const shares: number[] = []
  void worker.call(open, { onProgress: (share) => shares.push(share) })
  ports[0]!.answer({ id: ports[0]!.calls[0]!.id, kind: 'progress', share: 0.5 })
  expect(shares).toEqual([0.5])
})

test('cancelling ends the worker, and the next call gets a fresh one', async () => {
  const { ports, worker } = fakeWorkers()
  const controller = new AbortController()
  const call = worker.call(open, { signal: controller.signal })
  controller.abort()
  expect(await call).toBe('cancelled')
  expect(ports[0]!.ended).toBe(true)
  void worker.call({ kind: 'templates' })
  expect(ports).toHaveLength(2)
})

test('a late signal cannot end the work of others', async () => {
  const { ports, worker } = fakeWorkers()
  const controller = new AbortController()
  const call = worker.call(open, { signal: controller.signal })
  ports[0]!.answer({ id: ports[0]!.calls[0]!.id, kind: 'trouble', trouble: { code: 'E30', message: '空' } })
  await call
  controller.abort()
  expect(ports[0]!.ended).toBe(false)
})

test('a worker that dies answers with trouble', async () => {
  const { ports, worker } = fakeWorkers()
  const call = worker.call(open)
  ports[0]!.onerror?.(new ErrorEvent('error', { message: 'out of memory' }))
  expect(await call).toMatchObject({ ok: false, trouble: { code: 'E71' } })
})
