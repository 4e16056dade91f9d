/**
 * A local log of what the program did: starts, outcomes by code, faults. It never leaves the machine by itself, holds no
 * word of a report, and two files of `LIMIT` bytes at most: when one is full it becomes the older one.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { logLines, type LogEntry } from './log-entry'

const LIMIT = 256 * 1024

export class Log {
  readonly #path: string
  readonly #limit: number
  readonly #now: () => Date

  constructor(path: string, { limit = LIMIT, now = () => new Date() }: { limit?: number; now?: () => Date } = {}) {
    this.#path = path
    this.#limit = limit
    this.#now = now
  }

  /** Written at once, so that the last line before a crash is there. Trouble with the log is nobody's trouble. */
  note(entry: LogEntry): void {
    const lines = logLines(entry, this.#now().toISOString())
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
      if (sizeOf(this.#path) > this.#limit) renameSync(this.#path, this.#older)
      appendFileSync(this.#path, `${lines.join('\n')}\n`, { mode: 0o600 })
    } catch {
      // A full disk, a folder that may not be written: the work goes on.
    }
  }

  /** All lines that are kept, oldest first. */
  text(): string {
    return read(this.#older) + read(this.#path)
  }

  get #older(): string {
    return `${this.#path}.1`
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
