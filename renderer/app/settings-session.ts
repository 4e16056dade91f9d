/** The settings of the program as the window knows them, and what follows from each of them. */
import type { MoreInput } from '@shared/check'
import type { Settings } from '@shared/settings'
import { checkInput, needsOfficeData } from '@shared/settings/check-input'
import type { Organ } from '@shared/report'
import type { OfficeData } from '@shared/template'
import { notify, openDocument, type Session } from './session'

/** Milliseconds of quiet after which a changed look is remembered. */
const QUIET = 400

/** Takes the settings over as they come in, and tells the main process of what is changed elsewhere in the window. */
export function connectSettings(session: Session, target: Window): void {
  const { early, bridge, settings, screen, state } = session
  void early.started.then((answer) => {
    if (answer.kind !== 'started') return
    settings.setState({ value: answer.settings })
    screen.getState().change(answer.settings.look)
    state.setState({ exportChoice: { ...answer.settings.export, changesSince: null } })
    if (answer.settingsTrouble) notify(session, { kind: 'trouble', words: answer.settingsTrouble.message })
    rememberLook(session, target)
  })
  bridge.on('settings', (value) => {
    const { theme } = value.look
    settings.setState({ value })
    // Each window keeps its own size of paper.
    if (theme !== screen.getState().theme) screen.getState().change({ theme })
  })
  settings.subscribe(({ value, office }, before) => {
    if (office === null && needsOfficeData(value)) void loadOfficeData(session)
    if (value.organ !== before.value.organ || value.checks !== before.value.checks || office !== before.office)
      openDocument(session)?.store.getState().checkAgain()
    if (value.export !== before.value.export) state.setState({ exportChoice: { ...value.export, changesSince: null } })
  })
}

/** In force at once; a person hears of it when the disk does not take it. */
export function changeSettings(session: Session, parts: Partial<Settings>): void {
  const { settings, bridge, screen } = session
  settings.setState(({ value }) => ({ value: { ...value, ...parts } }))
  if (parts.look) screen.getState().change(parts.look)
  void bridge.changeSettings(parts).then((answer) => {
    if (answer.kind === 'trouble') notify(session, { kind: 'trouble', words: answer.trouble.message })
  })
}

/** What the checks of a report know of the office. */
export function chosenInput({ settings }: Pick<Session, 'settings'>, organ: Organ): MoreInput {
  const { value, office } = settings.getState()
  return checkInput(value, organ, office)
}

export async function loadOfficeData({ settings }: Session): Promise<OfficeData> {
  const { bundledOffice } = await import('./office-data')
  if (settings.getState().office === null) settings.setState({ office: bundledOffice })
  return bundledOffice
}

/** Theme and size chosen by keys or menu are those of the next start, also when the window is closed at once. */
function rememberLook(session: Session, target: Window): void {
  const { screen, settings } = session
  let timer: number | null = null
  const remember = () => {
    timer = null
    const { theme, zoom, wide } = screen.getState()
    const { look } = settings.getState().value
    if (theme !== look.theme || zoom !== look.zoom || wide !== look.wide) changeSettings(session, { look: { theme, zoom, wide } })
  }
  screen.subscribe(() => {
    if (timer !== null) target.clearTimeout(timer)
    timer = target.setTimeout(remember, QUIET)
  })
  target.addEventListener('pagehide', () => timer !== null && remember())
}
