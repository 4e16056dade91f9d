/**
 * The parts of a journal. Each is in its place at once and flushed behind that: on a busy disk flushing takes seconds, and
 * a program that is killed meanwhile shall find what was typed. Until it is flushed, what stood there before stays beside
 * it, for a power cut that leaves the new one in pieces.
 */
import { join } from 'node:path'
import { flushFile, flushFolder } from '../file/flush'
import type { FileSystem } from '../file/file-system'
import { errorCode } from '../file/file-trouble'
import { BUSY, HELD, patiently } from '../file/patiently'

export interface PartPlace {
  folder: string
  fs: FileSystem
  /** Milliseconds between attempts while another program holds a file. */
  pauses: readonly number[]
}

export type PartName = 'about' | 'beside' | 'report'

const pathOf = (folder: string, name: PartName) => join(folder, `${name}.json`)
const beforeOf = (folder: string, name: PartName) => join(folder, `${name}.before.json`)

export async function placePart({ folder, fs, pauses }: PartPlace, name: PartName, words: string): Promise<void> {
  const path = pathOf(folder, name)
  const fresh = join(folder, `${name}.new.json`)
  await patiently(() => fs.writeFile(fresh, words), BUSY, pauses).catch(async (error: unknown) => {
    // What a full disk took of it is room that the next one needs.
    await fs.rm(fresh, { force: true }).catch(() => undefined)
    throw error
  })
  await patiently(() => fs.rename(path, beforeOf(folder, name)), HELD, pauses).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  await patiently(() => fs.rename(fresh, path), HELD, pauses)
}

export async function flushParts({ folder, fs, pauses }: PartPlace, names: readonly PartName[]): Promise<void> {
  for (const name of names) await patiently(() => flushFile(pathOf(folder, name), fs), BUSY, pauses)
  await flushFolder(folder, fs)
  for (const name of names) await fs.rm(beforeOf(folder, name), { force: true }).catch(() => undefined)
}

/** The one from before first: it must not come back. */
export async function removePart({ folder, fs }: PartPlace, name: PartName): Promise<void> {
  await fs.rm(beforeOf(folder, name), { force: true })
  await fs.rm(pathOf(folder, name), { force: true })
}

export interface Part {
  words: string
  /** Milliseconds since 1970. */
  at: number
}

/** The newest that is whole; throws when there is none. */
export async function readPart(folder: string, name: PartName, fs: FileSystem): Promise<Part> {
  const path = pathOf(folder, name)
  try {
    return await readWhole(path, fs)
  } catch (error) {
    const before = await readWhole(beforeOf(folder, name), fs).catch(() => {
      throw error
    })
    // In place of what is in pieces: the next part that is written would put that over this one.
    await fs.rename(beforeOf(folder, name), path).catch(() => undefined)
    return before
  }
}

/** A part that another program holds for a moment is no missing part. */
async function readWhole(path: string, fs: FileSystem): Promise<Part> {
  const words = new TextDecoder().decode(await patiently(() => fs.readFile(path), BUSY))
  JSON.parse(words)
  return { words, at: (await fs.stat(path)).mtimeMs }
}
