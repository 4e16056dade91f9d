/** What the system tells the running program: files to open, another start, an icon clicked, the wish to end. */
import { BrowserWindow, app } from 'electron'
import { behind } from './behind'
import { filesOf } from './handed-over'
import { unfinished, type KeptFiles } from './kept-files'
import type { Closing } from './window/closing'
import { openHandedOver, type OpeningContext } from './window/open-file'

/** `begun`: the first windows stand. Before that nobody knows which file already has one. */
export function answerSystem(context: OpeningContext, closing: Closing, kept: KeptFiles, begun: Promise<unknown>): void {
  const { windows, newWindow } = context
  const whenBegun = behind(begun)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    whenBegun(() => void openHandedOver([path], undefined, context))
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const files = filesOf(data)
    whenBegun(() => {
      if (files.length > 0) void openHandedOver(files, undefined, context)
      else (windows.last ?? newWindow(null)).bringToFront()
    })
  })
  app.on('activate', () =>
    whenBegun(() => {
      if (BrowserWindow.getAllWindows().length === 0) newWindow(null)
    }),
  )
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
