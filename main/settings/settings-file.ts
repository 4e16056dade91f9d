/** The settings in the program's own folder. Whatever stands there, the program starts: what cannot be used is set aside. */
import { copyFileSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failed, ok, type Result, type Trouble } from '@shared/finding'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { readSettings, writeSettings } from '@shared/settings/read-settings'
import { fileSystem, type FileSystem } from '../file/file-system'
import { errorCode, trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'

/** Far above anything the program writes. */
const MOST_BYTES = 4 * 1024 * 1024

export class SettingsFile {
  readonly #path: string
  readonly #fs: FileSystem
  #value: Settings = DEFAULT_SETTINGS
  #trouble: Trouble | null = null
  #writing: Promise<unknown> = Promise.resolve()
  #unwritten = 0

  constructor(path: string, now: Date, fs: FileSystem = fileSystem) {
    this.#path = path
    this.#fs = fs
    this.#read(now)
  }

  get value(): Settings {
    return this.#value
  }

  /** What there is to say about the file that was found, once: E116 cannot be used, E117 of a later program. */
  takeTrouble(): Trouble | null {
    const told = this.#trouble
    this.#trouble = null
    return told
  }

  /** On its way to the disk; `settled` waits for that. */
  get isWriting(): boolean {
    return this.#unwritten > 0
  }

  get settled(): Promise<unknown> {
    return this.#writing
  }

  /** In force at once, whether or not the disk takes it. Trouble E115: until the program ends only. */
  change(parts: Partial<Settings>): Promise<Result<Settings>> {
    const value = { ...this.#value, ...parts }
    this.#value = value
    this.#unwritten += 1
    const written = this.#writing.then(() => this.#write(value)).finally(() => (this.#unwritten -= 1))
    this.#writing = written
    return written
  }

  #read(now: Date): void {
    try {
      const bytes = readFileSync(this.#path)
      const { settings, state } = readSettings(bytes.byteLength > MOST_BYTES ? '' : bytes.toString('utf8'))
      this.#value = settings
      if (state !== 'whole') this.#setAside(state, now)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.#trouble = trouble('E118', { code: errorCode(error) })
    }
  }

  /** The next writing replaces the file: a copy stays beside it. */
  #setAside(state: 'newer' | 'broken', now: Date): void {
    const name = `settings-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.json`
    try {
      copyFileSync(this.#path, join(dirname(this.#path), name))
      this.#trouble = trouble(state === 'newer' ? 'E117' : 'E116', { name })
    } catch (error) {
      this.#trouble = trouble('E118', { code: errorCode(error) })
    }
  }

  async #write(value: Settings): Promise<Result<Settings>> {
    try {
      await mkdir(dirname(this.#path), { recursive: true })
      const written = await writeFile(this.#path, new TextEncoder().encode(writeSettings(value)), { fs: this.#fs })
      return written.ok ? ok(value) : failed(trouble('E115', { reason: written.trouble.message }))
    } catch (error) {
      return failed(trouble('E115', { reason: errorCode(error) }))
    }
  }
}
