/** Adding up subordinate reports. */
import { baseName, readUnitList, replacedBy, type UnitReport, type UnreadUnit } from '@shared/merge'
import { fill, message } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import { tidyName } from '@shared/report'
import { createStore } from 'zustand/vanilla'
import type { MergeJob, MergeState } from '../merge'
import type { MergedReports } from '../worker'
import { checkedStore } from './checked-store'
import { fileNameOf } from './fresh-snapshot'
import { readFiles } from './merge-read-files'
import { addedUpBefore, isOfOpenReport, updateReport } from './merge-update'
import { notify, openDocument, showDialog, type Session } from './session'

export function startMerge(session: Session): void {
  const job = createJob(session)
  showDialog(session, { kind: 'merge', job })
}

function createJob(session: Session): MergeJob {
  const year = new Date(session.now()).getFullYear() - 1
  const before = addedUpBefore(session)
  const organ = openDocument(session)?.store.getState().report.organ.fullName ?? ''
  const state = createStore<MergeState>(() => ({
    draft: { organ, year: before?.year ?? year, list: before?.list ?? '' },
    years: [...new Set([...Array.from({ length: 8 }, (_, i) => year + 1 - i), before?.year ?? year])].sort((a, b) => b - a),
    progress: null,
    merged: null,
    updates: false,
    said: before && fill(words.keptSaid, { n: before.units.length }),
  }))
  const read = new Map<string, UnitReport | UnreadUnit>(before?.units.map((unit, i) => [`${i}`, unit]))
  /** Which of two files of one unit counts must not depend on which was read sooner. */
  const rank = new Map([...read.keys()].map((id, i) => [id, i]))
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
    picked.files.forEach(({ id }) => rank.set(id, rank.get(id) ?? rank.size))
    const known = new Map(read)
    const waiting = new Map(picked.files.map((file) => [file.id, file]))
    const { year: of } = state.getState().draft
    const request = (name: string, bytes: Uint8Array) => ({ kind: 'readUnit' as const, name, bytes, year: of })
    await readFiles(session, picked.files, request, stopped.signal, (file, result) => {
      const unit = result.ok ? result.value : { file: file.name, reason: result.trouble }
      // A unit's new file takes the place of the one it handed in before.
      if (!('year' in unit && unit.year !== of)) for (const id of replacedBy(known, unit)) read.delete(id)
      read.set(file.id, unit)
      waiting.delete(file.id)
      state.setState(({ progress }) => ({ progress: progress && { ...progress, done: progress.done + 1 } }))
    })
    // A sum without them would look whole.
    for (const [id, { name }] of waiting) if (!read.has(id)) read.set(id, { file: name, reason: notRead(name) })
    await addUp()
    if (waiting.size > 0) say(fill(words.stopped, { done: picked.files.length - waiting.size, left: waiting.size }))
  }

  async function addUp(): Promise<void> {
    const { organ, year: of, list } = state.getState().draft
    const expected = readUnitList(list)
    const order = { organ: tidyName(organ), year: of, expected: expected.length > 0 ? expected : null }
    const inOrder = [...read].sort(([a], [b]) => rank.get(a)! - rank.get(b)!).map(([, one]) => one)
    const units = inOrder.filter((one): one is UnitReport => 'organ' in one)
    const unread = inOrder.filter((one): one is UnreadUnit => 'reason' in one)
    const added = await session.worker.call({ kind: 'merge', order, units, unread, now: session.now() })
    state.setState({ progress: null })
    if (added === 'cancelled') return
    if (!added.ok) return say(added.trouble.message)
    result = added.value
    state.setState({ merged: added.value.merged, updates: isOfOpenReport(session, added.value) })
  }

  async function exportWorkbook(): Promise<void> {
    if (!result) return
    const bytes = await session.worker.call({ kind: 'mergeSummary', ...result })
    if (bytes === 'cancelled') return
    if (!bytes.ok) return say(bytes.trouble.message)
    const suggestedName = fileNameOf(fill(words.title, { organ: result.merged.organ, year: result.merged.year }), 'xlsx')
    const answer = await session.bridge.exportFile({ bytes: bytes.value, suggestedName, format: 'xlsx' })
    if (answer.kind === 'trouble') say(answer.trouble.message)
    if (answer.kind === 'saved') say(fill(words.written, { name: answer.name }))
  }

  if (before) void addUp()
  return {
    state,
    change: (draft) => state.setState((before) => ({ draft: { ...before.draft, ...draft } })),
    pick: (what) => void pick(what),
    stop: () => stopped.abort(),
    again: () => {
      read.clear()
      result = null
      state.setState({ merged: null, said: null })
    },
    exportWorkbook: () => void exportWorkbook(),
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
