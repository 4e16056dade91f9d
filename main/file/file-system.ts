import * as node from 'node:fs/promises'

/** The part of the file system that reading and writing need; a test hands in one that fails. */
export type FileSystem = Pick<
  typeof node,
  | 'access'
  | 'chmod'
  | 'copyFile'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'writeFile'
>

export const fileSystem: FileSystem = node
