// Chinese is typed by composition: letters stand in the field before they become words. In every kind of field nothing of it
// may be lost, doubled or taken for a key.
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp, type LaunchedApp } from './launch-app'
import { chooseById } from './menu'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
const WRONG = '全年收到政府信息公开申请9999件。'

let folder: string
let opened: LaunchedApp
let window: Page
let method: CDPSession

test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-composition-'))))
test.afterEach(async () => {
  await opened.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function launch(args: string[]): Promise<void> {
  opened = await launchApp({ args })
  window = opened.window
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
  method = await window.context().newCDPSession(window)
}

/** As an input method does it: letter after letter, a second thought, and the words chosen. */
async function compose(letters: string, words: string): Promise<void> {
  const steps = [...letters].map((_, i) => letters.slice(0, i + 1))
  for (const text of [...steps, letters.slice(0, -1), letters]) {
    await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await method.send('Input.insertText', { text: words })
}

const textOf = (field: Locator) =>
  field.evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
  )

/** The words stand in the field once, whole, and all else is as it was. */
async function inField(field: Locator): Promise<void> {
  await field.click()
  const before = await textOf(field)
  await compose("shui'wu", '税务')
  // A second time, right behind.
  await compose('ju', '局')
  await expect.poll(async () => (await textOf(field)).split('税务局')).toHaveLength(2 + countOf(before))
  expect((await textOf(field)).length).toBe(before.length + 3)
}

const countOf = (text: string) => text.split('税务局').length - 1

test('in prose, title, find field, reason and names of a report', async () => {
  const path = join(folder, '年报.txt')
  writeFileSync(path, example.replace(/(一、总体情况\n+)/, `$1${WRONG}\n\n`))
  await launch([path])
  await expect(window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })

  await window.getByRole('button', { name: '说明…' }).first().click()
  await inField(window.locator('[data-modal] textarea'))
  await window.keyboard.press('Escape')

  await inField(window.locator('section[data-section="problems"] p').first())
  await inField(window.locator('.ProseMirror h1, [data-report-title]').first())

  const cell = window.locator('[data-figure="requests.received.business"]')
  await cell.click()
  await compose('１２', '１２')
  await window.keyboard.press('Tab')
  await expect.poll(() => textOf(cell)).toBe('12')

  await window.keyboard.press('Control+h')
  const find = window.getByRole('search')
  for (const field of await find.locator('input').all()) await inField(field)
  await window.keyboard.press('Escape')

  await chooseById(opened.app, 'view.versions')
  await inField(window.getByLabel('版本名称'))

  await chooseById(opened.app, 'file.about')
  await inField(window.locator('[data-modal]').getByRole('textbox').first())
  await window.keyboard.press('Escape')
  expect(opened.errors).toEqual([])
})

test('in the fields of every dialog before a report is open', async () => {
  await launch([])
  for (const id of ['file.new', 'file.merge', 'file.settings', 'help.contents'] as const) {
    await test.step(id, async () => {
      await chooseById(opened.app, id)
      const dialog = window.locator('[data-modal]')
      await expect(dialog).toBeVisible({ timeout: 20_000 })
      const fields = dialog.locator('input:not([type]), input[type="text"], input[type="search"], textarea')
      await expect(fields.first()).toBeVisible()
      for (const field of (await fields.all()).slice(0, 3)) await inField(field)
      await window.keyboard.press('Escape')
      if (await dialog.isVisible()) await window.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    })
  }
  expect(opened.errors).toEqual([])
})
