/** Files opened or saved lately, newest first. The page knows them by id, never by path. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, sep } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '@shared/ipc'
import { LONGEST_WORDS } from '@shared/ipc/longest-words'
import { samePathKey } from '../document/file-names'
import { Remembered } from '../file/remembered'

const MOST = 12
/** A network drive that is away must not hold up the start screen. */
const PATIENCE = 300

const entry = z.object({
  path: z.string().min(1).max(32_768),
  organ: z.string().max(LONGEST_WORDS.organ),
  year: z.number().int().nullable(),
  opened: z.iso.datetime(),
})
const entries = z.array(entry).max(100)

export type RecentEntry = z.output<typeof entry>

export class Recents {
  readonly #remembered: Remembered<RecentEntry[]>

  constructor(path: string) {
    this.#remembered = new Remembered(path, entries, [])
  }

  /** Moves the file to the front. Answers whether anything but the time is new. */
  async add(file: Omit<RecentEntry, 'opened'>, now: Date): Promise<boolean> {
    const key = samePathKey(file.path)
    const [first] = this.#remembered.value
    const known = first && samePathKey(first.path) === key && first.organ === file.organ && first.year === file.year
    if (known) return false
    const others = this.#remembered.value.filter((old) => samePathKey(old.path) !== key)
    await this.#remembered.set([{ ...file, opened: now.toISOString() }, ...others].slice(0, MOST))
    return true
  }

  async forget(id: string): Promise<void> {
    await this.#remembered.set(this.#remembered.value.filter((old) => idOf(old.path) !== id))
  }

  pathOf(id: string): string | undefined {
    return this.#remembered.value.find((old) => idOf(old.path) === id)?.path
  }

  list(): Promise<RecentFile[]> {
    return Promise.all(
      this.#remembered.value.slice(0, MOST).map(async ({ path, organ, year, opened }) => ({
        id: idOf(path),
        name: basename(path),
        folder: shortFolder(dirname(path), homedir()),
        organ,
        year,
        opened,
        missing: await isMissing(path),
      })),
    )
  }
}

const idOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 24)

/** Home as `~`, and of a deep folder the two that tell most. */
export function shortFolder(folder: string, home: string): string {
  const under = folder === home || folder.startsWith(home + sep)
  const path = under ? `~${folder.slice(home.length)}` : folder
  const parts = path.split(sep)
  return parts.length <= 4 ? path : [parts[0], '…', ...parts.slice(-2)].join(sep)
}

/** False where that cannot be said in time. */
export async function isMissing(path: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const giveUp = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), PATIENCE)
  })
  const look = stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  )
  return Promise.race([look, giveUp]).finally(() => clearTimeout(timer))
}
