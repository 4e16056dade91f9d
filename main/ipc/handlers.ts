/** What each request of the page does. */
import type { Payload, PlainAnswer, StartState } from '@shared/ipc'
import type { Settings } from '@shared/settings'
import { recoveredReport } from '../journal/recovered-report'
import type { SettingsFile } from '../settings/settings-file'
import { carryOut } from '../window/carry-out'
import { offer } from '../window/open-file'
import type { ReportWindow } from '../window/report-window'
import { exportHandlers } from './export-handlers'
import { fileHandlers, remember, type FileContext } from './file-handlers'
import type { Handlers } from './register-requests'
import { supportHandlers, type SupportContext } from './support-handlers'

export interface HandlerContext extends FileContext {
  version: string
  settings: SettingsFile
  /** A window's commands changed, or another window is in front. */
  refreshMenu: () => void
  onPainted: (window: ReportWindow) => void
  support: Omit<SupportContext, 'windows'>
}

const done: PlainAnswer = { kind: 'done' }

export function createHandlers(context: HandlerContext): Handlers<ReportWindow> {
  return {
    ...supportHandlers({ ...context.support, windows: context.windows }),
    ...fileHandlers(context),
    ...exportHandlers(),
    ready: (window) => start(window, context),
    painted: (window) => {
      window.painted = true
      window.taken = false
      // What the page said before it stood counts from now on: a file that could not be shown is not held.
      window.update(window.state)
      context.onPainted(window)
      if (window.settingsMissed) window.tell('settings', context.settings.value)
      window.settingsMissed = false
      void carryOut(window, context)
      return done
    },
    newWindow: () => {
      void context.newWindow(null).choose('file.new')
      return done
    },
    keepJournal: (window, kept) => keepJournal(window, kept, context),
    setAsideJournal: async (window) => {
      await context.journal.setAside(window.journal, new Date())
      return done
    },
    setWindowState: (window, state) => {
      if (state.dirty && window.closing === 'saving') context.closing.stay(window)
      window.update(state)
      if (state.report !== null && !state.dirty) void context.journal.end(window.journal)
      if (window.path !== null && state.report !== null) remember(window.path, state.report, context)
      void carryOut(window, context)
      return done
    },
    setCommandState: (window, { enabled }) => {
      window.enabled = enabled
      context.refreshMenu()
      return done
    },
    changeSettings: (window, parts) => changeSettings(window, parts, context),
    closeWindow: (window) => {
      context.closing.agree(window)
      return done
    },
  }
}

async function start(window: ReportWindow, context: HandlerContext): Promise<StartState> {
  window.ready = true
  const back = window.recovered
  const kept = window.opensKept
  window.recovered = null
  window.opensKept = null
  const path = back ? null : window.path
  const [offered, recovered, recents] = await Promise.all([
    path === null ? null : offer(window, path, context),
    back && recoveredReport(back, window.files),
    context.recents.list(),
  ])
  return {
    kind: 'started',
    recovered,
    kept,
    recents,
    file: offered?.ok ? offered.value : null,
    trouble: offered && !offered.ok ? offered.trouble : null,
    version: context.version,
    firstUse: !context.support.guideSeen.value,
    settings: context.settings.value,
    settingsTrouble: context.settings.takeTrouble(),
  }
}

async function changeSettings(
  window: ReportWindow,
  parts: Payload<'changeSettings'>,
  { settings, windows }: HandlerContext,
): Promise<PlainAnswer> {
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<Settings>
  const written = settings.change(given)
  for (const other of windows.all) {
    if (other === window) continue
    if (other.painted) other.tell('settings', settings.value)
    else other.settingsMissed = true
  }
  const result = await written
  return result.ok ? done : { kind: 'trouble', trouble: result.trouble }
}

async function keepJournal(
  window: ReportWindow,
  { file, about, ...parts }: Payload<'keepJournal'>,
  { journal }: HandlerContext,
): Promise<PlainAnswer> {
  const known = window.files.find(file)
  const own = known?.kind === 'own' ? { path: known.path, state: known.state } : { path: null, state: null }
  const kept = await journal.keep(window.journal, { ...parts, about: { ...about, ...own } })
  return kept.ok ? done : { kind: 'trouble', trouble: kept.trouble }
}
