/**
 * Writes a file so that at every instant either the old or the new one is whole: into a temporary file in the same
 * folder, flushed to the disk, then renamed over the old one.
 */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { failed, ok, type Result, type Trouble } from '@shared/finding'
import { fileSystem, type FileSystem } from './file-system'
import { errorCode, replacingTrouble, trouble, writingTrouble } from './file-trouble'
import type { FileState } from './read-file'

/** Virus scanners, synchronising and indexing programs hold a file for moments on Windows. 2 seconds in all. */
const PAUSES = [10, 20, 40, 80, 150, 300, 600, 800]
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES'])

export interface WriteOptions {
  fs?: FileSystem
  /** Milliseconds between attempts to replace a file that another program holds. */
  pauses?: readonly number[]
  /** Called with the true path when there is an old file, before it is replaced. */
  beforeReplacing?: (path: string) => Promise<void>
}

/** Errors: E16 no folder, E17 folder not writable, E18 disk full, E19 held, E20 name, E21 other, E28 read-only file. */
export async function writeFile(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<Result<FileState>> {
  const { fs = fileSystem, pauses = PAUSES, beforeReplacing } = options
  const name = basename(path)
  const place = await placeToWrite(path, name, fs)
  if (!place.ok) return place
  const { target, mode } = place.value
  const temporary = join(dirname(target), `.nianbao-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeFlushed(temporary, bytes, mode, fs)
    if (mode !== undefined) await beforeReplacing?.(target)
  } catch (error) {
    return abandon(temporary, writingTrouble(error, name), fs)
  }
  try {
    await replace(temporary, target, pauses, fs)
  } catch (error) {
    return abandon(temporary, replacingTrouble(error, name), fs)
  }
  await flushFolder(dirname(target), fs)
  try {
    const written = await fs.stat(target)
    return ok({ modified: written.mtimeMs, size: written.size })
  } catch (error) {
    return failed(writingTrouble(error, name))
  }
}

/** A link stays a link: what it points to is replaced. `mode` is that of the old file, if there is one. */
async function placeToWrite(
  path: string,
  name: string,
  fs: FileSystem,
): Promise<Result<{ target: string; mode: number | undefined }>> {
  try {
    const target = await fs.realpath(path)
    const old = await fs.stat(target)
    if (!old.isFile()) return failed(trouble('E20', { name }))
    try {
      // A rename would replace a read-only file without asking.
      await fs.access(target, constants.W_OK)
    } catch {
      return failed(trouble('E28', { name }))
    }
    return ok({ target, mode: old.mode & 0o7777 })
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? ok({ target: path, mode: undefined }) : failed(writingTrouble(error, name))
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | undefined, fs: FileSystem): Promise<void> {
  const file = await fs.open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  // The mode given to `open` is cut by the process's mask.
  if (mode !== undefined) await fs.chmod(path, mode)
}

async function replace(from: string, to: string, pauses: readonly number[], fs: FileSystem): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      if (pause === null || !HELD.has(errorCode(error))) throw error
      await wait(pause)
    }
  }
}

/** Makes the rename itself last; not every system can do that to a folder, and then it needs no help. */
async function flushFolder(folder: string, fs: FileSystem): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Windows cannot open a folder; some network drives cannot flush one.
  }
}

async function abandon(temporary: string, reason: Trouble, fs: FileSystem): Promise<Result<never>> {
  await fs.rm(temporary, { force: true }).catch(() => undefined)
  return failed(reason)
}
