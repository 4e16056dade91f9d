/** What the system tells the running program: files to open, another start, an icon clicked, the wish to end. */
import { BrowserWindow, app } from 'electron'
import { z } from 'zod'
import { unfinished, type KeptFiles } from './kept-files'
import type { Closing } from './window/closing'
import { openHandedOver, type OpeningContext } from './window/open-file'

/** From another start of the program. */
const handedOver = z.object({ files: z.array(z.string()).max(100) })

export type HandedOver = z.infer<typeof handedOver>

export function answerSystem(context: OpeningContext, closing: Closing, kept: KeptFiles): void {
  const { windows, newWindow } = context
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
    const writing = unfinished(kept)
    if (!writing) return
    event.preventDefault()
    void writing.then(() => app.quit())
  })
}
