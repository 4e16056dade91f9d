import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'

/** Results and words are kept apart: a program reads the one, a person the other. */
export interface Streams {
  /** Standard output. */
  result: (text: string) => void
  /** Standard error. */
  say: (text: string) => void
  /** Shows how far it is on one line of a terminal, `null` takes the line away; nothing where nobody watches. */
  progress: (text: string | null) => void
}

export const EXIT = { done: 0, errorsFound: 1, unreadable: 2, usage: 64 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

export const printJson = (streams: Streams, value: unknown) => streams.result(`${JSON.stringify(value, null, 2)}\n`)

/** Those of the process; progress is shown on a terminal only. */
export function processStreams(): Streams {
  const { stdout, stderr } = process
  return {
    result: (text) => void stdout.write(text),
    say: (text) => void stderr.write(`${text}\n`),
    progress: (text) => {
      // Back to the first column, and the rest of the line is cleared.
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text ?? ''}`)
    },
  }
}

const BAR = 30

/** A bar as wide as the share that is done, and the numbers. */
export function progressLine(done: number, all: number): string {
  const full = all === 0 ? 0 : Math.floor((done / all) * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${fill(words.progress, { done, all })}`
}
