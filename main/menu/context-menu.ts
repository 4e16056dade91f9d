/** The menu of the right mouse button in fields and over marked text, where the page has none of its own. */
import { Menu, type BrowserWindow } from 'electron'
import { nativeMenu } from '@shared/message/screen/native'

export function offerContextMenu(browser: BrowserWindow): void {
  browser.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    Menu.buildFromTemplate([
      { role: 'cut', label: nativeMenu.cut, enabled: editFlags.canCut },
      { role: 'copy', label: nativeMenu.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: nativeMenu.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: nativeMenu.selectAll },
    ]).popup({ window: browser })
  })
}
