import type { ElectronApplication } from '@playwright/test'

/** Chooses an entry of the application menu by its words, as a person with the mouse would. */
export async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, words) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? [])
    const entry = entries.find((one) => one.label === words)
    if (!entry) throw new Error(`no entry ${words}`)
    entry.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, label)
}
