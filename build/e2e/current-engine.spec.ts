// The release brings a newer Chromium than the one all other window tests run in. What stands on the page must work in the
// system's own as well: every part that has one is drawn once, and nothing may be thrown.
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandId } from '../../shared/command'
import { root } from '../tool.mjs'
import { engine, openInEngine, type EnginePage } from './current-engine'

const without = engine === undefined ? ': left out, this system has no Chromium and no Chrome' : ''
const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'))

const DIALOGS: CommandId[] = [
  'file.roll',
  'file.merge',
  'file.checkMany',
  'file.kept',
  'file.about',
  'file.ledger',
  'file.export',
  'file.settings',
  'help.contents',
  'help.guide',
  'help.shortcuts',
  'help.problem',
  'help.about',
]
const PARTS: CommandId[] = [
  'view.lastYear',
  'view.versions',
  'view.years',
  'view.source',
  'view.compare',
  'view.preview',
  'view.wide',
  'view.zoomIn',
  'view.zoomReset',
  'edit.replace',
]

let opened: EnginePage | undefined

test.skip(engine === undefined)
test.afterEach(async () => {
  await opened?.browser.close()
  opened = undefined
})

async function open(name: string, bytes: Buffer): Promise<EnginePage> {
  if (engine === undefined) throw new Error('no engine')
  opened = await openInEngine(engine, name, bytes)
  await expect(opened.window.locator('[data-figure="requests.received.business"]')).toBeVisible({ timeout: 30_000 })
  return opened
}

test(`figures, prose and Chinese input work in the current engine, and what is saved is read again${without}`, async () => {
  const page = await open('年报.txt', example)
  const { window } = page
  const input = await window.context().newCDPSession(window)
  const compose = async (letters: string, words: string) => {
    for (let i = 1; i <= letters.length; i++) {
      await input.send('Input.imeSetComposition', { text: letters.slice(0, i), selectionStart: i, selectionEnd: i })
    }
    await input.send('Input.insertText', { text: words })
  }
  const cell = window.locator('[data-figure="requests.received.business"]')
  const text = window.locator('section[data-section="problems"] p').first()
  const before = await text.textContent()
  const figure = await cell.inputValue()

  await cell.click()
  await compose('１７', '１７')
  await window.keyboard.press('Tab')
  await expect(cell).toHaveValue('17')
  await text.click()
  await window.keyboard.press('Home')
  await compose('gong', '公')
  await window.keyboard.type('新收@')
  await expect(window.getByRole('dialog', { name: '插入数据' }).getByRole('option').first()).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Enter')
  await compose('jian', '项')
  await expect(window.locator('.report-figure')).toHaveCount(1)
  await expect(text).toContainText(/公新收\d+件项/)

  await window.keyboard.press('Control+s')
  await expect.poll(async () => (await page.written()).length).toBe(1)
  const [saved] = await page.written()
  while (await window.getByRole('button', { name: '撤销', exact: true }).first().isEnabled())
    await window.keyboard.press('Control+z')
  expect(await text.textContent()).toBe(before)
  await expect(cell).toHaveValue(figure)
  expect(page.errors).toEqual([])
  await page.browser.close()

  const again = await open('年报.nianbao', saved?.bytes ?? Buffer.alloc(0))
  await expect(again.window.locator('[data-figure="requests.received.business"]')).toHaveValue('17')
  await expect(again.window.locator('.report-figure')).toHaveCount(1)
  expect(again.errors).toEqual([])
})

test(`every dialog and every part of the window comes and goes in the current engine${without}`, async () => {
  const page = await open('年报.txt', example)
  const { window } = page
  const dialog = window.locator('[data-modal]')
  for (const id of DIALOGS) {
    await test.step(id, async () => {
      await page.command(id)
      await expect(dialog.first()).toBeVisible({ timeout: 20_000 })
      for (const field of await dialog.getByRole('textbox').or(dialog.getByRole('combobox')).all()) {
        if (await field.isEditable().catch(() => false)) await field.pressSequentially('公开').catch(() => undefined)
        break
      }
      for (let i = 0; i < 4 && (await dialog.count()) > 0; i++) await window.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    })
  }
  for (const id of PARTS) {
    await test.step(id, async () => {
      await page.command(id)
      await window.waitForTimeout(500)
      await window.keyboard.press('Escape')
      await expect(window.locator('#root button').first()).toBeVisible()
    })
  }
  await page.command('file.exportWord')
  await expect
    .poll(async () => (await page.written()).map(({ bytes }) => bytes.toString('latin1', 0, 2)), { timeout: 20_000 })
    .toEqual(['PK'])
  expect(page.errors).toEqual([])
})
