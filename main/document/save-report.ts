/**
 * Saves a report to its own file. Never over a file of another format, never over one that someone else has changed
 * since or that another window holds; the replaced version is kept aside.
 */
import { basename } from 'node:path'
import type { Trouble } from '@shared/finding'
import type { FileSystem } from '../file/file-system'
import { errorCode, trouble } from '../file/file-trouble'
import { keepPrevious } from '../file/keep-previous'
import { fileState, type FileState } from '../file/read-file'
import { writeFile } from '../file/write-file'
import { choosePlace, type PlaceQuestions } from './choose-place'
import type { KnownFile } from './file-handles'

export interface SaveOrder {
  bytes: Uint8Array
  /** File the report belongs to. */
  file: KnownFile | undefined
  /** Asks for a place although it has one. */
  as: boolean
}

export interface SaveContext extends PlaceQuestions {
  askChanged: (name: string) => Promise<'overwrite' | 'saveAs' | 'cancel'>
  /** Another window holds this file. */
  isOpenElsewhere: (path: string) => boolean
  /** Folder of the kept versions. */
  previous: string
  fs?: FileSystem
}

export type Saved =
  | { kind: 'saved'; path: string; state: FileState; notice: Trouble | null }
  | { kind: 'cancelled' }
  | { kind: 'trouble'; trouble: Trouble }

export async function saveReport(order: SaveOrder, context: SaveContext): Promise<Saved> {
  const own = order.file?.kind === 'own' && !order.as ? await ownPlace(order.file, context) : 'ask'
  if (own === 'cancel') return { kind: 'cancelled' }
  const path = own === 'ask' ? await choosePlace('nianbao', context) : own.path
  if (path === null) return { kind: 'cancelled' }
  if (context.isOpenElsewhere(path)) return { kind: 'trouble', trouble: trouble('E27', { name: basename(path) }) }
  return write(path, order.bytes, context)
}

/** The report's own file, unless it is no longer the one that was read or written here. */
async function ownPlace(file: KnownFile, context: SaveContext): Promise<{ path: string } | 'ask' | 'cancel'> {
  const now = await fileState(file.path, context.fs)
  // A file that is gone has nothing to lose: it is written anew.
  const unchanged = now === null || (now.modified === file.state.modified && now.size === file.state.size)
  if (unchanged) return { path: file.path }
  const answer = await context.askChanged(basename(file.path))
  if (answer === 'overwrite') return { path: file.path }
  return answer === 'saveAs' ? 'ask' : 'cancel'
}

async function write(path: string, bytes: Uint8Array, context: SaveContext): Promise<Saved> {
  let notice: Trouble | null = null
  const beforeReplacing = async (old: string) => {
    try {
      await keepPrevious(context.previous, old, new Date(), context.fs)
    } catch (error) {
      // The new version matters more than a copy of the old one.
      notice = trouble('E22', { name: basename(path), code: errorCode(error) })
    }
  }
  const written = await writeFile(path, bytes, { beforeReplacing, ...(context.fs && { fs: context.fs }) })
  if (!written.ok) return { kind: 'trouble', trouble: written.trouble }
  return { kind: 'saved', path, state: written.value, notice }
}
