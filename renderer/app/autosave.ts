/** Saves a report that has a file of its own by itself, some minutes after the first unsaved change, between two words. */
import type { DocumentState } from '../store'
import { openDocument, type OpenDocument, type Session } from './session'
import { saveByItself } from './write-actions'

const MINUTE = 60_000
/** Milliseconds without a change before it is done, and how often it is looked at again. */
const QUIET = 2000

/** Until the answer is called. */
export function autosave(session: Session, target: Window): () => void {
  let dirtySince: number | null = null
  let lastChange = 0
  let composing = false
  let followed: OpenDocument['store'] | null = null
  let unfollow = () => {}
  // Counts on whatever becomes of the clock on the wall: one that is put back would put off the saving for as long.
  const now = () => target.performance.now()

  const changed = (state: DocumentState, before: DocumentState) => {
    if (state.report !== before.report || state.papers !== before.papers) lastChange = now()
    dirtySince = state.dirty ? (dirtySince ?? now()) : null
  }
  const follow = () => {
    const store = openDocument(session)?.store ?? null
    if (store === followed) return
    unfollow()
    followed = store
    dirtySince = store?.getState().dirty ? now() : null
    unfollow = store?.subscribe(changed) ?? (() => {})
  }
  const stopStage = session.state.subscribe(({ stage }, before) => stage !== before.stage && follow())
  const look = async () => {
    const { auto, minutes } = session.settings.getState().value.saving
    const time = now()
    if (!auto || dirtySince === null || time - dirtySince < minutes * MINUTE) return
    if (!hasOwnFile(session) || composing || isBusy(session) || time - lastChange < QUIET) return
    // The next time is counted from here, whether or not it could be written.
    dirtySince = time
    await saveByItself(session)
  }
  const compose = ({ type }: Event) => (composing = type === 'compositionstart')
  const events = ['compositionstart', 'compositionend'] as const
  events.forEach((event) => target.addEventListener(event, compose, true))
  follow()
  const timer = target.setInterval(() => void look(), QUIET)
  return () => {
    target.clearInterval(timer)
    events.forEach((event) => target.removeEventListener(event, compose, true))
    stopStage()
    unfollow()
  }
}

/** What was opened to be read, never had a name, or came back after a crash and was not looked at, is not written by itself. */
function hasOwnFile(session: Session): boolean {
  const document = openDocument(session)
  if (document === null || document.file === null) return false
  const { fileName, savedAt } = document.store.getState()
  return fileName !== null && (document.recovered === undefined || savedAt !== null)
}

/** A dialog asks something, or something else is being written. */
function isBusy({ state }: Session): boolean {
  const { dialog, busy } = state.getState()
  return dialog !== null || busy !== null
}
