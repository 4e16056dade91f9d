/** Small things remembered between starts, as JSON beside the program's own data. A broken file never stops a start. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { fileSystem, type FileSystem } from './file-system'
import { PAUSES } from './patiently'
import { writeFile } from './write-file'

export class Remembered<T> {
  readonly #path: string
  readonly #schema: z.ZodType<T>
  readonly #fs: FileSystem
  readonly #pauses: readonly number[]
  #value: T
  #writing: Promise<void> = Promise.resolve()
  #unwritten = 0

  /** `initial` is what counts while there is no file, or one that is not as it should be. */
  constructor(path: string, schema: z.ZodType<T>, initial: T, fs: FileSystem = fileSystem, pauses: readonly number[] = PAUSES) {
    this.#fs = fs
    this.#pauses = pauses
    this.#path = path
    this.#schema = schema
    this.#value = this.#read() ?? initial
  }

  get value(): T {
    return this.#value
  }

  /** On its way to the disk; `settled` waits for that. */
  get isWriting(): boolean {
    return this.#unwritten > 0
  }

  get settled(): Promise<void> {
    return this.#writing
  }

  /** In force at once; on the disk after the returned promise, or not at all where that fails. */
  set(value: T): Promise<void> {
    this.#value = value
    this.#unwritten += 1
    this.#writing = this.#writing.then(() => this.#write(value)).finally(() => (this.#unwritten -= 1))
    return this.#writing
  }

  #read(): T | undefined {
    try {
      const parsed = this.#schema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')))
      return parsed.success ? parsed.data : undefined
    } catch {
      return undefined
    }
  }

  async #write(value: T): Promise<void> {
    try {
      await this.#fs.mkdir(dirname(this.#path), { recursive: true })
      await writeFile(this.#path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), {
        fs: this.#fs,
        pauses: this.#pauses,
      })
    } catch {
      // What is remembered is a convenience: the person's work goes on without it.
    }
  }
}
