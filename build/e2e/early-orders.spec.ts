// What a person asks for in the first moments of a window, before its page stands, in the real program.
import { expect, test } from '@playwright/test'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-early-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))

test('keys pressed in a window that has just come up are carried out in their order, once each, when its report stands', async () => {
  const { app, window, errors } = await launchApp({ args: [example], userData: join(folder, 'data') })
  await expect(window.locator('[data-figure="requests.received.business"]')).toBeVisible({ timeout: 20_000 })
  const another = join(folder, '另一份.txt')
  copyFileSync(example, another)
  // The window of the other file is asked in the moment in which it is made, when nothing of its page is there.
  await app.evaluate(({ app: program, dialog }) => {
    const happened: string[] = []
    Object.assign(globalThis, { happened })
    dialog.showOpenDialog = async () => {
      happened.push('open')
      return { canceled: true, filePaths: [] }
    }
    program.once('browser-window-created', (_, fresh) => {
      setTimeout(() => {
        const press = (keyCode: string, modifiers: 'control'[]) => {
          // The declarations know the older name of a key going down only.
          for (const type of ['rawKeyDown', 'keyUp'] as const)
            fresh.webContents.sendInputEvent({ type: type as 'keyDown', keyCode, modifiers })
        }
        press('O', ['control'])
        press('O', ['control'])
        press('Return', [])
        press('N', ['control'])
        program.once('browser-window-created', () => happened.push('new'))
      })
    })
  }, null)
  await app.evaluate(({ app: program }, path) => {
    program.emit('second-instance', {}, [], '', { files: [path] })
  }, another)
  await expect.poll(() => app.windows().length, { timeout: 20_000 }).toBe(3)
  const [, second, third] = app.windows()
  await expect(third!.getByRole('dialog', { name: '新建年报' })).toBeVisible()
  await expect(second!.locator('[data-figure="requests.received.business"]')).toBeVisible()
  expect(await app.evaluate(() => (globalThis as unknown as { happened: string[] }).happened)).toEqual(['open', 'new'])
  expect(errors).toEqual([])
  // Nothing is to be saved, and the folder is not taken away while the program still writes into it.
  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: program }) => program.exit(0)).catch(() => undefined)
  await ended
})
