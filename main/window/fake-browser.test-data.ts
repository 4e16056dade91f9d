import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'

/** As much of a window as opening and closing need: `close` asks its listeners first, as Electron does. */
export class FakeBrowser extends EventEmitter {
  closed = false
  sent: string[] = []
  /** What the page was told, with what came along. */
  told: [string, unknown][] = []
  webContents = Object.assign(new EventEmitter(), {
    send: (event: string, value: unknown) => {
      this.sent.push(event)
      this.told.push([event, value])
    },
    executeJavaScript: async (_code: string, gesture: boolean) => void this.sent.push(`gesture ${gesture}`),
  })
  isDestroyed = () => this.closed
  isMinimized = () => false
  show = () => {}
  focus = () => {}
  setTitle = () => {}
  setDocumentEdited = () => {}
  setRepresentedFilename = () => {}
  close = () => {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (prevented || this.closed) return
    this.closed = true
    this.emit('closed')
  }

  asBrowser = () => this as unknown as BrowserWindow
}
