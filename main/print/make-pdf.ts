import type { PrintToPDFOptions } from 'electron'
import { ok, type Result } from '@shared/finding'
import { inTime, onPrintPage } from './print-page'

/** Older runtimes know no tags and no outline and leave such wishes aside. */
const OPTIONS: PrintToPDFOptions & { generateTaggedPDF: boolean; generateDocumentOutline: boolean } = {
  printBackground: true,
  preferCSSPageSize: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** `html`: a page of `writePrintPage`. Errors: E125 it took too long, E126 the runtime could not do it. */
export function makePdf(html: string): Promise<Result<Uint8Array>> {
  return onPrintPage(html, async (window) => {
    const made = await inTime(window.webContents.printToPDF(OPTIONS))
    return made.ok ? ok(new Uint8Array(made.value)) : made
  })
}
