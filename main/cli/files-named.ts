/** The files that are meant: those named, and all reports of the folders named. */
import { stat } from 'node:fs/promises'
import { failed, ok, type Result } from '@shared/finding'
import { samePathKey } from '../document/file-names'
import { readingTrouble, trouble } from '../file/file-trouble'
import { reportsInFolder } from '../file/reports-in-folder'

export interface NamedFiles {
  files: string[]
  /** A folder was named: there may be any number of files. */
  folders: boolean
}

/** `except`: files that are written or read for another reason. Trouble C31 a folder without reports, or as of reading. */
export async function filesNamed(named: readonly string[], except: readonly string[] = []): Promise<Result<NamedFiles>> {
  const files: string[] = []
  let folders = false
  for (const path of named) {
    if (!(await isFolder(path))) {
      files.push(path)
      continue
    }
    folders = true
    try {
      const found = await reportsInFolder(path)
      if (found.length === 0) return failed(trouble('C31', { name: path }))
      files.push(...found)
    } catch (error) {
      return failed(await readingTrouble(error, path))
    }
  }
  const left = new Set(except.map(samePathKey))
  const once = new Map(files.map((file) => [samePathKey(file), file]))
  return ok({ files: [...once].filter(([key]) => !left.has(key)).map(([, file]) => file), folders })
}

/** What is not there is told when it is read. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
