/** The menu of the right mouse button in fields and over marked text, where the page has none of its own. */
import { Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { nativeMenu } from '@shared/message/screen/native'
import { openOutside, outsideAddress } from '../page/outside-link'
import { askToLeave } from '../window/native-questions'

export function offerContextMenu(browser: BrowserWindow): void {
  browser.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    Menu.buildFromTemplate([
      { role: 'cut', label: nativeMenu.cut, enabled: editFlags.canCut },
      { role: 'copy', label: nativeMenu.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: nativeMenu.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: nativeMenu.selectAll },
      ...linkItems(browser, selectionText),
    ]).popup({ window: browser })
  })
}

function linkItems(browser: BrowserWindow, words: string): MenuItemConstructorOptions[] {
  const address = outsideAddress(words)
  if (address === null) return []
  const outside = { ask: (asked: string) => askToLeave(browser, asked), open: (asked: string) => shell.openExternal(asked) }
  return [{ type: 'separator' }, { label: nativeMenu.openAddress, click: () => void openOutside(address, outside) }]
}
