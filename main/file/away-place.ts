/** Tells a folder that was removed from a drive, stick or share that is not there as a whole. */
import { posix, win32 } from 'node:path'
import type { FileSystem } from './file-system'

/** Where Linux and macOS put removable drives and mounted shares: the folder named last is the drive. */
const MOUNTS = [/^\/run\/media\/[^/]+\/[^/]+/, /^\/media\/[^/]+\/[^/]+/, /^\/(?:mnt|Volumes)\/[^/]+/]
/** Shares that file managers mount for a person. */
const SHARES = [/^\/run\/user\/\d+\/gvfs\/[^/]+/]

/** `null` when the place itself is there, or is an ordinary folder. */
export async function awayPlace(path: string, fs: Pick<FileSystem, 'stat'>): Promise<'network' | 'drive' | null> {
  const place = placeOf(path)
  if (place === null) return null
  try {
    await fs.stat(place.root)
    return null
  } catch {
    return place.kind
  }
}

/** `C:\…` and `\\server\share\…` on Windows, the mount of a drive elsewhere. */
function placeOf(path: string): { root: string; kind: 'network' | 'drive' } | null {
  if (/^[A-Za-z]:[\\/]/.test(path)) return { root: win32.parse(path).root, kind: 'drive' }
  if (/^\\\\[^\\?.]/.test(path)) return { root: win32.parse(path).root, kind: 'network' }
  const plain = posix.normalize(path)
  const find = (patterns: RegExp[]) => patterns.map((pattern) => pattern.exec(plain)?.[0]).find((found) => found !== undefined)
  const share = find(SHARES)
  if (share !== undefined) return { root: share, kind: 'network' }
  const drive = find(MOUNTS)
  return drive === undefined ? null : { root: drive, kind: 'drive' }
}
