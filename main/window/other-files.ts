/** Files a window reads beside its own: last year's report, one to compare with, those of subordinate units. */
import { randomUUID } from 'node:crypto'
import { basename, relative, sep } from 'node:path'
import type { Payload, PickOtherAnswer, ReadOtherAnswer } from '@shared/ipc'
import { readingTrouble, trouble } from '../file/file-trouble'
import { readFile } from '../file/read-file'
import { reportsInFolder } from '../file/reports-in-folder'
import { askWhichOthers } from './native-questions'
import type { ReportWindow } from './report-window'

export async function pickOther(window: ReportWindow, what: Payload<'pickOther'>['what']): Promise<PickOtherAnswer> {
  const chosen = await askWhichOthers(window.browser, what)
  const [first] = chosen
  if (first === undefined) return { kind: 'cancelled' }
  try {
    const folder = what === 'folder'
    const paths = folder ? await reportsInFolder(first) : chosen
    const files = withIds(window, paths).map(({ id, path }) => ({ id, name: folder ? nameWithin(first, path) : basename(path) }))
    return { kind: 'picked', files }
  } catch (error) {
    return { kind: 'trouble', trouble: await readingTrouble(error, first) }
  }
}

/** Units often hand in files of one name, each in a folder of its own. */
const nameWithin = (folder: string, path: string) => relative(folder, path).split(sep).join('/')

/** A path keeps its id. */
function withIds({ others }: ReportWindow, paths: readonly string[]): { id: string; path: string }[] {
  const known = new Map([...others].map(([id, path]) => [path, id]))
  return paths.map((path) => {
    const id = known.get(path) ?? randomUUID()
    others.set(id, path)
    return { id, path }
  })
}

/** Where a file lies that was only read so far. */
export const otherPath = ({ others }: ReportWindow, id: string): string | undefined => others.get(id)

export async function readOther(window: ReportWindow, id: string): Promise<ReadOtherAnswer> {
  const path = otherPath(window, id)
  if (path === undefined) return { kind: 'trouble', trouble: trouble('E23', {}) }
  const read = await readFile(path)
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble }
  return { kind: 'read', name: basename(path), bytes: read.value.bytes }
}
