/** Files a window reads beside its own: last year's report, one to compare with, those of subordinate units. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
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
    const paths = what === 'folder' ? await reportsInFolder(first) : chosen
    return { kind: 'picked', files: paths.map((path) => ({ id: idOf(window, path), name: basename(path) })) }
  } catch (error) {
    return { kind: 'trouble', trouble: await readingTrouble(error, first) }
  }
}

/** A path keeps its id. */
function idOf({ others }: ReportWindow, path: string): string {
  const known = [...others].find(([, other]) => other === path)?.[0]
  const id = known ?? randomUUID()
  others.set(id, path)
  return id
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
