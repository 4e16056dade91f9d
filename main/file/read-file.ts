/** Reads a file a person chose, within limits. */
import { basename } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import { fileSystem, type FileSystem } from './file-system'
import { readingTrouble, trouble } from './file-trouble'
import { BUSY, PAUSES, patiently } from './patiently'

const MEGABYTE = 1024 * 1024
/** A report with pictures has a few megabytes; beyond this it is some other file. */
const LIMIT = 50

/** What tells that a file was changed by someone else since. */
export interface FileState {
  modified: number
  size: number
}

export interface ReadFile {
  bytes: Uint8Array
  state: FileState
}

export const sameState = (a: FileState, b: FileState): boolean => a.modified === b.modified && a.size === b.size

/**
 * Errors: E10 missing, E11 not allowed, E12 too large, E13 no ordinary file, E14 held by another program, E15 other,
 * E149 the place it lies in is away.
 */
export async function readFile(
  path: string,
  fs: FileSystem = fileSystem,
  pauses: readonly number[] = PAUSES,
): Promise<Result<ReadFile>> {
  const name = basename(path)
  try {
    const found = await patiently(() => fs.stat(path), BUSY, pauses)
    if (!found.isFile()) return failed(trouble('E13', { name }))
    if (found.size > LIMIT * MEGABYTE) {
      return failed(trouble('E12', { name, size: Math.ceil(found.size / MEGABYTE), limit: LIMIT }))
    }
    const bytes = await patiently(() => fs.readFile(path), BUSY, pauses)
    return ok({ bytes, state: { modified: found.mtimeMs, size: found.size } })
  } catch (error) {
    return failed(await readingTrouble(error, path, fs))
  }
}

/** State of the file now, `null` when it is not there or cannot be looked at. */
export async function fileState(path: string, fs: FileSystem = fileSystem): Promise<FileState | null> {
  try {
    const found = await fs.stat(path)
    return { modified: found.mtimeMs, size: found.size }
  } catch {
    return null
  }
}
