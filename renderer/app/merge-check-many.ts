/** Checking many reports: each file is read and checked on its own, what was found stands there at once. */
import type { Result } from '@shared/finding'
import type { CheckedReport } from '@shared/merge'
import { fill } from '@shared/message'
import { checkManyWords as words } from '@shared/message/screen/check-many'
import { createStore } from 'zustand/vanilla'
import type { CheckedFile, CheckJob, CheckState } from '../merge'
import { exportWorkbook } from './merge-export'
import { readFiles, type PickedFile } from './merge-read-files'
import { showDialog, type Session } from './session'

/** What was found is drawn this often (ms) while more is read. */
const PAUSE = 200

export function startCheckMany(session: Session): void {
  showDialog(session, { kind: 'check-many', job: createJob(session) })
}

function createJob(session: Session): CheckJob {
  const state = createStore<CheckState>(() => ({ files: [], progress: null, said: null }))
  const say = (said: string) => state.setState({ said })
  let stopped = new AbortController()
  /** Everything that was looked at, by file. */
  const looked = new Map<string, CheckedFile>()
  /** The list keeps the order of choosing, whichever file was read sooner. */
  const rank = new Map<string, number>()
  const inOrder = () => [...looked.values()].sort((a, b) => rank.get(a.id)! - rank.get(b.id)!)

  async function pick(what: 'many' | 'folder'): Promise<void> {
    const picked = await session.bridge.pickOther({ what })
    if (picked.kind === 'trouble') return say(picked.trouble.message)
    if (picked.kind !== 'picked') return
    if (picked.files.length === 0) return say(words.nothingFound)
    const all = picked.files.length
    let done = 0
    stopped = new AbortController()
    picked.files.forEach(({ id }) => rank.set(id, rank.get(id) ?? rank.size))
    const show = () => state.setState({ files: inOrder(), progress: { done, all } })
    state.setState({ progress: { done, all }, said: null })
    // Hundreds of files would draw the list hundreds of times.
    const timer = setInterval(show, PAUSE)
    const settings = session.settings.getState().value
    const request = (name: string, bytes: Uint8Array) => ({ kind: 'checkOne' as const, name, bytes, settings })
    try {
      await readFiles(session, picked.files, request, stopped.signal, (file, read) => {
        looked.set(file.id, checkedFile(file, read))
        done += 1
      })
    } finally {
      clearInterval(timer)
    }
    const said = stopped.signal.aborted ? fill(words.stopped, { done, left: all - done }) : null
    state.setState({ files: inOrder(), progress: null, said })
  }

  async function exportList(): Promise<void> {
    const { files } = state.getState()
    const checked = files.flatMap((file) => ('checked' in file ? [file.checked] : []))
    const unread = files.flatMap((file) => ('unread' in file ? [file.unread] : []))
    const made = await session.worker.call({ kind: 'checkedList', checked, unread, now: session.now() })
    await exportWorkbook(session, made, { name: words.fileName, written: words.written }, say)
  }

  async function open(id: string): Promise<void> {
    const answer = await session.bridge.openOther({ id })
    if (answer.kind === 'trouble') say(answer.trouble.message)
  }

  return {
    state,
    pick: (what) => void pick(what),
    stop: () => stopped.abort(),
    again: () => {
      looked.clear()
      state.setState({ files: [], said: null })
    },
    open: (id) => void open(id),
    exportList: () => void exportList(),
    close: () => showDialog(session, null),
  }
}

const checkedFile = ({ id, name }: PickedFile, read: Result<CheckedReport>): CheckedFile =>
  read.ok ? { id, checked: read.value } : { id, unread: { file: name, reason: read.trouble } }
