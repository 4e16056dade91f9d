/**
 * Dated copies of what saving replaced, in a folder outside the working folder: one folder per file. Kept for as long as
 * `pruned` says, whatever becomes of the file itself.
 */
import { createHash } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { samePathKey } from '../document/file-names'
import { fileSystem, type FileSystem } from '../file/file-system'
import { errorCode } from '../file/file-trouble'
import { BUSY, PAUSES, patiently } from '../file/patiently'
import { writeFile } from '../file/write-file'
import { datedName, datedNames, nextOrder, type DatedName } from './dated-names'
import { pruned } from './pruned'
import { thinned } from './thinned'

const LONGEST_NAME = 60
/** Bytes that the copies of all files may take together: hundreds of reports, and little beside any system disk. */
export const MOST_BYTES = 2 * 1024 ** 3
/** Says whose copies a folder holds. */
const OWNER = 'file.json'
const owner = z.object({ path: z.string().min(1).max(32_768) })

export interface Backup {
  /** Of the copy. */
  path: string
  /** Name of the file it is a copy of. */
  name: string
  /** Milliseconds since 1970 when it was replaced. */
  at: number
}

export interface BackedUpFile {
  /** `null` where that was not written down. */
  path: string | null
  /** Newest first, at least one. */
  copies: Backup[]
}

export class Backups {
  readonly root: string
  readonly #fs: FileSystem

  readonly #newest: () => number
  readonly #pauses: readonly number[]
  /** Bytes of all copies, at least; not known before they were counted. */
  #stored: number | null = null

  /** `newest`: how many of the newest copies of each file stay whatever their age. */
  constructor(root: string, newest: () => number, fs: FileSystem = fileSystem, pauses: readonly number[] = PAUSES) {
    this.#pauses = pauses
    this.root = root
    this.#newest = newest
    this.#fs = fs
  }

  /** Copies the file aside and drops what need not be kept. Throws what the file system throws. */
  async keep(path: string, now: Date): Promise<void> {
    const folder = this.#folder(path)
    await this.#fs.mkdir(folder, { recursive: true, mode: 0o700 })
    const before = datedNames(await this.#fs.readdir(folder))
    if (before.length === 0) await this.#own(folder, path)
    const extension = extname(path)
    const name = `${[...basename(path, extension)].slice(0, LONGEST_NAME).join('')}${extension}`
    const file = datedName(now, nextOrder(before), name)
    await this.#copy(path, join(folder, file))
    const names = datedNames([...before.map((one) => one.file), file])
    for (const { file: old } of pruned(names, this.#newest()))
      await this.#fs.rm(join(folder, old), { force: true }).catch(() => undefined)
  }

  /**
   * Drops the oldest when all copies together take more than `most` bytes; the newest of each file stays. `added`: bytes
   * that came since the last time. Behind the saving, not part of it: what cannot be looked at or removed stays.
   */
  async thin(added: number, most = MOST_BYTES): Promise<void> {
    this.#stored = this.#stored === null ? null : this.#stored + added
    if (this.#stored !== null && this.#stored <= most) return
    const files = await this.#stores()
    const gone = thinned(files, most)
    for (const { path } of gone) await this.#fs.rm(path, { force: true }).catch(() => undefined)
    const sizes = (copies: readonly { size: number }[]) => copies.reduce((sum, { size }) => sum + size, 0)
    this.#stored = sizes(files.flat()) - sizes(gone)
  }

  /** Copies of one file. */
  async of(path: string): Promise<Backup[]> {
    return this.#copies(this.#folder(path))
  }

  /** Copies of all files, the one replaced last first. */
  async all(): Promise<BackedUpFile[]> {
    const files = await Promise.all((await this.#folders()).map((folder) => this.#file(folder)))
    return files.filter(({ copies }) => copies.length > 0).sort((a, b) => b.copies[0]!.at - a.copies[0]!.at)
  }

  /** Files in here are read only: saving never writes to them. */
  holds(path: string): boolean {
    return samePathKey(dirname(dirname(path))) === samePathKey(this.root)
  }

  #folder(path: string): string {
    return join(this.root, createHash('sha256').update(samePathKey(path)).digest('hex').slice(0, 24))
  }

  async #own(folder: string, path: string): Promise<void> {
    // Without it the copies are still found by their names.
    await writeFile(join(folder, OWNER), new TextEncoder().encode(JSON.stringify({ path })), {
      fs: this.#fs,
      pauses: this.#pauses,
    })
  }

  /** Whole or not at all: a copy that was cut off would be offered as one. */
  async #copy(from: string, to: string): Promise<void> {
    const temporary = join(dirname(to), 'copying.tmp')
    try {
      await patiently(() => this.#fs.copyFile(from, temporary), BUSY, this.#pauses)
      await this.#flush(temporary)
      await this.#fs.rename(temporary, to)
    } catch (error) {
      await this.#fs.rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
  }

  async #flush(path: string): Promise<void> {
    try {
      const file = await this.#fs.open(path, 'r')
      await file.sync().finally(() => file.close())
    } catch {
      // Windows flushes no file that is open for reading only.
    }
  }

  /** Every copy with its size, file by file. */
  async #stores() {
    const stored = async (folder: string, { file, ...one }: DatedName) => {
      const path = join(folder, file)
      const size = await this.#fs.stat(path).then(
        (stats) => stats.size,
        () => 0,
      )
      return { ...one, file, path, size }
    }
    const files = []
    for (const folder of await this.#folders().catch(() => []))
      files.push(await Promise.all(datedNames(await this.#names(folder).catch(() => [])).map((one) => stored(folder, one))))
    return files
  }

  async #folders(): Promise<string[]> {
    const names = await this.#names(this.root)
    return names.filter((name) => /^[0-9a-f]{24}$/.test(name)).map((name) => join(this.root, name))
  }

  async #file(folder: string): Promise<BackedUpFile> {
    const copies = await this.#copies(folder)
    if (copies.length === 0) return { path: null, copies }
    try {
      const parsed = owner.safeParse(JSON.parse(new TextDecoder().decode(await this.#fs.readFile(join(folder, OWNER)))))
      return { path: parsed.success ? parsed.data.path : null, copies }
    } catch {
      return { path: null, copies }
    }
  }

  async #copies(folder: string): Promise<Backup[]> {
    return datedNames(await this.#names(folder)).map(({ file, name, at }) => ({ path: join(folder, file), name, at }))
  }

  /** None where there is no such folder yet. Throws what else the file system throws. */
  async #names(folder: string): Promise<string[]> {
    try {
      return await this.#fs.readdir(folder)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
      throw error
    }
  }
}
