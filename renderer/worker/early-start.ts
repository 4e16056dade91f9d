/** What can begin before the page's own code is there: asking what the window is for, and reading its file. */
import type { Bridge, OfferedFile } from '@shared/ipc'
import type { CallResult, ReportWorker } from './worker-client'

/** The reading of one file. */
export interface OpeningCall {
  result: Promise<CallResult<'open'>>
  cancel: () => void
  /** Share of the reading that is done, 0–1, from now on. */
  onProgress: (listener: (share: number) => void) => void
}

/** `asProse`: whatever the document is, its words are taken in as text. */
export function startOpening(
  worker: ReportWorker,
  { name, bytes }: Pick<OfferedFile, 'name' | 'bytes'>,
  asProse = false,
): OpeningCall {
  const controller = new AbortController()
  let listener: ((share: number) => void) | null = null
  return {
    result: worker.call(
      { kind: 'open', name, bytes, asProse },
      { signal: controller.signal, onProgress: (share) => listener?.(share) },
    ),
    cancel: () => controller.abort(),
    onProgress: (next) => {
      listener = next
    },
  }
}

export interface EarlyStart {
  started: ReturnType<Bridge['ready']>
  /** Of the file the window was opened for; `null` for the start screen. */
  opening: Promise<OpeningCall | null>
}

export function startEarly(bridge: Bridge, worker: ReportWorker): EarlyStart {
  worker.warm()
  const started = bridge.ready()
  const opening = started.then((answer) => (answer.kind === 'started' && answer.file ? startOpening(worker, answer.file) : null))
  return { started, opening }
}
