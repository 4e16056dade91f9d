/**
 * Keeps the version that is about to be replaced, in a folder outside the working folder: one folder per file, names
 * that sort by time, the newest few kept.
 */
import { createHash } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { fileSystem, type FileSystem } from './file-system'

const KEPT = 20
const LONGEST_NAME = 60

/** Folder of the kept versions of the file at `path`. */
export function previousFolder(root: string, path: string): string {
  return join(root, createHash('sha256').update(path).digest('hex').slice(0, 24))
}

/** Copies the file aside and drops the oldest copies. Throws what the file system throws. */
export async function keepPrevious(root: string, path: string, now: Date, fs: FileSystem = fileSystem): Promise<void> {
  const folder = previousFolder(root, path)
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const extension = extname(path)
  const name = basename(path, extension).slice(0, LONGEST_NAME)
  await fs.copyFile(path, join(folder, `${timeName(now)} ${name}${extension}`))
  const copies = (await fs.readdir(folder)).filter((file) => /^\d{8}-\d{9} /.test(file)).sort()
  for (const old of copies.slice(0, -KEPT)) await fs.rm(join(folder, old), { force: true })
}

/** UTC, so that a change of the clock's zone does not change the order: 20261121-140305123. */
function timeName(now: Date): string {
  return now
    .toISOString()
    .replace('T', '-')
    .replace(/[^\d-]/g, '')
    .replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1$2$3')
}
