/**
 * The command line of an installed program. Its own executable is the only runtime there is (it cannot be started as plain
 * Node), and without a screen it ends as soon as it gets ready. So the work is done before that, in a thread, while the
 * program waits.
 */
import { Worker } from 'node:worker_threads'
import { COMMAND_NAMES } from './command-names'
import { RUNTIME_VARIABLE } from './pdf-runtime'

/** What the thread is given, and how it says that it is done. */
export interface ThreadOrder {
  kind: 'command-line'
  argv: string[]
  /** `[0]` is woken when the command has ended, `[1]` is its exit status. */
  ended: Int32Array
}

const isCommandName = (name: string) => COMMAND_NAMES.some((known) => known === name)

const ABOUT_ITSELF = new Set(['--help', '-h', '--version', '-v'])

/**
 * Arguments of a command among those of the program, from the command's name on; `null` when a window is meant: no
 * arguments, or files. `development`: the first plain argument is the folder of the app. Switches before the command are
 * Chromium's.
 */
export function commandLineOf(argv: readonly string[], development: boolean): string[] | null {
  let before = development ? 1 : 0
  for (let i = 1; i < argv.length; i++) {
    const argument = argv[i]!
    if (before === 0 && ABOUT_ITSELF.has(argument)) return argv.slice(i)
    // How test tools come in.
    if (argument === '-r' || argument === '--require') i++
    else if (!argument.startsWith('-') && before-- === 0) return isCommandName(argument) ? argv.slice(i) : null
  }
  return null
}

/** `program`: file of the command line. Ends the process with the status of the command. */
export function runCommandLine(argv: string[], program: string): never {
  const ended = new Int32Array(new SharedArrayBuffer(8))
  const order: ThreadOrder = { kind: 'command-line', argv, ended }
  // Only this program can draw the pages of a PDF.
  const thread = new Worker(program, { workerData: order, env: { ...process.env, [RUNTIME_VARIABLE]: process.execPath } })
  thread.unref()
  Atomics.wait(ended, 0, 0)
  process.exit(ended[1])
}
