/** Ties the session to its window: keys, menu, title bar, theme, files handed over. */
import { COMMANDS } from '@shared/command'
import { LONGEST_WORDS } from '@shared/ipc/longest-words'
import { fill } from '@shared/message'
import { shellWords } from '@shared/message/screen/shell'
import { dialogIsOpen, listenToKeys, type CommandSource } from '../commands'
import type { DocumentStore, EditorHandle } from '../store'
import { autosave } from './autosave'
import { keepJournal } from './journal'
import { startSession, takeAnswer } from './open-actions'
import { openDocument, type OpenDialog, type Session } from './session'
import { connectSettings } from './settings-session'
import { shellCommands } from './shell-commands'
import { followTheme } from './theme'
import { noteEvents } from './note-events'
import { saveReport } from './write-actions'

export function runSession(session: Session, target: Window): void {
  const { bridge, commands } = session
  followTheme(session.screen, target)
  commands.connect(shellCommands(session, target))
  connectSettings(session, target)
  connectEditor(session)
  listenToKeys(target, commands)
  bridge.on('command', ({ id }) => {
    // A dialog that was asked for a moment ago may not be drawn yet.
    if (!dialogIsOpen(target.document) && session.state.getState().dialog === null) commands.run(id)
  })
  bridge.on('offerFile', (answer) => void takeAnswer(session, answer))
  bridge.on('saveAndClose', () => void saveAndClose(session))
  noteEvents(session, target)
  tellCommands(session)
  tellWindowState(session)
  keepJournal(session, target)
  autosave(session, target)
  void startSession(session)
}

async function saveAndClose(session: Session): Promise<void> {
  if (await saveReport(session)) await session.bridge.closeWindow()
}

/** The editor comes and goes with its report; its commands with it. */
function connectEditor(session: Session): void {
  const { editor, commands } = session
  let disconnect: (() => void) | null = null
  editor.subscribe(({ handle }, before) => {
    if (handle === before.handle) return
    disconnect?.()
    disconnect = handle && commands.connect(whilePaperIsSeen(session, handle))
  })
}

/** What nobody sees, nobody writes on: while the printed pages stand in place of the paper it can only be undone. */
function whilePaperIsSeen({ state }: Session, handle: EditorHandle): CommandSource {
  const isOff = (id: string) => state.getState().preview === 'instead' && id !== 'edit.undo' && id !== 'edit.redo'
  return {
    run: (id) => !isOff(id) && handle.run(id),
    state: () =>
      Object.fromEntries(Object.entries(handle.state()).map(([id, one]) => [id, isOff(id) ? { ...one, enabled: false } : one])),
    subscribe: (listener) => {
      const stops = [
        handle.subscribe(listener),
        state.subscribe(({ preview }, before) => preview !== before.preview && listener()),
      ]
      return () => stops.forEach((stop) => stop())
    },
  }
}

/** The native menu greys out what cannot run. As long as nothing is on the screen the main process keeps what is asked for. */
function tellCommands({ commands, bridge, state }: Session): void {
  let told = ''
  const tell = () => {
    if (state.getState().stage.kind === 'starting') return
    const states = commands.states.getState()
    const enabled = Object.fromEntries(COMMANDS.map(({ id }) => [id, states[id].enabled]))
    const text = JSON.stringify(enabled)
    if (text !== told) void bridge.setCommandState({ enabled })
    told = text
  }
  commands.states.subscribe(tell)
}

/** Title bar, list of recent files and the question on closing. */
function tellWindowState(session: Session): void {
  let told = ''
  let followed: DocumentStore | null = null
  let stop: (() => void) | null = null
  const tell = () => {
    const state = windowState(session)
    const text = JSON.stringify(state)
    if (text !== told) void session.bridge.setWindowState(state)
    told = text
  }
  const follow = () => {
    const store = openDocument(session)?.store ?? null
    if (store !== followed) {
      stop?.()
      stop = store && store.subscribe(tell)
      followed = store
    }
    // A file that could not be shown: the window is free again, though for the page nothing is new.
    if (session.state.getState().stage.kind === 'start') told = ''
    tell()
  }
  session.state.subscribe(({ stage, dialog }, before) => {
    if (stage !== before.stage || (stage.kind === 'start' && dialog !== before.dialog)) follow()
  })
}

/** A file that comes in would end them, and what they have read would be read again. */
const WORKING: ReadonlySet<OpenDialog['kind']> = new Set<OpenDialog['kind']>(['merge', 'check-many', 'roll'])

function windowState(session: Session) {
  const document = openDocument(session)
  const { dialog } = session.state.getState()
  if (!document) {
    const working = dialog !== null && WORKING.has(dialog.kind)
    return { title: shellWords.program, dirty: false, report: null, ...(working && { working }) }
  }
  const { report, dirty, fileName } = document.store.getState()
  const { shortName, fullName } = report.organ
  const title = fileName ?? fill(shellWords.windowTitle, { organ: shortName || fullName, year: report.year })
  return {
    title: title.slice(0, LONGEST_WORDS.windowTitle),
    dirty,
    report: { organ: fullName.slice(0, LONGEST_WORDS.organ), year: report.year, file: document.file },
  }
}
