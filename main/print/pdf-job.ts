/**
 * The command line makes no window, and yet only this runtime can draw a page: it starts the program once more, with a
 * folder in which the page lies, and finds the PDF there.
 */
import { app } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePdf } from './make-pdf'
import { JOB_PAGE, JOB_PDF, JOB_TROUBLE } from './job-files'

/** Makes the PDF of the page in `folder` and ends the program. */
export async function runPdfJob(folder: string): Promise<void> {
  // The page's window goes before the file is written.
  app.on('window-all-closed', () => {})
  try {
    const made = await makePdf(await readFile(join(folder, JOB_PAGE), 'utf8'))
    if (made.ok) await writeFile(join(folder, JOB_PDF), made.value)
    else await writeFile(join(folder, JOB_TROUBLE), JSON.stringify(made.trouble))
    app.exit(made.ok ? 0 : 2)
  } catch (error) {
    console.error(error)
    app.exit(2)
  }
}
