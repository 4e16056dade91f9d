/** One state of a window as the journal holds it: a folder with the report, and beside it what belongs to it. */
import { join } from 'node:path'
import { z } from 'zod'
import { LONGEST_WORDS } from '@shared/ipc/longest-words'
import type { FileSystem } from '../file/file-system'
import { BUSY, patiently } from '../file/patiently'
import { readPart } from './journal-part'

const PICTURE = /^([A-Za-z0-9_-]{1,64})\.(png|jpg)$/

/** What is known of the report besides its words. */
const aboutShape = z.object({
  /** Its own file, `null` when it was never saved. */
  path: z.string().max(32_768).nullable(),
  /** That file as last read or written by the window. */
  state: z.object({ modified: z.number(), size: z.number() }).nullable(),
  organ: z.string().max(LONGEST_WORDS.organ),
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

/** `null` when there is none that can be read. */
export async function readEntry(folder: string, id: string, fs: FileSystem): Promise<Recovered | null> {
  try {
    const report = await readPart(folder, 'report', fs)
    const beside = await readPart(folder, 'beside', fs).catch(() => null)
    return {
      id,
      about: await readAbout(folder, fs),
      at: report.at,
      report: report.words,
      beside: beside && beside.words,
      pictures: await readPictures(join(folder, 'media'), fs),
    }
  } catch {
    return null
  }
}

export async function readAbout(folder: string, fs: FileSystem): Promise<JournalAbout | null> {
  try {
    const parsed = aboutShape.safeParse(JSON.parse((await readPart(folder, 'about', fs)).words))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function readPictures(folder: string, fs: FileSystem): Promise<JournalPicture[]> {
  const names = await fs.readdir(folder).catch(() => [])
  const pictures = names.map(async (name): Promise<JournalPicture[]> => {
    const [, id, ending] = PICTURE.exec(name) ?? []
    if (!id) return []
    const bytes = await patiently(() => fs.readFile(join(folder, name)), BUSY).catch(() => null)
    return bytes ? [{ id, type: ending === 'png' ? 'image/png' : 'image/jpeg', bytes }] : []
  })
  return (await Promise.all(pictures)).flat()
}
