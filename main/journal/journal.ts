/**
 * The journal: what stands in each window, on the disk within a second of every change, apart from the person's own
 * files. One folder per window at work; it goes when its report is saved, and after a crash the next start finds it.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import { fileSystem, type FileSystem } from '../file/file-system'
import { errorCode, trouble } from '../file/file-trouble'
import { PAUSES } from '../file/patiently'
import { writeFile } from '../file/write-file'
import { readEntry, type JournalAbout, type JournalEntry, type Recovered } from './journal-entry'
import { flushParts, placePart, removePart, type PartName } from './journal-part'
import { SetAside } from './set-aside'

/** What the disk says, and what `writeFile` makes of it. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'E18'])

export class Journal {
  readonly #root: string
  readonly #fs: FileSystem
  readonly #pauses: readonly number[]
  /** Writings of one window come after each other. */
  readonly #lines = new Map<string, Promise<unknown>>()
  /** What the folder of a window says of it, as written last. */
  readonly #abouts = new Map<string, string>()

  /** What a person chose not to save, or what could not be read. */
  readonly aside: SetAside

  /** `pauses`: milliseconds between attempts while another program holds a file. */
  constructor(root: string, fs: FileSystem = fileSystem, pauses: readonly number[] = PAUSES) {
    this.#pauses = pauses
    this.#root = root
    this.#fs = fs
    this.aside = new SetAside(join(root, 'kept'), fs)
  }

  /** Trouble E150: the disk is full · E165: it did not take it for another reason. The window's report is untouched. */
  keep(id: string, entry: JournalEntry): Promise<Result<null>> {
    return this.#after(id, () => this.#write(id, entry))
  }

  /** The report of this window is saved, or as it was when it was opened. */
  end(id: string): Promise<void> {
    return this.#after(id, () => this.#remove(id))
  }

  /** A person chose not to save: kept aside for a while all the same. */
  setAside(id: string, now: Date): Promise<void> {
    return this.#after(id, () => {
      this.#abouts.delete(id)
      return this.aside.take(this.#folder(id), id, now)
    })
  }

  /** On its way to the disk; `settled` waits for that. */
  get isWriting(): boolean {
    return this.#lines.size > 0
  }

  /** Everything is on the disk. */
  async settled(): Promise<void> {
    await Promise.all(this.#lines.values())
  }

  /** The state of one window, `null` when there is none that can be read. */
  read(id: string): Promise<Recovered | null> {
    return readEntry(this.#folder(id), id, this.#fs)
  }

  /** What earlier runs of the program left behind, the latest change last. Old things set aside are removed. */
  async leftBehind(now: Date): Promise<Recovered[]> {
    await this.aside.prune(now)
    const names = await this.#fs.readdir(this.#root).catch(() => [])
    for (const name of names.filter((one) => one.startsWith(ENDED))) await this.#discard(join(this.#root, name))
    const found = await Promise.all(names.filter((name) => UUID.test(name)).map((name) => this.read(name)))
    return found.filter((one) => one !== null).sort((a, b) => a.at - b.at)
  }

  #folder(id: string): string {
    if (!UUID.test(id)) throw new Error('not the id of a journal')
    return join(this.#root, id)
  }

  async #write(id: string, { about, report, beside, pictures }: JournalEntry): Promise<Result<null>> {
    const folder = this.#folder(id)
    try {
      await this.#fs.mkdir(join(folder, 'media'), { recursive: true, mode: 0o700 })
      for (const { id: name, type, bytes } of pictures) {
        await this.#put(join(folder, 'media', `${name}.${type === 'image/png' ? 'png' : 'jpg'}`), bytes)
      }
      // The report last: a folder without it is no journal.
      const parts = { about: this.#otherThanLast(id, about), beside, report }
      const place = { folder, fs: this.#fs, pauses: this.#pauses }
      const placed: PartName[] = []
      for (const name of ['about', 'beside', 'report'] as const) {
        const words = parts[name]
        if (words === null) await removePart(place, name)
        if (typeof words !== 'string') continue
        await placePart(place, name, words)
        placed.push(name)
      }
      await flushParts(place, placed)
      return ok(null)
    } catch (error) {
      this.#abouts.delete(id)
      const code = errorCode(error)
      return failed(FULL.has(code) ? trouble('E150', {}) : trouble('E165', { code }))
    }
  }

  /** Most entries are of the same file as the one before. */
  #otherThanLast(id: string, about: JournalAbout): string | undefined {
    const words = JSON.stringify(about)
    if (this.#abouts.get(id) === words) return undefined
    this.#abouts.set(id, words)
    return words
  }

  /** At one stroke: what a kill leaves of a folder half removed would come back as a report without a file. */
  async #remove(id: string): Promise<void> {
    this.#abouts.delete(id)
    const ended = join(this.#root, `${ENDED}${randomUUID()}`)
    const moved = await this.#fs.rename(this.#folder(id), ended).then(
      () => true,
      () => false,
    )
    await this.#discard(moved ? ended : this.#folder(id))
  }

  async #discard(folder: string): Promise<void> {
    await this.#fs.rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }

  async #put(path: string, bytes: Uint8Array): Promise<void> {
    const written = await writeFile(path, bytes, { fs: this.#fs, pauses: this.#pauses })
    if (!written.ok) throw Object.assign(new Error(written.trouble.message), { code: written.trouble.code })
  }

  #after<T>(id: string, work: () => Promise<T>): Promise<T> {
    const next = (this.#lines.get(id) ?? Promise.resolve()).then(work)
    const line = next.catch(() => undefined).finally(() => this.#lines.get(id) === line && this.#lines.delete(id))
    this.#lines.set(id, line)
    return next
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Folders of journals that are over; one that is still there is removed by the next start. */
const ENDED = 'ended-'
