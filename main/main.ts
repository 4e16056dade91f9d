/** The program with its windows: puts the parts together and starts them. */
import { BrowserWindow, app, protocol, session } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import { filesOfArguments } from './arguments'
import { commandLineOf, runCommandLine } from './cli/in-app'
import { Backups } from './backups/backups'
import { Remembered } from './file/remembered'
import { connect } from './ipc/connect'
import { createHandlers } from './ipc/handlers'
import { Journal } from './journal/journal'
import { isOwnMainFrame, originOf } from './ipc/trusted-sender'
import { faultOf } from './log/log-entry'
import { Log } from './log/log'
import { noteAnswers } from './log/note-answers'
import { offerContextMenu } from './menu/context-menu'
import { installMenu } from './menu/install-menu'
import { ORIGIN, SCHEME, registerScheme, serve } from './page/app-scheme'
import { lockDownContents, lockDownNetwork, lockDownSession } from './page/lock-down'
import { JOB_VARIABLE } from './print/job-files'
import { runPdfJob } from './print/pdf-job'
import { Recents } from './recents/recents'
import { screenshotOf } from './screenshot'
import { SettingsFile } from './settings/settings-file'
import { programVersions, thisProgram } from './update/this-program'
import { Closing } from './window/closing'
import { createWindow } from './window/create-window'
import { askReopen, askToSave } from './window/native-questions'
import { openHandedOver, type OpeningContext } from './window/open-file'
import { OpenWindows } from './window/open-windows'
import { ReportWindow } from './window/report-window'
import { windowPlace } from './window/window-bounds'

const development = !app.isPackaged
/** Set by the bundler's development mode; a packaged program never looks at it. */
const developmentPage = development ? process.env.ELECTRON_RENDERER_URL : undefined
const page = developmentPage ?? `${ORIGIN}/index.html`
const pageOrigin = originOf(page) ?? ORIGIN
const handedOver = z.object({ files: z.array(z.string()).max(100) })

const command = commandLineOf(process.argv, process.defaultApp === true)
if (command !== null) runCommandLine(command, join(import.meta.dirname, 'cli.cjs'))

// Short and the same in every language of the system; tests and portable installations choose their own.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'nianbao'))
registerScheme(protocol)
if (developmentPage === undefined) lockDownNetwork(app)
lockDownContents(app, (url) => developmentPage !== undefined && originOf(url) === pageOrigin)

const files = filesOfArguments(process.argv, process.defaultApp === true, process.cwd())
/** macOS hands over files before the program is ready. */
const early: string[] = []
const rememberEarly = (event: { preventDefault: () => void }, path: string) => {
  event.preventDefault()
  early.push(path)
}
app.on('open-file', rememberEarly)

const pdfJob = process.env[JOB_VARIABLE]

if (pdfJob) {
  app.disableHardwareAcceleration()
  void app.whenReady().then(() => runPdfJob(pdfJob))
} else if (app.requestSingleInstanceLock({ files })) {
  void app.whenReady().then(start)
} else {
  // The running program opens the files.
  app.exit(0)
}

function start(): void {
  lockDownSession(session.defaultSession, developmentPage ? new URL(developmentPage).host : null)
  protocol.handle(SCHEME, (request) => serve(join(import.meta.dirname, '../renderer'), request.url))
  const userData = app.getPath('userData')
  const place = new Remembered(join(userData, 'window.json'), windowPlace.nullable(), null)
  const settings = new SettingsFile(join(userData, 'settings.json'), new Date())
  const recents = new Recents(join(userData, 'recents.json'))
  const journal = new Journal(join(userData, 'journal'))
  const backups = new Backups(join(userData, 'backups'), () => settings.value.saving.backups)
  const versions = programVersions(app.getVersion())
  const log = new Log(join(userData, 'log', 'nianbao.log'))
  log.note({ event: 'start', versions })
  process.on('uncaughtExceptionMonitor', (error) => log.note(faultOf('main', error)))
  process.on('unhandledRejection', (reason) => {
    console.error(reason)
    log.note(faultOf('main', reason))
  })
  app.on('quit', () => log.note({ event: 'end' }))
  const guideSeen = new Remembered(join(userData, 'guide.json'), z.boolean(), false)
  const windows = new OpenWindows()
  const closing = new Closing({
    windows,
    quit: () => app.quit(),
    ask: (window) => askToSave(window.browser, window.state.title),
  })
  const context: OpeningContext = { windows, newWindow, backups }

  function newWindow(path: string | null): ReportWindow {
    const preload = join(import.meta.dirname, '../preload/preload.cjs')
    const window = new ReportWindow(createWindow({ preload, page, place, others: windows.all.length }))
    window.path = path
    windows.add(window)
    closing.watch(window)
    offerContextMenu(window.browser)
    window.browser.on('focus', refreshMenu)
    window.browser.on('unresponsive', () => log.note({ event: 'page-stuck' }))
    window.contents.on('render-process-gone', (_, { reason }) => {
      log.note({ event: 'page-gone', reason })
      if (reason !== 'clean-exit') void restart(window, journal)
    })
    window.browser.on('closed', () => {
      // A person said that it need not be saved. Kept aside all the same.
      if (window.closing === 'agreed' && window.state.dirty) void journal.setAside(window.journal, new Date())
    })
    return window
  }

  const refreshMenu = installMenu(windows, development, () => newWindow(null))
  const screenshot = screenshotOf(process.env.NIANBAO_SCREENSHOT)
  connect({
    findSender: (event) => (isOwnMainFrame(event, pageOrigin) ? windows.of(event.sender) : undefined),
    onFault: (channel, error) => {
      console.error(channel, error)
      log.note(faultOf(channel, error))
    },
    onAnswered: noteAnswers(log),
    onRefused: ({ channel, why }) => {
      console.warn(`refused ${channel}: ${why}`)
      log.note({ event: 'refused', channel, why })
    },
    handlers: createHandlers({
      ...context,
      version: app.getVersion(),
      recents,
      closing,
      journal,
      settings,
      refreshMenu,
      support: { log, versions, guideSeen, here: thisProgram(app.getVersion()) },
      onPainted: (window) => screenshot?.(window),
      addSystemRecent: (path) => app.addRecentDocument(path),
    }),
  })

  app.off('open-file', rememberEarly)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openHandedOver([path], undefined, context)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const more = handedOver.safeParse(data)
    if (more.success && more.data.files.length > 0) void openHandedOver(more.data.files, undefined, context)
    else (windows.last ?? newWindow(null)).bringToFront()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow(null)
  })
  app.on('before-quit', (event) => closing.beforeQuit(event))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (!place.isWriting && !journal.isWriting && !settings.isWriting) return
    event.preventDefault()
    void Promise.all([place.settled, journal.settled(), settings.settled]).then(() => app.quit())
  })

  void openFirst([...files, ...early])

  /** What earlier runs left unsaved comes back by itself, each report in its window. */
  async function openFirst(first: readonly string[]): Promise<void> {
    for (const recovered of await journal.leftBehind(new Date())) {
      const window = newWindow(recovered.about?.path ?? null)
      window.journal = recovered.id
      window.recovered = recovered
      window.taken = true
    }
    if (first.length > 0) await openHandedOver(first, undefined, context)
    else if (windows.all.length === 0) newWindow(null)
  }
}

/** The page died: the window can come back with what the journal holds of it. */
async function restart(window: ReportWindow, journal: Journal): Promise<void> {
  const saved = window.path
  window.update({ title: '', dirty: false, report: null })
  window.ready = false
  window.painted = false
  if (await askReopen(window.browser)) {
    window.path = saved
    window.recovered = await journal.read(window.journal)
    window.browser.reload()
  } else {
    window.browser.destroy()
  }
}
