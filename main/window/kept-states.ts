/** Earlier contents that are kept: dated copies of saved files, and what was closed without saving. */
import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { basename, dirname } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import type { KeptContent, KeptFile, KeptListAnswer, KeptOpenAnswer, KeptReadAnswer, KeptState, Payload } from '@shared/ipc'
import type { Backups } from '../backups/backups'
import { samePathKey } from '../document/file-names'
import { readingTrouble, trouble } from '../file/file-trouble'
import { readFile } from '../file/read-file'
import type { Journal } from '../journal/journal'
import { isMissing, shortFolder } from '../recents/recents'
import type { KeptPlace } from './kept-place'
import type { OpeningContext } from './open-file'
import type { ReportWindow } from './report-window'

export interface KeptContext {
  backups: Pick<Backups, 'of' | 'all' | 'root'>
  journal: Pick<Journal, 'aside'>
}

export async function listKept(
  window: Pick<ReportWindow, 'path' | 'kept'>,
  what: Payload<'listKept'>['what'],
  context: KeptContext,
): Promise<KeptListAnswer> {
  try {
    const places = what === 'all' ? await allPlaces(context) : window.path === null ? [] : await placesOf(window.path, context)
    return { kind: 'kept', files: await keptFiles(places, window.kept) }
  } catch (error) {
    return { kind: 'trouble', trouble: await readingTrouble(error, context.backups.root) }
  }
}

export async function readKept({ kept }: Pick<ReportWindow, 'kept'>, id: string, context: KeptContext): Promise<KeptReadAnswer> {
  const read = await contentOf(kept.get(id), context)
  return read.ok ? { kind: 'read', content: read.value } : { kind: 'trouble', trouble: read.trouble }
}

/** Its source is never written to: the report it becomes has no file yet. */
export async function openKept(window: ReportWindow, id: string, context: KeptContext & OpeningContext): Promise<KeptOpenAnswer> {
  const read = await contentOf(window.kept.get(id), context)
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble }
  if (window.isFree) return { kind: 'opened', content: read.value }
  const other = context.newWindow(null)
  other.opensKept = read.value
  other.taken = true
  return { kind: 'elsewhere' }
}

/** Trouble: E151 no longer there, E152 cannot be read as what it was, or as of reading a file. */
async function contentOf(place: KeptPlace | undefined, { journal }: KeptContext): Promise<Result<KeptContent>> {
  if (!place) return failed(trouble('E151', {}))
  const about = { name: place.name, at: new Date(place.at).toISOString() }
  if (place.kind === 'notSaved') {
    const read = await journal.aside.read(place.folder)
    if (!read) return failed(trouble('E152', { name: place.name || place.organ }))
    const { report, beside, pictures } = read
    return ok({ form: 'journal', ...about, report, beside, pictures })
  }
  const read = await readFile(place.path)
  if (read.ok) return ok({ form: 'file', ...about, bytes: read.value.bytes })
  return failed(read.trouble.code === 'E10' ? trouble('E151', {}) : read.trouble)
}

async function placesOf(path: string, context: KeptContext): Promise<KeptPlace[]> {
  const key = samePathKey(path)
  const copies = (await context.backups.of(path)).map((copy): KeptPlace => ({ kind: 'replaced', from: path, ...copy }))
  const notSaved = (await notSavedPlaces(context)).filter(({ from }) => from !== null && samePathKey(from) === key)
  return [...notSaved.map((place) => ({ ...place, from: path })), ...copies]
}

async function allPlaces(context: KeptContext): Promise<KeptPlace[]> {
  const files = await context.backups.all()
  const copies = files.flatMap(({ path, copies }) => {
    // Copies of a file whose path was not written down are told apart by their folder.
    const from = path ?? dirname(copies[0]!.path)
    return copies.map((copy): KeptPlace => ({ kind: 'replaced', from, ...copy }))
  })
  return [...(await notSavedPlaces(context)), ...copies]
}

async function notSavedPlaces({ journal }: KeptContext): Promise<Extract<KeptPlace, { kind: 'notSaved' }>[]> {
  return (await journal.aside.list()).map(({ name: folder, at, about }) => ({
    kind: 'notSaved',
    folder,
    at,
    from: about?.path ?? null,
    name: about?.path ? basename(about.path) : '',
    organ: about?.organ ?? '',
    year: about?.year ?? null,
  }))
}

/** One group for each file and one for what was never saved, each as listed; the group with the latest change first. */
function groups(places: readonly KeptPlace[]): KeptPlace[][] {
  const byFile = new Map<string, KeptPlace[]>()
  for (const place of places) byFile.set(place.from ?? '', [...(byFile.get(place.from ?? '') ?? []), place])
  const latest = (group: readonly KeptPlace[]) => Math.max(...group.map(({ at }) => at))
  return [...byFile.values()].sort((a, b) => latest(b) - latest(a))
}

/** A place keeps its id. */
async function keptFiles(places: readonly KeptPlace[], ids: Map<string, KeptPlace>): Promise<KeptFile[]> {
  const where = (place: KeptPlace) => (place.kind === 'replaced' ? place.path : place.folder)
  const known = new Map([...ids].map(([id, place]) => [where(place), id]))
  const state = (place: KeptPlace): KeptState => {
    const id = known.get(where(place)) ?? randomUUID()
    ids.set(id, place)
    const about = place.kind === 'notSaved' ? { organ: place.organ, year: place.year } : { organ: '', year: null }
    return { id, kind: place.kind, at: new Date(place.at).toISOString(), ...about }
  }
  return Promise.all(
    groups(places).map(async (group) => {
      const { from, name } = group[0]!
      return {
        name,
        folder: from === null ? '' : shortFolder(dirname(from), homedir()),
        missing: from !== null && (await isMissing(from)),
        states: group.map(state),
      }
    }),
  )
}
