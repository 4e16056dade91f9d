/** The page's side of the worker: one call at a time of each kind, cancelled by ending the worker and starting a fresh one. */
import { failed, ok, type Result } from '@shared/finding'
import { message } from '@shared/message'
import type { RequestKind, RequestOf, WorkerAnswers, WorkerCall, WorkerMessage } from './protocol'

export interface WorkerPort {
  postMessage: (call: WorkerCall) => void
  terminate: () => void
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface CallOptions {
  /** Share of the work that is done, 0–1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** `cancelled`: the signal was raised; nothing has happened. */
export type CallResult<K extends RequestKind> = Result<WorkerAnswers[K]> | 'cancelled'

export interface ReportWorker {
  /** Starts the worker before there is work. */
  warm: () => void
  call: <K extends RequestKind>(request: RequestOf<K>, options?: CallOptions) => Promise<CallResult<K>>
}

/** One that was started for a while. */
export interface PassingWorker extends ReportWorker {
  end: () => void
}

interface Waiting {
  settle: (result: Result<WorkerAnswers[RequestKind]> | 'cancelled') => void
  onProgress: ((share: number) => void) | undefined
}

export function createReportWorker(start: () => WorkerPort): PassingWorker {
  const waiting = new Map<number, Waiting>()
  let port: WorkerPort | null = null
  let lastId = 0

  /** Ends the worker; every call that still waits gets `result`. */
  function stop(result: Result<never> | 'cancelled') {
    port?.terminate()
    port = null
    const calls = [...waiting.values()]
    waiting.clear()
    calls.forEach((call) => call.settle(result))
  }

  function running(): WorkerPort {
    if (port) return port
    port = start()
    port.onmessage = ({ data }) => {
      const call = waiting.get(data.id)
      if (data.kind === 'progress') return call?.onProgress?.(data.share)
      waiting.delete(data.id)
      call?.settle(data.kind === 'done' ? ok(data.value) : failed(data.trouble))
    }
    port.onerror = (event) => {
      event.preventDefault()
      stop(failed({ code: 'E71', message: message('E71', { detail: event.message }) }))
    }
    return port
  }

  return {
    warm: () => void running(),
    end: () => stop('cancelled'),
    call: (request, { onProgress, signal } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve('cancelled')
        const id = ++lastId
        const cancel = () => stop('cancelled')
        signal?.addEventListener('abort', cancel, { once: true })
        waiting.set(id, {
          onProgress,
          settle: (result) => {
            signal?.removeEventListener('abort', cancel)
            resolve(result as never)
          },
        })
        running().postMessage({ id, request })
      }),
  }
}

export const startWorker = (): WorkerPort =>
  new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module', name: 'report' })
