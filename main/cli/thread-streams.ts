/** Standard output of a thread whose process waits for it: written at once, since nobody passes anything on. */
import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Streams } from './streams'

const OUT = 1
const ERR = 2
/** How long to leave a full pipe to its reader (ms). */
const PAUSE = 5

/** `onClosed`: whoever read the result has seen enough. */
export function threadStreams(onClosed: () => never): Streams {
  const watched = isatty(ERR)
  return {
    result: (text) => writeWhole(OUT, text, onClosed),
    say: (text) => writeWhole(ERR, `${text}\n`, onClosed),
    progress: (text) => {
      if (watched) writeWhole(ERR, `\r\u001b[K${text ?? ''}`, onClosed)
    },
  }
}

function writeWhole(stream: number, text: string, onClosed: () => never): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') onClosed()
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}
