import { basename } from 'node:path'
import type { RecoveredReport } from '@shared/ipc'
import type { FileHandles } from '../document/file-handles'
import { fileState } from '../file/read-file'
import type { Recovered } from './journal-entry'

/** What the page needs to show an unsaved report again beside what is known of its file. */
export async function recoveredReport(
  { report, beside, pictures, at, about }: Recovered,
  files: FileHandles,
): Promise<RecoveredReport> {
  return { report, beside, pictures, at: new Date(at).toISOString(), file: await ownFile(about, files) }
}

async function ownFile(about: Recovered['about'], files: FileHandles): Promise<RecoveredReport['file']> {
  if (!about?.path) return null
  const now = await fileState(about.path)
  const then = about.state
  const handle = files.give({ path: about.path, kind: 'own', state: then ?? now ?? { modified: 0, size: 0 } })
  return {
    handle,
    name: basename(about.path),
    modified: now && new Date(now.modified).toISOString(),
    changed: now !== null && then !== null && (now.modified !== then.modified || now.size !== then.size),
  }
}
