/** Errors of the file system as sentences: what happened to which file, what is safe, what to do. */
import type { Trouble } from '@shared/finding'
import { message, type MessageCode } from '@shared/message'

/** `EACCES` and the like; a name that a program can look up, never the system's English sentence. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code ?? (error instanceof Error ? error.name : 'unknown')
}

export function trouble(code: MessageCode, values: Record<string, string | number>): Trouble {
  return { code, message: message(code, values) }
}

const READING: Record<string, MessageCode> = {
  ENOENT: 'E10',
  ENOTDIR: 'E10',
  EACCES: 'E11',
  EPERM: 'E11',
  EISDIR: 'E13',
  EBUSY: 'E14',
}

const WRITING: Record<string, MessageCode> = {
  ENOENT: 'E16',
  ENOTDIR: 'E16',
  EACCES: 'E17',
  EPERM: 'E17',
  EROFS: 'E17',
  ENOSPC: 'E18',
  EDQUOT: 'E18',
  EBUSY: 'E19',
  ENAMETOOLONG: 'E20',
  EINVAL: 'E20',
  EISDIR: 'E20',
}

export function readingTrouble(error: unknown, name: string): Trouble {
  const code = errorCode(error)
  return trouble(READING[code] ?? 'E15', { name, code })
}

export function writingTrouble(error: unknown, name: string): Trouble {
  const code = errorCode(error)
  return trouble(WRITING[code] ?? 'E21', { name, code })
}

/** The final rename was refused again and again although the folder takes files: someone holds the old file open. */
export function replacingTrouble(error: unknown, name: string): Trouble {
  const code = errorCode(error)
  const held = code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
  return held ? trouble('E19', { name, code }) : writingTrouble(error, name)
}
