/** Puts the menu in place and keeps its entries as the window in front says. */
import { BrowserWindow, Menu } from 'electron'
import { COMMANDS, type CommandId } from '@shared/command'
import type { OpenWindows } from '../window/open-windows'
import type { ReportWindow } from '../window/report-window'
import { menuTemplate } from './menu-template'

/** What works before a page has said anything, and without any window (macOS). */
const ALWAYS: ReadonlySet<string> = new Set<CommandId>(['file.new', 'file.open', 'file.close'])

/** Answers the function that brings the menu up to date. */
export function installMenu(windows: OpenWindows, development: boolean, openStart: () => ReportWindow): () => void {
  const run = (id: CommandId) => {
    const focused = BrowserWindow.getFocusedWindow()
    const window = focused ? windows.of(focused.webContents) : windows.last
    if (window) void window.choose(id)
    else if (ALWAYS.has(id) && id !== 'file.close') void openStart().choose(id)
  }
  const menu = Menu.buildFromTemplate(menuTemplate({ mac: process.platform === 'darwin', development, run }))
  Menu.setApplicationMenu(menu)
  const refresh = () => {
    const enabled = windows.last?.enabled ?? {}
    for (const { id } of COMMANDS) {
      const item = menu.getMenuItemById(id)
      if (item) item.enabled = enabled[id] ?? ALWAYS.has(id)
    }
  }
  refresh()
  return refresh
}
