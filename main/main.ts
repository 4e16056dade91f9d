/** The program with its windows: puts the parts together and starts them. */
import { app, protocol, session } from 'electron'
import { join } from 'node:path'
import type { ProgramVersions } from '@shared/ipc'
import { filesOfArguments } from './arguments'
import { commandLineOf, runCommandLine } from './cli/in-app'
import { keepEarlyFiles, type HandedOver } from './handed-over'
import { connect } from './ipc/connect'
import { createHandlers, type HandlerContext } from './ipc/handlers'
import { openKeptFiles, type KeptFiles } from './kept-files'
import { isOwnMainFrame, originOf } from './ipc/trusted-sender'
import { faultOf } from './log/log-entry'
import { Log } from './log/log'
import { noteAnswers } from './log/note-answers'
import { noteProgram } from './log/note-program'
import { offerContextMenu } from './menu/context-menu'
import { installMenu } from './menu/install-menu'
import { ORIGIN, SCHEME, registerScheme, serve } from './page/app-scheme'
import { lockDownContents, lockDownNetwork, lockDownSession } from './page/lock-down'
import { JOB_VARIABLE } from './print/job-files'
import { runPdfJob } from './print/pdf-job'
import { screenshotOf } from './screenshot'
import { answerSystem } from './system-events'
import { programVersions, thisProgram } from './update/this-program'
import { Closing } from './window/closing'
import { createWindow } from './window/create-window'
import { keepEarlyKeys } from './window/early-keys'
import { askToSave } from './window/native-questions'
import type { OpeningContext } from './window/open-file'
import { openFirst } from './window/open-first'
import { OpenWindows } from './window/open-windows'
import { ReportWindow } from './window/report-window'
import { watchWindow } from './window/watch-window'

const development = !app.isPackaged
/** Set by the bundler's development mode; a packaged program never looks at it. */
const developmentPage = development ? process.env.ELECTRON_RENDERER_URL : undefined
const page = developmentPage ?? `${ORIGIN}/index.html`
const pageOrigin = originOf(page) ?? ORIGIN

const command = commandLineOf(process.argv, process.defaultApp === true)
if (command !== null) runCommandLine(command, join(import.meta.dirname, 'cli.cjs'))

// Short and the same in every language of the system; tests and portable installations choose their own.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'nianbao'))
registerScheme(protocol)
if (developmentPage === undefined) lockDownNetwork(app)
lockDownContents(app, (url) => developmentPage !== undefined && originOf(url) === pageOrigin)

const files = filesOfArguments(process.argv, process.defaultApp === true, process.cwd())
/** macOS hands over files before the program is ready, and another start may do so on every system. */
const earlyFiles = keepEarlyFiles(app)

const pdfJob = process.env[JOB_VARIABLE]

if (pdfJob) {
  app.disableHardwareAcceleration()
  void app.whenReady().then(() => runPdfJob(pdfJob))
} else if (app.requestSingleInstanceLock({ files } satisfies HandedOver)) {
  void app.whenReady().then(start)
} else {
  // The running program opens the files.
  app.exit(0)
}

function start(): void {
  lockDownSession(session.defaultSession, developmentPage ? new URL(developmentPage).host : null)
  protocol.handle(SCHEME, (request) => serve(join(import.meta.dirname, '../renderer'), request.url))
  const userData = app.getPath('userData')
  const kept = openKeptFiles(userData)
  const versions = programVersions(app.getVersion())
  const log = new Log(join(userData, 'log', 'nianbao.log'))
  noteProgram(log, app, versions)
  const windows = new OpenWindows()
  const closing = new Closing({
    windows,
    quit: () => app.quit(),
    ask: (window) => askToSave(window.browser, window.state.title),
  })
  const context: OpeningContext = { windows, newWindow, backups: kept.backups }

  function newWindow(path: string | null): ReportWindow {
    const preload = join(import.meta.dirname, '../preload/preload.cjs')
    const window = new ReportWindow(createWindow({ preload, page, place: kept.place, others: windows.all.length }))
    window.path = path
    windows.add(window)
    closing.watch(window)
    watchWindow(window, { log, journal: kept.journal })
    keepEarlyKeys(window, process.platform === 'darwin')
    offerContextMenu(window.browser)
    window.browser.on('focus', refreshMenu)
    return window
  }

  const refreshMenu = installMenu(windows, development, () => newWindow(null))
  listen({ kept, log, versions, context, closing, refreshMenu })
  const begun = openFirst([...files, ...earlyFiles()], kept.journal, context)
  answerSystem(context, closing, kept, begun)
}

interface Listening extends Pick<HandlerContext, 'closing' | 'refreshMenu'> {
  kept: KeptFiles
  log: Log
  versions: ProgramVersions
  context: OpeningContext
}

/** From here on the pages are answered. */
function listen({ kept, log, versions, context, closing, refreshMenu }: Listening): void {
  const { recents, journal, settings, guideSeen } = kept
  const version = app.getVersion()
  const screenshot = screenshotOf(process.env.NIANBAO_SCREENSHOT)
  connect({
    findSender: (event) => (isOwnMainFrame(event, pageOrigin) ? context.windows.of(event.sender) : undefined),
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
      version,
      recents,
      closing,
      journal,
      settings,
      refreshMenu,
      support: { log, versions, guideSeen, here: thisProgram(version) },
      onPainted: (window) => screenshot?.(window),
      addSystemRecent: (path) => app.addRecentDocument(path),
    }),
  })
}
