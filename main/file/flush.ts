/** Makes what was written last through a power cut. */
import type { FileHandle } from 'node:fs/promises'
import type { FileSystem } from './file-system'
import { errorCode } from './file-trouble'

/** Some network and user file systems cannot flush a file; what they can do is done. */
const NO_FLUSHING = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

export async function flushHandle(file: FileHandle): Promise<void> {
  await file.sync().catch((error: unknown) => {
    if (!NO_FLUSHING.has(errorCode(error))) throw error
  })
}

/** Windows flushes only what may be written to. */
export async function flushFile(path: string, fs: FileSystem): Promise<void> {
  const file = await fs.open(path, 'r+')
  await flushHandle(file).finally(() => file.close())
}

/** Makes the rename itself last; not every system can do that to a folder, and then it needs no help. */
export async function flushFolder(folder: string, fs: FileSystem): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Windows cannot open a folder; some network drives cannot flush one.
  }
}
