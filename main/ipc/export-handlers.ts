/** Requests for what leaves the window: files of other formats, pictures, paper. */
import { shell } from 'electron'
import { basename } from 'node:path'
import type { ExportAnswer, Payload, PlainAnswer } from '@shared/ipc'
import { choosePlace } from '../document/choose-place'
import { trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'
import { copyPicture } from '../page/copy-picture'
import { makePdf } from '../print/make-pdf'
import { printReport } from '../print/print-report'
import { askReplace, askWhere } from '../window/native-questions'
import type { ReportWindow } from '../window/report-window'
import type { Handlers } from './register-requests'

type ExportChannel = 'exportFile' | 'copyPicture' | 'makePdf' | 'printReport' | 'showExported'

const done: PlainAnswer = { kind: 'done' }

export function exportHandlers(): Pick<Handlers<ReportWindow>, ExportChannel> {
  return {
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
  }
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
