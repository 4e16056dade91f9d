/** Errors of the file system as sentences: what happened to which file, what is safe, what to do. */
import { basename } from 'node:path'
import type { Trouble } from '@shared/finding'
import { message, type MessageCode } from '@shared/message'
import { awayPlace } from './away-place'
import { fileSystem, type FileSystem } from './file-system'

/** `EACCES` and the like; a name that a program can look up, never the system's English sentence. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code ?? (error instanceof Error ? error.name : 'unknown')
}

export function trouble(code: MessageCode, values: Record<string, string | number>): Trouble {
  return { code, message: message(code, values) }
}

/** What a share says whose server or cable is gone. */
const NETWORK = [
  'ESTALE',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ETIMEDOUT',
  'ECONNRESET',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ENOTCONN',
  'EREMOTEIO',
  'ENOLINK',
]
/** What a stick says that was pulled out, or a disk that is failing. */
const DEVICE = ['EIO', 'ENXIO', 'ENODEV', 'ENOMEDIUM', 'EMEDIUMTYPE']
const each = (codes: string[], message: MessageCode) => Object.fromEntries(codes.map((code) => [code, message]))

/** Of Windows, in UTF-16 units. */
const LONGEST_NAME = 255

const READING: Record<string, MessageCode> = {
  ...each([...NETWORK, ...DEVICE], 'E149'),
  ENOENT: 'E10',
  ENOTDIR: 'E10',
  EACCES: 'E11',
  EPERM: 'E11',
  EISDIR: 'E13',
  EBUSY: 'E14',
}

const WRITING: Record<string, MessageCode> = {
  ...each(NETWORK, 'E146'),
  ...each(DEVICE, 'E147'),
  ENOENT: 'E16',
  ENOTDIR: 'E16',
  EACCES: 'E17',
  EPERM: 'E17',
  EROFS: 'E17',
  ENOSPC: 'E18',
  EDQUOT: 'E18',
  EBUSY: 'E19',
  ENAMETOOLONG: 'E148',
  EINVAL: 'E20',
  EISDIR: 'E20',
}

export async function readingTrouble(error: unknown, path: string, fs: FileSystem = fileSystem): Promise<Trouble> {
  const code = errorCode(error)
  const away = code === 'ENOENT' && (await awayPlace(path, fs)) !== null
  return trouble(away ? 'E149' : (READING[code] ?? 'E15'), { name: basename(path), code })
}

export async function writingTrouble(error: unknown, path: string, fs: FileSystem = fileSystem): Promise<Trouble> {
  const code = errorCode(error)
  // Windows calls a name that is too long one that is not there.
  if (code === 'ENOENT' && basename(path).length > LONGEST_NAME) return trouble('E148', { name: basename(path), code })
  const away = code === 'ENOENT' ? await awayPlace(path, fs) : null
  const sentence = away === null ? (WRITING[code] ?? 'E21') : away === 'network' ? 'E146' : 'E147'
  return trouble(sentence, { name: basename(path), code })
}

/** The final rename was refused again and again although the folder takes files: someone holds the old file open. */
export async function replacingTrouble(error: unknown, path: string, fs: FileSystem = fileSystem): Promise<Trouble> {
  const code = errorCode(error)
  const held = code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
  return held ? trouble('E19', { name: basename(path), code }) : writingTrouble(error, path, fs)
}
