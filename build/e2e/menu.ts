import type { ElectronApplication } from '@playwright/test'
import type { CommandId } from '../../shared/command'

/** Chooses an entry of the application menu by its words, as a person with the mouse would. */
export async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, words) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? [])
    const entry = entries.find((one) => one.label === words)
    if (!entry) throw new Error(`no entry ${words}`)
    entry.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, label)
}

/** Chooses an entry of the menu, whatever it is called. */
export async function chooseById(app: ElectronApplication, id: CommandId): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, entry) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(entry)
    if (!item) throw new Error(`no entry ${entry}`)
    item.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, id)
}
