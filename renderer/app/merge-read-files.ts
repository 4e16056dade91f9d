/** Many files, read by two workers of their own, one after the other: each can be ended, a bad one never stops the rest. */
import { failed, type Result } from '@shared/finding'
import { message } from '@shared/message'
import { createReportWorker, startWorker, type ReportWorker, type RequestOf, type WorkerAnswers } from '../worker'
import type { Session } from './session'

const WORKERS = 2
/** A file that takes longer (ms) is given up. */
const PATIENCE = 60_000

export interface PickedFile {
  id: string
  name: string
}

type Kind = 'readUnit' | 'checkOne' | 'readYear'

/** Raising `stopped` keeps what was read. */
export async function readFiles<K extends Kind>(
  session: Session,
  files: readonly PickedFile[],
  request: (name: string, bytes: Uint8Array) => RequestOf<K>,
  stopped: AbortSignal,
  onRead: (file: PickedFile, read: Result<WorkerAnswers[K]>) => void,
): Promise<void> {
  let next = 0
  const work = async () => {
    const worker = createReportWorker(startWorker)
    try {
      for (let file = files[next++]; file && !stopped.aborted; file = files[next++]) {
        const read = await readFile(session, worker, file, request, stopped)
        if (read) onRead(file, read)
      }
    } finally {
      worker.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(WORKERS, files.length) }, work))
}

/** `null` when it was stopped. */
async function readFile<K extends Kind>(
  { bridge }: Session,
  worker: ReportWorker,
  { id, name }: PickedFile,
  request: (name: string, bytes: Uint8Array) => RequestOf<K>,
  stopped: AbortSignal,
): Promise<Result<WorkerAnswers[K]> | null> {
  const file = await bridge.readOther({ id })
  if (stopped.aborted) return null
  if (file.kind === 'trouble') return failed(file.trouble)
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  const stop = () => patience.abort()
  stopped.addEventListener('abort', stop, { once: true })
  const read = await worker.call<K>(request(name, file.bytes), { signal: patience.signal })
  clearTimeout(timer)
  stopped.removeEventListener('abort', stop)
  if (read !== 'cancelled') return read
  const seconds = PATIENCE / 1000
  return stopped.aborted ? null : failed({ code: 'C20', message: message('C20', { name, seconds }) })
}
