/** Adding up subordinate reports. */
import { baseName, readUnitList } from '@shared/merge'
import { fill, message } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import { tidyName } from '@shared/report'
import { createStore } from 'zustand/vanilla'
import type { MergeJob, MergeState } from '../merge'
import { likelyYear } from '../start'
import type { MergedReports } from '../worker'
import { checkedStore } from './checked-store'
import { exportWorkbook } from './merge-export'
import { readFiles } from './merge-read-files'
import { addedUpBefore, isOfOpenReport, updateReport } from './merge-update'
import { notify, openDocument, showDialog, type Session } from './session'
import { createUnitFiles } from './unit-files'

export function startMerge(session: Session): void {
  const job = createJob(session)
  showDialog(session, { kind: 'merge', job })
}

function createJob(session: Session): MergeJob {
  const today = new Date(session.now())
  const before = addedUpBefore(session)
  const open = openDocument(session)?.store.getState().report
  const organ = open?.organ.fullName ?? ''
  const year = before?.year ?? open?.year ?? likelyYear(today)
  const state = createStore<MergeState>(() => ({
    draft: { organ, year, list: before?.list ?? '' },
    years: [...new Set([...Array.from({ length: 8 }, (_, i) => today.getFullYear() - i), year])].sort((a, b) => b - a),
    progress: null,
    merged: null,
    updates: false,
    said: before && fill(words.keptSaid, { n: before.units.length }),
  }))
  const files = createUnitFiles(before?.units ?? [])
  let stopped = new AbortController()
  let result: MergedReports | null = null
  const say = (said: string) => state.setState({ said })

  async function pick(what: 'many' | 'folder'): Promise<void> {
    const picked = await session.bridge.pickOther({ what })
    if (picked.kind === 'trouble') return say(picked.trouble.message)
    if (picked.kind !== 'picked') return
    if (picked.files.length === 0) return say(words.nothingFound)
    stopped = new AbortController()
    state.setState({ progress: { done: 0, all: picked.files.length }, said: null })
    const { year: of } = state.getState().draft
    const batch = files.begin(picked.files)
    const request = (name: string, bytes: Uint8Array) => ({ kind: 'readUnit' as const, name, bytes, year: of })
    await readFiles(session, picked.files, request, stopped.signal, ({ id, name }, read) => {
      batch.take(id, read.ok ? read.value : { file: name, reason: read.trouble }, of)
      state.setState(({ progress }) => ({ progress: progress && { ...progress, done: progress.done + 1 } }))
    })
    const left = batch.end(notRead)
    await addUp()
    if (left > 0) say(fill(words.stopped, { done: picked.files.length - left, left }))
  }

  async function addUp(): Promise<void> {
    const { organ, year: of, list } = state.getState().draft
    const expected = readUnitList(list)
    const order = { organ: tidyName(organ), year: of, expected: expected.length > 0 ? expected : null }
    const added = await session.worker.call({
      kind: 'merge',
      order,
      units: files.units(),
      unread: files.unread(),
      now: session.now(),
    })
    state.setState({ progress: null })
    if (added === 'cancelled') return
    if (!added.ok) return say(added.trouble.message)
    result = added.value
    state.setState({ merged: added.value.merged, updates: isOfOpenReport(session, added.value) })
  }

  async function exportSum(): Promise<void> {
    if (!result) return
    const { organ, year: of } = result.merged
    const made = await session.worker.call({ kind: 'mergeSummary', ...result })
    await exportWorkbook(session, made, { name: fill(words.title, { organ, year: of }), written: words.written }, say)
  }

  if (before) void addUp()
  return {
    state,
    change: (draft) => state.setState((before) => ({ draft: { ...before.draft, ...draft } })),
    pick: (what) => void pick(what),
    stop: () => stopped.abort(),
    again: () => {
      files.clear()
      result = null
      state.setState({ merged: null, said: null })
    },
    exportWorkbook: () => void exportSum(),
    makeReport: () => result && (state.getState().updates ? updateReport : makeReport)(session, result, say),
    close: () => showDialog(session, null),
  }
}

const notRead = (name: string) => ({ code: 'C32', message: message('C32', { name: baseName(name) }) })

function makeReport(session: Session, { merged, file }: MergedReports, say: (words: string) => void): void {
  if (openDocument(session)) return say(fill(words.openReport, { organ: merged.organ, year: merged.year }))
  const store = checkedStore(session, { template: merged.template, file, fileName: null, unsaved: true })
  const document = { store, initial: file, begun: true, file: null, source: null }
  session.state.setState({ stage: { kind: 'report', document }, dialog: null, current: null, comparing: false, fit: 1 })
  notify(session, { kind: 'done', words: words.made })
}
