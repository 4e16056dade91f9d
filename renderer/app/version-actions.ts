/** Earlier states of the report: kept by name or on saving, compared, brought back as one undoable step. */
import { failed, type Result } from '@shared/finding'
import { fill, message } from '@shared/message'
import { versionsWords as words } from '@shared/message/screen/versions'
import type { Report } from '@shared/report'
import { addSnapshot, pruneSnapshots } from '@shared/report-file'
import type { Snapshot, SnapshotKind, WorkingPapers } from '@shared/working-papers'
import type { DocumentStore } from '../store'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'
import { fetchSnapshotReader } from './snapshot-reader'

/** Automatic states that are kept; named ones all are. */
export const MOST_AUTOMATIC = 20
/** Saving more often than this (ms) keeps no further state. */
const APART = 10 * 60_000

export function keepVersion(session: Session, name: string, kind: SnapshotKind = 'named'): void {
  const store = openDocument(session)?.store
  if (!store) return
  store.getState().changePapers((papers) => added(papers, freshReport(session, store), name, kind, session.now()))
  if (kind === 'named') notify(session, { kind: 'done', words: fill(words.kept, { name }) })
}

/** On saving: what an office has worked for stays within reach, without making the file heavy. */
export function keepAutomatic(session: Session, { store }: OpenDocument): void {
  const now = session.now()
  const report = freshReport(session, store)
  store.getState().changePapers((papers) => {
    const last = papers.snapshots.at(-1)
    if (last && Date.parse(now) - Date.parse(last.at) < APART) return papers
    const next = added(papers, report, words.automatic, 'automatic', now)
    return last && next.snapshots.at(-1)?.saved === last.saved ? papers : next
  })
}

function added(papers: WorkingPapers, report: Report, name: string, kind: SnapshotKind, at: string): WorkingPapers {
  const next = addSnapshot(papers, report, { id: crypto.randomUUID(), name, kind, at })
  const automatic = next.snapshots.filter((one) => one.kind === 'automatic')
  const old = new Set(automatic.slice(0, Math.max(0, automatic.length - MOST_AUTOMATIC)).map(({ id }) => id))
  return old.size === 0 ? next : pruneSnapshots(next, ({ id }) => !old.has(id))
}

export function removeVersion(session: Session, snapshot: Snapshot): void {
  const store = openDocument(session)?.store
  if (!store) return
  const before = store.getState().papers
  store.getState().changePapers((papers) => pruneSnapshots(papers, ({ id }) => id !== snapshot.id))
  const takeBack = () =>
    store.getState().changePapers((papers) => ({
      ...papers,
      snapshots: before.snapshots.filter((one) => one.id === snapshot.id || papers.snapshots.some(({ id }) => id === one.id)),
      snapshotMedia: { ...before.snapshotMedia, ...papers.snapshotMedia },
    }))
  const actions = [{ label: words.takeBack, run: takeBack }]
  notify(session, { kind: 'done', words: fill(words.removed, { name: snapshot.name }), actions })
}

export async function restoreVersion(session: Session, snapshot: Snapshot): Promise<void> {
  const report = await versionReport(session, snapshot)
  const handle = session.editor.getState().handle
  if (!handle || !report) return
  if (!report.ok) return showDialog(session, { kind: 'trouble', trouble: report.trouble, during: 'opening' })
  keepVersion(session, fill(words.beforeRestoring, { name: snapshot.name }), 'automatic')
  handle.applyReport(report.value)
  notify(session, { kind: 'done', words: fill(words.restored, { name: snapshot.name }) })
}

/** Trouble: E03 damaged, E145 on another form than the open report. */
export async function versionReport(session: Session, snapshot: Snapshot): Promise<Result<Report> | null> {
  const readSnapshot = await fetchSnapshotReader()
  const state = openDocument(session)?.store.getState()
  if (!state) return null
  const read = readSnapshot(snapshot, state.papers, [state.template])
  const other = /"templateId":"([^"]*)"/.exec(snapshot.saved)?.[1]
  if (read.ok || other === undefined || other === state.template.id) return read
  return failed({ code: 'E145', message: message('E145', { name: snapshot.name }) })
}

function freshReport({ editor }: Session, store: DocumentStore): Report {
  const handle = editor.getState().handle
  if (handle) store.getState().reportChanged(handle.report())
  return store.getState().report
}
