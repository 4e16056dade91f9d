/** The command line: the same core without a window, on plain Node, or in a thread of the program (`cli/in-app.ts`). */
import { fileURLToPath } from 'node:url'
import { isMainThread, workerData } from 'node:worker_threads'
import type { ThreadOrder } from './cli/in-app'
import { serveThread } from './cli/in-threads'
import { run } from './cli/run'
import { EXIT, processStreams, type ExitStatus, type Streams } from './cli/streams'
import { threadStreams } from './cli/thread-streams'
import { trouble } from './file/file-trouble'

const program = fileURLToPath(import.meta.url)
const order = workerData as ThreadOrder | null

function start(argv: readonly string[], streams: Streams, end: (status: ExitStatus) => void): void {
  run(argv, streams, program).then(end, (error: unknown) => {
    streams.say(trouble('C22', { detail: error instanceof Error ? error.message : String(error) }).message)
    end(EXIT.unreadable)
  })
}

if (isMainThread) {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  // Set, not exited: what is still being written reaches a pipe whole.
  start(process.argv.slice(2), processStreams(), (status) => (process.exitCode = status))
} else if (order?.kind === 'command-line') {
  const end = (status: ExitStatus) => {
    Atomics.store(order.ended, 1, status)
    Atomics.store(order.ended, 0, 1)
    Atomics.notify(order.ended, 0)
  }
  const streams = threadStreams(() => {
    end(EXIT.done)
    process.exit()
  })
  // Whatever happens, the program must not wait for ever.
  process.on('uncaughtException', (error) => {
    streams.say(trouble('C22', { detail: error.message }).message)
    end(EXIT.unreadable)
  })
  start(order.argv, streams, end)
} else {
  serveThread()
}
