import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { statSync } from 'node:fs'
import { answerSaveDialog } from './dialogs'

const PATIENCE = { timeout: 20_000 }

/** Bytes; 0 while there is none. */
const fileSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const written = (path: string) => expect.poll(() => fileSize(path), PATIENCE).toBeGreaterThan(0)

/** Saves a report that has no file yet, and waits for the file. */
export async function saveAs(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await window.keyboard.press('Control+s')
  await written(path)
}

/** Exports the Word file, past the question about figures that are wrong, and waits for the file. */
export async function exportWordAs(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await window.keyboard.press('Control+e')
  const goOn = window.getByRole('button', { name: '仍然导出' })
  await expect.poll(async () => fileSize(path) > 0 || (await goOn.isVisible()), PATIENCE).toBe(true)
  if (await goOn.isVisible()) await goOn.click()
  await written(path)
}
