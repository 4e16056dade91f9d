/**
 * The journal: what stands in each window, on the disk within a second of every change, apart from the person's own
 * files. One folder per window at work; it goes when its report is saved, and after a crash the next start finds it.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { failed, ok, type Result } from '@shared/finding'
import { fileSystem, type FileSystem } from '../file/file-system'
import { errorCode, trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'

/** Days for which what a person chose not to save, or could not be read, can still be fetched back by hand. */
const KEPT_DAYS = 60
const DAY = 24 * 60 * 60 * 1000

const PICTURE = /^([A-Za-z0-9_-]{1,64})\.(png|jpg)$/

/** What is known of the report besides its words. */
const aboutShape = z.object({
  /** Its own file, `null` when it was never saved. */
  path: z.string().max(32_768).nullable(),
  /** That file as last read or written by the window. */
  state: z.object({ modified: z.number(), size: z.number() }).nullable(),
  organ: z.string().max(300),
  year: z.number().int(),
})
export type JournalAbout = z.output<typeof aboutShape>

export interface JournalPicture {
  id: string
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
}

/** One state of a window; parts that did not change since the last one are left out. */
export interface JournalEntry {
  about: JournalAbout
  report?: string | undefined
  beside?: string | null | undefined
  pictures: readonly JournalPicture[]
}

export interface Recovered {
  id: string
  about: JournalAbout | null
  /** Milliseconds since 1970 of the last change. */
  at: number
  report: string
  beside: string | null
  pictures: JournalPicture[]
}

export class Journal {
  readonly #root: string
  readonly #fs: FileSystem
  /** Writings of one window come after each other. */
  readonly #lines = new Map<string, Promise<unknown>>()

  constructor(root: string, fs: FileSystem = fileSystem) {
    this.#root = root
    this.#fs = fs
  }

  /** Trouble E165: the disk did not take it; the report itself is untouched in its window. */
  keep(id: string, entry: JournalEntry): Promise<Result<null>> {
    return this.#after(id, () => this.#write(id, entry))
  }

  /** The report of this window is saved, or as it was when it was opened. */
  end(id: string): Promise<void> {
    return this.#after(id, () => rm(this.#folder(id), { recursive: true, force: true }).catch(() => undefined))
  }

  /** A person chose not to save: kept aside for a while all the same. */
  setAside(id: string, now: Date): Promise<void> {
    return this.#after(id, async () => {
      const kept = join(this.#root, 'kept')
      try {
        await mkdir(kept, { recursive: true, mode: 0o700 })
        await rename(this.#folder(id), join(kept, `${now.toISOString().replace(/[^\d]/g, '').slice(0, 14)}-${id}`))
      } catch {
        // There was none, or it stays where it is and is offered again.
      }
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
  async read(id: string): Promise<Recovered | null> {
    const folder = this.#folder(id)
    try {
      const report = await this.#fs.readFile(join(folder, 'report.json'))
      const { mtimeMs } = await this.#fs.stat(join(folder, 'report.json'))
      const about = await this.#json(join(folder, 'about.json'))
      const beside = await this.#fs.readFile(join(folder, 'beside.json')).catch(() => null)
      const pictures = await this.#pictures(join(folder, 'media'))
      const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
      return { id, about, at: mtimeMs, report: words(report), beside: beside && words(beside), pictures }
    } catch {
      return null
    }
  }

  /** What earlier runs of the program left behind, the latest change last. Old things set aside are removed. */
  async leftBehind(now: Date): Promise<Recovered[]> {
    await this.#prune(now)
    const names = await readdir(this.#root).catch(() => [])
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
      await mkdir(join(folder, 'media'), { recursive: true, mode: 0o700 })
      for (const { id: name, type, bytes } of pictures) {
        await this.#put(join(folder, 'media', `${name}.${type === 'image/png' ? 'png' : 'jpg'}`), bytes)
      }
      await this.#put(join(folder, 'about.json'), encoded(JSON.stringify(about)))
      if (beside === null) await rm(join(folder, 'beside.json'), { force: true })
      else if (beside !== undefined) await this.#put(join(folder, 'beside.json'), encoded(beside))
      // Last: a folder without it is no journal.
      if (report !== undefined) await this.#put(join(folder, 'report.json'), encoded(report))
      return ok(null)
    } catch (error) {
      return failed(trouble('E165', { code: errorCode(error) }))
    }
  }

  async #put(path: string, bytes: Uint8Array): Promise<void> {
    const written = await writeFile(path, bytes, { fs: this.#fs })
    if (!written.ok) throw Object.assign(new Error(written.trouble.message), { code: written.trouble.code })
  }

  async #json(path: string): Promise<JournalAbout | null> {
    try {
      const parsed = aboutShape.safeParse(JSON.parse(new TextDecoder().decode(await this.#fs.readFile(path))))
      return parsed.success ? parsed.data : null
    } catch {
      return null
    }
  }

  async #pictures(folder: string): Promise<JournalPicture[]> {
    const names = await readdir(folder).catch(() => [])
    const pictures = names.map(async (name): Promise<JournalPicture[]> => {
      const [, id, ending] = PICTURE.exec(name) ?? []
      if (!id) return []
      const bytes = await this.#fs.readFile(join(folder, name)).catch(() => null)
      return bytes ? [{ id, type: ending === 'png' ? 'image/png' : 'image/jpeg', bytes }] : []
    })
    return (await Promise.all(pictures)).flat()
  }

  async #prune(now: Date): Promise<void> {
    const kept = join(this.#root, 'kept')
    const oldest = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString().replace(/[^\d]/g, '').slice(0, 14)
    for (const name of await readdir(kept).catch(() => [])) {
      if (name < oldest) await rm(join(kept, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }

  #after<T>(id: string, work: () => Promise<T>): Promise<T> {
    const next = (this.#lines.get(id) ?? Promise.resolve()).then(work)
    const line = next.catch(() => undefined).finally(() => this.#lines.get(id) === line && this.#lines.delete(id))
    this.#lines.set(id, line)
    return next
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const encoded = (words: string) => new TextEncoder().encode(words)
