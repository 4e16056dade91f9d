/** Requests about the program itself: the guide of the first start, versions, the log, problem reports, updating. */
import { app, shell } from 'electron'
import { basename } from 'node:path'
import { totalmem } from 'node:os'
import type { ExportAnswer, PlainAnswer, ProgramVersions, UpdateAnswer } from '@shared/ipc'
import { fill } from '@shared/message'
import { problemWords } from '@shared/message/screen/support'
import { choosePlace } from '../document/choose-place'
import { trouble } from '../file/file-trouble'
import type { Remembered } from '../file/remembered'
import { writeFile } from '../file/write-file'
import type { Log } from '../log/log'
import { problemReportText } from '../log/problem-report'
import { checkUpdate, type ThisProgram } from '../update/check-update'
import { runDetached, startUpdate } from '../update/start-update'
import { askReplace, askWhere, askWhichInstaller } from '../window/native-questions'
import type { OpenWindows } from '../window/open-windows'
import type { ReportWindow } from '../window/report-window'
import type { Handlers } from './register-requests'

export interface SupportContext {
  windows: OpenWindows
  log: Log
  versions: ProgramVersions
  /** Whether the guide of the first start was shown. */
  guideSeen: Remembered<boolean>
  here: ThisProgram
}

type SupportChannel =
  'guideSeen' | 'aboutProgram' | 'note' | 'problemReport' | 'saveProblemReport' | 'checkUpdate' | 'startUpdate'

const done: PlainAnswer = { kind: 'done' }
const PACKAGES: Record<ThisProgram['system'], string[]> = { win: ['exe'], linux: ['deb', 'AppImage'], mac: ['dmg'] }

export function supportHandlers(context: SupportContext): Pick<Handlers<ReportWindow>, SupportChannel> {
  const { log, versions, guideSeen } = context
  return {
    guideSeen: async () => {
      await guideSeen.set(true)
      return done
    },
    aboutProgram: () => ({ kind: 'program', versions }),
    note: (_, note) => {
      log.note(note.what === 'fault' ? { event: 'fault', where: 'page', ...note } : { event: 'page', note })
      return done
    },
    problemReport: (window) => {
      const facts = { memory: totalmem(), language: app.getLocale(), running: process.uptime(), log: log.text() }
      const text = problemReportText({ ...facts, versions, windows: context.windows.all.length }, new Date())
      window.problemReport = text
      return { kind: 'report', text }
    },
    saveProblemReport: saveProblemReport,
    checkUpdate: (window) => checkChosen(window, context),
    startUpdate: (window) => startChecked(window, context),
  }
}

/** What is written is what was shown, byte for byte; the mark in front lets old editors see that it is UTF-8. */
async function saveProblemReport(window: ReportWindow): Promise<ExportAnswer> {
  const text = window.problemReport
  if (text === null) return { kind: 'trouble', trouble: trouble('E142', {}) }
  const now = new Date()
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('')
  const path = await choosePlace('txt', {
    askWhere: () => askWhere(window.browser, 'txt', fill(problemWords.fileName, { date }), null),
    askReplace: (name) => askReplace(window.browser, name),
  })
  if (path === null) return { kind: 'cancelled' }
  const written = await writeFile(path, new TextEncoder().encode(`\uFEFF${text}`))
  if (!written.ok) return { kind: 'trouble', trouble: written.trouble }
  return { kind: 'saved', name: basename(path), at: now.toISOString() }
}

async function checkChosen(window: ReportWindow, { here, log }: SupportContext): Promise<UpdateAnswer> {
  window.installer = null
  const path = await askWhichInstaller(window.browser, PACKAGES[here.system])
  if (path === null) return { kind: 'cancelled' }
  const checked = await checkUpdate(path, here)
  if (!checked.ok) return { kind: 'trouble', trouble: checked.trouble }
  log.note({ event: 'update', version: checked.value.version, age: checked.value.age })
  window.installer = path
  return { kind: 'checked', update: checked.value }
}

/** Errors: as `startUpdate`, E135 nothing was looked at, E141 a report is not saved. */
async function startChecked({ installer }: ReportWindow, { here, windows }: SupportContext): Promise<PlainAnswer> {
  if (installer === null) return { kind: 'trouble', trouble: trouble('E135', { name: '' }) }
  if (windows.all.some(({ state }) => state.dirty)) return { kind: 'trouble', trouble: trouble('E141', {}) }
  const started = await startUpdate(installer, here, { run: runDetached, open: (path) => shell.openPath(path) })
  if (!started.ok) return { kind: 'trouble', trouble: started.trouble }
  if (started.value) app.quit()
  return done
}
