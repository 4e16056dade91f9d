/** A sandboxed window without Node, shown when its page has something to show. */
import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { nativeDialogs } from '@shared/message/screen/native'
import type { Remembered } from '../file/remembered'
import { SMALLEST, placeWindow, type WindowPlace } from './window-bounds'

export interface WindowOptions {
  preload: string
  /** Address of the page. */
  page: string
  place: Remembered<WindowPlace | null>
  /** Windows already open. */
  others: number
}

/** The tone behind the paper, so that nothing flashes before the page paints. */
const BEHIND = { light: '#f3f2ef', dark: '#1d1c1b' }

export function createWindow({ preload, page, place, others }: WindowOptions): BrowserWindow {
  const main = screen.getPrimaryDisplay()
  const screens = [main, ...screen.getAllDisplays().filter((display) => display.id !== main.id)].map(
    (display) => display.workArea,
  )
  const { maximized, ...bounds } = placeWindow(place.value, screens, others)
  const browser = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: nativeDialogs.program,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BEHIND.dark : BEHIND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  browser.once('ready-to-show', () => {
    if (maximized) browser.maximize()
    browser.show()
  })
  // The title is ours: it carries the file and the mark of unsaved changes.
  browser.on('page-title-updated', (event) => event.preventDefault())
  browser.on('close', () => void place.set({ ...browser.getNormalBounds(), maximized: browser.isMaximized() }))
  void browser.loadURL(page)
  return browser
}
