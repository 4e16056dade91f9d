/** Brings files into windows: one window per file, never the same file in two. */
import { basename } from 'node:path'
import { ok, type Result } from '@shared/finding'
import type { OfferedFile, PickAnswer } from '@shared/ipc'
import type { Backups } from '../backups/backups'
import { isOwn } from '../document/file-names'
import { readFile } from '../file/read-file'
import type { OpenWindows } from './open-windows'
import type { ReportWindow } from './report-window'

export interface OpeningContext {
  windows: OpenWindows
  /** Opens a window for the file, or for the start screen. */
  newWindow: (path: string | null) => ReportWindow
  backups: Backups
}

/** Reads the file for this window, which from then on holds it. */
export async function offer(
  window: ReportWindow,
  path: string,
  { backups }: Pick<OpeningContext, 'backups'>,
): Promise<Result<OfferedFile>> {
  window.path = path
  const read = await readFile(path)
  if (!read.ok) {
    window.path = null
    return read
  }
  const kind = isOwn(path, read.value.bytes) && !backups.holds(path) ? 'own' : 'foreign'
  const file = window.files.give({ path, kind, state: read.value.state })
  return ok({ file, name: basename(path), bytes: read.value.bytes, kind })
}

/** A person chose the file in this window: it opens here when the window is free, else in one of its own. */
export async function openChosen(window: ReportWindow, path: string, context: OpeningContext): Promise<PickAnswer> {
  if (showElsewhere(path, context)) return { kind: 'elsewhere' }
  if (!window.isFree) {
    context.newWindow(path)
    return { kind: 'elsewhere' }
  }
  const offered = await offer(window, path, context)
  return offered.ok ? { kind: 'opened', file: offered.value } : { kind: 'trouble', trouble: offered.trouble }
}

/** A file out of a list that a window shows: the list stays, the file gets a window of its own. */
export function openBeside(path: string, context: OpeningContext): PickAnswer {
  if (!showElsewhere(path, context)) context.newWindow(path)
  return { kind: 'elsewhere' }
}

/** Files dropped on `window`, or handed over by a second start: a free window takes one, the others get their own. */
export async function openHandedOver(
  paths: readonly string[],
  window: ReportWindow | undefined,
  context: OpeningContext,
): Promise<void> {
  for (const path of paths) await openOne(path, window, context)
}

async function openOne(path: string, window: ReportWindow | undefined, context: OpeningContext): Promise<void> {
  if (showElsewhere(path, context)) return
  const candidate = window ?? context.windows.free
  const free = candidate?.isFree ? candidate : undefined
  if (!free) {
    context.newWindow(path)
    return
  }
  free.bringToFront()
  if (free.painted) {
    await offerTo(free, path, context)
    return
  }
  free.path = path
  // A page that is still loading asks for its file by itself.
  if (free.ready) free.waiting.add({ kind: 'file', path })
}

/** Reads the file for a page that stands; `false`: it was told why that cannot be. */
export async function offerTo(window: ReportWindow, path: string, context: Pick<OpeningContext, 'backups'>): Promise<boolean> {
  const offered = await offer(window, path, context)
  window.tell('offerFile', offered.ok ? { kind: 'opened', file: offered.value } : { kind: 'trouble', trouble: offered.trouble })
  return offered.ok
}

function showElsewhere(path: string, { windows }: OpeningContext): boolean {
  const holding = windows.holding(path)
  holding?.bringToFront()
  return holding !== undefined
}
