/** Hands the unsaved report to the journal: after a crash, a kill or a power cut the next start brings it back. */
import { LONGEST_WORDS } from '@shared/ipc/longest-words'
import type { Bridge } from '@shared/ipc'
import { mediaBytes } from '@shared/report'
import { writeJournalBeside, writeJournalReport } from '@shared/report-file/write-journal'
import { recoveredWords } from '@shared/message/screen/recovered'
import type { DocumentState, DocumentStore } from '../store'
import { finishedStateOf } from './finished-state'
import { notify, openDocument, type OpenDocument, type Session } from './session'
import { saveReport } from './write-actions'

/** Milliseconds from a change to its writing: together with the writing well below a second. */
const WAIT = 400
/** Then it is written in a pause between keys, or after this at the latest. */
const PATIENCE = 250

export interface Journal {
  /** Something changed. */
  changed: () => void
  /** Writes nothing any more. */
  stop: () => void
}

/** Keeps the report of the window in the journal for as long as it holds one. */
export function keepJournal(session: Session, target: Window): void {
  let followed: DocumentStore | null = null
  let stop = () => {}
  const follow = () => {
    const document = openDocument(session)
    if ((document?.store ?? null) === followed) return
    stop()
    followed = document?.store ?? null
    if (!document) return void (stop = () => {})
    const journal = journalOf(session, document.store, target)
    const unsubscribe = document.store.subscribe((state, before) => isOther(state, before) && journal.changed())
    journal.changed()
    stop = () => {
      unsubscribe()
      journal.stop()
    }
  }
  session.state.subscribe(({ stage }, before) => stage !== before.stage && follow())
}

const isOther = (a: DocumentState, b: DocumentState) =>
  a.report !== b.report || a.opening !== b.opening || a.papers !== b.papers || a.dirty !== b.dirty

/** What the journal holds already, so that only what changed is made and sent again. */
interface Written {
  report: DocumentState['report'] | null
  opening: DocumentState['opening'] | undefined
  papers: DocumentState['papers'] | null
  pictures: Set<string>
}

const nothing = (): Written => ({ report: null, opening: undefined, papers: null, pictures: new Set() })

export function journalOf(session: Session, store: DocumentStore, target: Window): Journal {
  let written = nothing()
  let timer: number | null = null
  let told = false
  /** One is on its way to the disk: a slow disk gets the newest state next, not every one in turn. */
  let writing = false
  let late = false
  const clear = () => {
    if (timer !== null) target.clearTimeout(timer)
    timer = null
  }
  const write = async () => {
    clear()
    if (writing) return void (late = true)
    const document = openDocument(session)
    const state = finished.read()
    if (!state.dirty || !store.getState().dirty || document?.store !== store) return
    const entry = entryOf(state, written, document)
    written = entry.written
    writing = true
    const answer = await session.bridge.keepJournal(entry.payload)
    writing = false
    tellOnce(answer)
    if (!late) return
    late = false
    void write()
  }
  const tellOnce = (answer: Awaited<ReturnType<Bridge['keepJournal']>>) => {
    if (answer.kind !== 'trouble') return void (told = false)
    // Everything is sent again with the next change; a person hears of it once.
    written = nothing()
    const save = { label: recoveredWords.save, run: () => void saveReport(session) }
    if (!told) notify(session, { kind: 'trouble', words: answer.trouble.message, actions: [save] })
    told = true
  }
  const changed = () => {
    if (!store.getState().dirty) {
      // The main process drops what it has as soon as it hears of this.
      clear()
      written = nothing()
    } else timer ??= target.setTimeout(() => inPause(target, () => void write()), WAIT)
  }
  // Clocks of a window that nobody sees go slowly.
  const hide = () => target.document.hidden && timer !== null && void write()
  target.document.addEventListener('visibilitychange', hide)
  const finished = finishedStateOf(store, target, changed)
  const stop = () => {
    clear()
    target.document.removeEventListener('visibilitychange', hide)
    finished.stop()
  }
  return { changed, stop }
}

function inPause(target: Window, work: () => void): void {
  if ('requestIdleCallback' in target) target.requestIdleCallback(work, { timeout: PATIENCE })
  else work()
}

function entryOf({ report, opening, papers }: DocumentState, written: Written, document: OpenDocument) {
  const media = { ...papers.snapshotMedia, ...report.media }
  const fresh = Object.entries(media).filter(([id]) => !written.pictures.has(id))
  const beside = opening !== written.opening || papers !== written.papers
  return {
    payload: {
      ...(report === written.report ? {} : { report: writeJournalReport(report) }),
      ...(beside ? { beside: writeJournalBeside({ opening, papers }) } : {}),
      pictures: fresh.map(([id, picture]) => ({ id, type: picture.type, bytes: mediaBytes(picture) })),
      file: document.file,
      about: { organ: report.organ.fullName.slice(0, LONGEST_WORDS.organ), year: report.year },
    },
    written: { report, opening, papers, pictures: new Set([...written.pictures, ...Object.keys(media)]) },
  }
}
