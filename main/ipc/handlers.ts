/** What each request of the page does. */
import { shell } from 'electron'
import { basename } from 'node:path'
import type { Settings } from '@shared/settings'
import type { ExportAnswer, Payload, PickAnswer, PlainAnswer, SaveAnswer, StartState } from '@shared/ipc'
import { choosePlace } from '../document/choose-place'
import { saveReport } from '../document/save-report'
import { trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'
import type { Backups } from '../backups/backups'
import type { Journal } from '../journal/journal'
import { recoveredReport } from '../journal/recovered-report'
import { copyPicture } from '../page/copy-picture'
import { makePdf } from '../print/make-pdf'
import { printReport } from '../print/print-report'
import type { Recents } from '../recents/recents'
import type { SettingsFile } from '../settings/settings-file'
import type { Closing } from '../window/closing'
import { askChanged, askReplace, askWhere, askWhichFile } from '../window/native-questions'
import { listKept, openKept, readKept } from '../window/kept-states'
import { offer, openBeside, openChosen, openHandedOver, type OpeningContext } from '../window/open-file'
import { otherPath, pickOther, readOther } from '../window/other-files'
import type { ReportWindow } from '../window/report-window'
import type { Handlers } from './register-requests'
import { supportHandlers, type SupportContext } from './support-handlers'

export interface HandlerContext extends OpeningContext {
  version: string
  recents: Recents
  closing: Closing
  journal: Journal
  settings: SettingsFile
  backups: Backups
  /** A window's commands changed, or another window is in front. */
  refreshMenu: () => void
  onPainted: (window: ReportWindow) => void
  /** For the list of the system. */
  addSystemRecent: (path: string) => void
  support: Omit<SupportContext, 'windows'>
}

const done: PlainAnswer = { kind: 'done' }

export function createHandlers(context: HandlerContext): Handlers<ReportWindow> {
  return {
    ...supportHandlers({ ...context.support, windows: context.windows }),
    ready: (window) => start(window, context),
    painted: (window) => {
      window.painted = true
      window.taken = false
      // What the page said before it stood counts from now on: a file that could not be shown is not held.
      window.update(window.state)
      context.onPainted(window)
      if (window.begins !== null) window.tell('command', { id: window.begins })
      window.begins = null
      return done
    },
    pickFile: async (window): Promise<PickAnswer> => {
      const path = await askWhichFile(window.browser)
      return path === null ? { kind: 'cancelled' } : openChosen(window, path, context)
    },
    pickOther: (window, { what }) => pickOther(window, what),
    readOther: (window, { id }) => readOther(window, id),
    openOther: (window, { id }) => {
      const path = otherPath(window, id)
      return path === undefined ? { kind: 'trouble', trouble: trouble('E23', {}) } : openBeside(path, context)
    },
    openRecent: async (window, { id }) => {
      const path = context.recents.pathOf(id)
      return path === undefined ? { kind: 'trouble', trouble: trouble('E23', {}) } : openChosen(window, path, context)
    },
    forgetRecent: async (_, { id }) => {
      await context.recents.forget(id)
      return { kind: 'done', recents: await context.recents.list() }
    },
    newWindow: () => {
      context.newWindow(null).begins = 'file.new'
      return done
    },
    saveFile: (window, order) => {
      const saving = window.saving.then(() => save(window, order, context))
      window.saving = saving.catch(() => undefined)
      return saving
    },
    exportFile: exportTo,
    copyPicture: async (_, { bytes }) =>
      (await copyPicture(bytes)) ? done : { kind: 'trouble', trouble: trouble('E171', { detail: 'PNG' }) },
    makePdf: async (_, { page }) => {
      const made = await makePdf(page)
      return made.ok ? { kind: 'made', bytes: made.value } : { kind: 'trouble', trouble: made.trouble }
    },
    printReport: async (_, { page }) => {
      const printed = await printReport(page)
      if (!printed.ok) return { kind: 'trouble', trouble: printed.trouble }
      return printed.value ? done : { kind: 'cancelled' }
    },
    showExported: (window, { how }) => showExported(window, how),
    keepJournal: (window, kept) => keepJournal(window, kept, context),
    setAsideJournal: async (window) => {
      await context.journal.setAside(window.journal, new Date())
      return done
    },
    listKept: (window, { what }) => listKept(window, what, context),
    readKept: (window, { id }) => readKept(window, id, context),
    openKept: (window, { id }) => openKept(window, id, context),
    setWindowState: (window, state) => {
      if (state.dirty && window.closing === 'saving') context.closing.stay(window)
      window.update(state)
      if (state.report !== null && !state.dirty) void context.journal.end(window.journal)
      if (window.path !== null && state.report !== null) remember(window.path, state.report, context)
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
    dropFiles: (window, paths) => void openHandedOver(paths, window, context),
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
  for (const other of windows.all) if (other !== window && other.ready) other.tell('settings', settings.value)
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

async function save(window: ReportWindow, order: Payload<'saveFile'>, context: HandlerContext): Promise<SaveAnswer> {
  const file = window.files.find(order.file)
  const saved = await saveReport(
    { bytes: order.bytes, file, as: order.as, auto: order.auto },
    {
      askWhere: () => askWhere(window.browser, 'nianbao', order.suggestedName, file?.path ?? null),
      askReplace: (name) => askReplace(window.browser, name),
      askChanged: (name) => askChanged(window.browser, name),
      isOpenElsewhere: (path) => context.windows.all.some((other) => other !== window && other.holds(path)),
      backups: context.backups,
    },
  )
  if (saved.kind !== 'saved') {
    context.closing.stay(window)
    return saved
  }
  const { path, state, notice } = saved
  window.path = path
  window.showTitle()
  remember(path, order.about, context)
  void context.backups.thin(order.bytes.byteLength)
  const handle = window.files.give({ path, kind: 'own', state, auto: order.auto ?? false })
  return { kind: 'saved', file: handle, name: basename(path), at: new Date().toISOString(), notice }
}

function remember(path: string, about: { organ: string; year: number }, { recents, addSystemRecent }: HandlerContext): void {
  void recents.add({ path, organ: about.organ, year: about.year }, new Date()).then((isNew) => isNew && addSystemRecent(path))
}

async function exportTo(window: ReportWindow, order: Payload<'exportFile'>): Promise<ExportAnswer> {
  const beside = window.exported ?? window.path
  const chosen = () =>
    choosePlace(order.format, {
      askWhere: () => askWhere(window.browser, order.format, order.suggestedName, beside),
      askReplace: (name) => askReplace(window.browser, name),
    })
  const path = (order.again ? window.notExported : null) ?? (await chosen())
  if (path === null) return { kind: 'cancelled' }
  const written = await writeFile(path, order.bytes)
  window.notExported = written.ok ? null : path
  if (!written.ok) return { kind: 'trouble', trouble: written.trouble }
  window.exported = path
  return { kind: 'saved', name: basename(path), at: new Date().toISOString() }
}

async function showExported(window: ReportWindow, how: 'open' | 'folder'): Promise<PlainAnswer> {
  const path = window.exported
  if (path === null) return { kind: 'trouble', trouble: trouble('E29', {}) }
  if (how === 'folder') {
    shell.showItemInFolder(path)
    return done
  }
  const failure = await shell.openPath(path)
  return failure === '' ? done : { kind: 'trouble', trouble: trouble('E26', { name: basename(path) }) }
}
