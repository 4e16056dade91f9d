/** The command line: the same core without a window, on plain Node. */
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { serveThread } from './cli/in-threads'
import { run } from './cli/run'
import { EXIT, processStreams } from './cli/streams'
import { trouble } from './file/file-trouble'

if (isMainThread) {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  // Set, not exited: what is still being written reaches a pipe whole.
  const streams = processStreams()
  run(process.argv.slice(2), streams, fileURLToPath(import.meta.url)).then(
    (status) => (process.exitCode = status),
    (error: unknown) => {
      streams.say(trouble('C22', { detail: error instanceof Error ? error.message : String(error) }).message)
      process.exitCode = EXIT.unreadable
    },
  )
} else {
  serveThread()
}
