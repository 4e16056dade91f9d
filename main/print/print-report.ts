import type { WebContents } from 'electron'
import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import { onPrintPage } from './print-page'

/** What Chromium says when a person closes the dialog, in its own words. */
const CANCELLED = /cancel/i

/**
 * Asks with the dialog of the system and prints a page of `writePrintPage`; `false` when a person thought better of it.
 * Errors: E125, E126 as for a PDF, E127 the printer refused.
 */
export function printReport(html: string): Promise<Result<boolean>> {
  return onPrintPage(html, (window) => print(window.webContents))
}

const print = (contents: WebContents) =>
  new Promise<Result<boolean>>((resolve) =>
    contents.print({ silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' }, (done, reason) => {
      if (done) resolve(ok(true))
      else resolve(CANCELLED.test(reason) ? ok(false) : failed(trouble('E127', { reason })))
    }),
  )
