/** What a person chose not to save, or what could not be read: not offered by itself any more, but kept for a while. */
import { join } from 'node:path'
import { datedName, datedNames, nextOrder } from '../backups/dated-names'
import type { FileSystem } from '../file/file-system'
import { readAbout, readEntry, type JournalAbout, type Recovered } from './journal-entry'

const DAYS = 60
const DAY = 24 * 60 * 60 * 1000
/** Those set aside last stay whatever the clock says: one that was wrong for a while must not remove them. */
const ALWAYS = 10

export interface AsideEntry {
  /** Its folder, for `read`. */
  name: string
  /** Milliseconds since 1970 when it was set aside. */
  at: number
  about: JournalAbout | null
}

export class SetAside {
  readonly #root: string
  readonly #fs: FileSystem

  constructor(root: string, fs: FileSystem) {
    this.#root = root
    this.#fs = fs
  }

  /** Moves the folder of a window here. */
  async take(folder: string, id: string, now: Date): Promise<void> {
    try {
      await this.#fs.mkdir(this.#root, { recursive: true, mode: 0o700 })
      const order = nextOrder(await this.#names())
      await this.#fs.rename(folder, join(this.#root, datedName(now, order, id)))
    } catch {
      // There was none, or it stays where it is and is offered again.
    }
  }

  /** Newest first. */
  async list(): Promise<AsideEntry[]> {
    const names = await this.#names()
    return Promise.all(
      names.map(async ({ file, at }) => ({ name: file, at, about: await readAbout(join(this.#root, file), this.#fs) })),
    )
  }

  /** `null` when there is none of this name that can be read. */
  async read(name: string): Promise<Recovered | null> {
    const found = (await this.#names()).find(({ file }) => file === name)
    return found ? readEntry(join(this.#root, found.file), found.name, this.#fs) : null
  }

  async prune(now: Date): Promise<void> {
    const old = (await this.#names()).slice(ALWAYS).filter(({ at }) => now.getTime() - at > DAYS * DAY)
    for (const { file } of old) await this.#fs.rm(join(this.#root, file), { recursive: true, force: true }).catch(() => undefined)
  }

  async #names() {
    return datedNames(await this.#fs.readdir(this.#root).catch(() => []))
  }
}
