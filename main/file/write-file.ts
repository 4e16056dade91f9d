/**
 * Writes a file so that at every instant either the old or the new one is whole: into a temporary file in the same
 * folder, flushed to the disk, then renamed over the old one.
 */
import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { failed, ok, type Result, type Trouble } from '@shared/finding'
import { fileSystem, type FileSystem } from './file-system'
import { errorCode, replacingTrouble, trouble, writingTrouble } from './file-trouble'
import { flushFolder, flushHandle } from './flush'
import { BUSY, HELD, PAUSES, patiently } from './patiently'
import { sameState, type FileState } from './read-file'

/** A temporary file older than this (ms) was left by a program that was killed. */
const ABANDONED = 10 * 60_000

export interface WriteOptions {
  fs?: FileSystem
  /** Milliseconds between attempts while another program holds the file. */
  pauses?: readonly number[]
  /** Called with the true path when there is an old file, before it is replaced. */
  beforeReplacing?: (path: string) => Promise<void>
  /** The old file as it still must be when it is replaced. */
  expected?: FileState
}

interface Place {
  target: string
  /** Of the old file, if there is one. */
  mode: number | undefined
}

/**
 * Errors: E16 no folder, E17 folder not writable, E18 disk full, E19 held, E20 name, E21 other, E28 read-only file,
 * E146 network place away, E147 disk away or faulty, E148 path too long, E154 changed since `expected`.
 */
export async function writeFile(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<Result<FileState>> {
  const { fs = fileSystem, pauses = PAUSES, beforeReplacing, expected } = options
  const place = await placeToWrite(path, fs, pauses)
  if (!place.ok) return place
  const { target, mode } = place.value
  let temporary: string | null = null
  let written: FileState
  try {
    const file = await freshFile(target, mode, fs, pauses)
    temporary = file.path
    await writeFlushed(file.handle, bytes)
    // The mode given to `open` is cut by the process's mask; where a file has no modes, it needs none.
    if (mode !== undefined) await fs.chmod(temporary, mode).catch(() => undefined)
    written = await patiently(() => stateOf(file.path, fs), BUSY, pauses)
    if (mode !== undefined) await beforeReplacing?.(target)
  } catch (error) {
    return abandon(temporary, await writingTrouble(error, path, fs), fs)
  }
  try {
    const replaced = await replace(temporary, target, { fs, pauses, expected })
    if (!replaced) return abandon(temporary, trouble('E154', { name: basename(path) }), fs)
  } catch (error) {
    return abandon(temporary, await replacingTrouble(error, path, fs), fs)
  }
  await flushFolder(dirname(target), fs)
  // Some file systems round the time when a file is renamed; it is saved also where that cannot be seen any more.
  return ok(await stateOf(target, fs).catch(() => written))
}

/** A link stays a link: what it points to is replaced. */
async function placeToWrite(path: string, fs: FileSystem, pauses: readonly number[]): Promise<Result<Place>> {
  const name = basename(path)
  try {
    const target = await patiently(() => fs.realpath(path), BUSY, pauses)
    const old = await patiently(() => fs.stat(target), BUSY, pauses)
    if (!old.isFile()) return failed(trouble('E20', { name }))
    // A rename would replace a read-only file without asking.
    await patiently(() => fs.access(target, constants.W_OK), BUSY, pauses).catch((error: unknown) => {
      throw refused(error) ? new ReadOnly() : error
    })
    return ok({ target, mode: old.mode & 0o7777 })
  } catch (error) {
    if (error instanceof ReadOnly) return failed(trouble('E28', { name }))
    return errorCode(error) === 'ENOENT' ? ok({ target: path, mode: undefined }) : failed(await writingTrouble(error, path, fs))
  }
}

class ReadOnly extends Error {}
const refused = (error: unknown) => ['EACCES', 'EPERM'].includes(errorCode(error))

interface Fresh {
  path: string
  handle: FileHandle
}

/**
 * The temporary file's name comes from the target's, so that one left behind by a kill is found and replaced later;
 * one that is being written by somebody else just now is left alone.
 */
async function freshFile(target: string, mode: number | undefined, fs: FileSystem, pauses: readonly number[]): Promise<Fresh> {
  const hash = createHash('sha256').update(basename(target)).digest('hex').slice(0, 12)
  const create = async (random = ''): Promise<Fresh> => {
    const path = join(dirname(target), `.nianbao-${hash}${random}.tmp`)
    return { path, handle: await patiently(() => fs.open(path, 'wx', mode), BUSY, pauses) }
  }
  try {
    return await create()
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const left = join(dirname(target), `.nianbao-${hash}.tmp`)
  const { mtimeMs } = await fs.stat(left).catch(() => ({ mtimeMs: Date.now() }))
  if (Math.abs(Date.now() - mtimeMs) > ABANDONED) await fs.rm(left, { force: true }).catch(() => undefined)
  return create(`-${randomBytes(6).toString('hex')}`)
}

async function writeFlushed(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await flushHandle(file)
  } finally {
    await file.close()
  }
}

interface Replacing {
  fs: FileSystem
  pauses: readonly number[]
  expected: FileState | undefined
}

/** `false`: someone has changed the old file meanwhile, and it stays. */
async function replace(from: string, to: string, { fs, pauses, expected }: Replacing): Promise<boolean> {
  return patiently(
    async () => {
      if (expected && !(await isStill(expected, to, fs))) return false
      await fs.rename(from, to)
      return true
    },
    HELD,
    pauses,
  )
}

/** A file that is gone has nothing to lose. */
async function isStill(expected: FileState, path: string, fs: FileSystem): Promise<boolean> {
  try {
    return sameState(await stateOf(path, fs), expected)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw error
  }
}

async function stateOf(path: string, fs: FileSystem): Promise<FileState> {
  const { mtimeMs, size } = await fs.stat(path)
  return { modified: mtimeMs, size }
}

async function abandon(temporary: string | null, reason: Trouble, fs: FileSystem): Promise<Result<never>> {
  if (temporary !== null) await fs.rm(temporary, { force: true }).catch(() => undefined)
  return failed(reason)
}
