/**
 * Saves a report to its own file. Never over a file of another format, never over one that someone else has changed
 * since or that another window holds; the replaced version is kept aside.
 */
import { basename } from 'node:path'
import type { Trouble } from '@shared/finding'
import type { Backups } from '../backups/backups'
import type { FileSystem } from '../file/file-system'
import { errorCode, trouble } from '../file/file-trouble'
import { fileState, sameState, type FileState } from '../file/read-file'
import { writeFile } from '../file/write-file'
import { choosePlace, type PlaceQuestions } from './choose-place'
import type { KnownFile } from './file-handles'

export interface SaveOrder {
  bytes: Uint8Array
  /** File the report belongs to. */
  file: KnownFile | undefined
  /** Asks for a place although it has one. */
  as: boolean
  /** Nobody asked for it: nothing is asked back. */
  auto?: boolean | undefined
}

export interface SaveContext extends PlaceQuestions {
  askChanged: (name: string) => Promise<'overwrite' | 'saveAs' | 'cancel'>
  /** Another window holds this file. */
  isOpenElsewhere: (path: string) => boolean
  /** Keep the version that is replaced. */
  backups: Pick<Backups, 'keep'>
  fs?: FileSystem
  /** Milliseconds between attempts while another program holds the file. */
  pauses?: readonly number[]
}

export type Saved =
  | { kind: 'saved'; path: string; state: FileState; notice: Trouble | null }
  | { kind: 'cancelled' }
  | { kind: 'trouble'; trouble: Trouble }

/** Where it goes, and the file as it was when the person was asked about it. */
interface Place {
  path: string
  expected?: FileState
}

export async function saveReport(order: SaveOrder, context: SaveContext): Promise<Saved> {
  if (order.auto) return saveByItself(order, context)
  const own = order.file?.kind === 'own' && !order.as ? await ownPlace(order.file, context) : 'ask'
  if (own === 'cancel') return { kind: 'cancelled' }
  const place = own === 'ask' ? await askedPlace(context) : own
  if (place === null) return { kind: 'cancelled' }
  const { path } = place
  if (context.isOpenElsewhere(path)) return { kind: 'trouble', trouble: trouble('E27', { name: basename(path) }) }
  return write(place, order.bytes, context)
}

/**
 * Only the report's own file, as this window left it; trouble E119 when it is not. What was written by itself before is
 * not kept aside: the copies are those of a person's savings.
 */
async function saveByItself({ file, bytes }: SaveOrder, context: SaveContext): Promise<Saved> {
  if (file?.kind !== 'own') return { kind: 'cancelled' }
  const { path, state } = file
  const now = await fileState(path, context.fs)
  if (now === null || !sameState(now, state)) return { kind: 'trouble', trouble: trouble('E119', { name: basename(path) }) }
  return write({ path, expected: state }, bytes, context, file.auto !== true)
}

async function askedPlace(context: SaveContext): Promise<Place | null> {
  const path = await choosePlace('nianbao', context)
  return path === null ? null : { path }
}

/** The report's own file, unless it is no longer the one that was read or written here. */
async function ownPlace({ path, state }: KnownFile, context: SaveContext): Promise<Place | 'ask' | 'cancel'> {
  const now = await fileState(path, context.fs)
  // A file that is gone has nothing to lose: it is written anew. One that cannot be looked at is looked at again before it
  // is replaced.
  if (now === null || sameState(now, state)) return { path, expected: state }
  const answer = await context.askChanged(basename(path))
  if (answer === 'overwrite') return { path, expected: now }
  return answer === 'saveAs' ? 'ask' : 'cancel'
}

async function write({ path, expected }: Place, bytes: Uint8Array, context: SaveContext, keep = true): Promise<Saved> {
  let notice: Trouble | null = null
  const beforeReplacing = async (old: string) => {
    try {
      await context.backups.keep(old, new Date())
    } catch (error) {
      // The new version matters more than a copy of the old one.
      notice = trouble('E22', { name: basename(path), code: errorCode(error) })
    }
  }
  const written = await writeFile(path, bytes, {
    ...(keep && { beforeReplacing }),
    ...(expected && { expected }),
    ...(context.fs && { fs: context.fs }),
    ...(context.pauses && { pauses: context.pauses }),
  })
  if (!written.ok) return { kind: 'trouble', trouble: written.trouble }
  return { kind: 'saved', path, state: written.value, notice }
}
