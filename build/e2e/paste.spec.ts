// A whole report pasted into the open one, with the real clipboard.
import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

test('a report on the clipboard is recognised, asked about, filled in and undone in one step', async () => {
  const { app, window, close } = await launchApp({ args: [example] })
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  const cell = window.locator('[data-figure="requests.received.naturalPerson"]')
  await expect(cell).toBeVisible({ timeout: 20_000 })
  const value = () => cell.evaluate((element) => element.querySelector('input')?.value ?? (element as HTMLInputElement).value)
  const before = await value()
  const pasted = readFileSync(example, 'utf8').replace('申请数量\t31\t6\t0\t0\t2\t0\t39', '申请数量\t38\t6\t0\t0\t2\t0\t46')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted)
  await window.locator('section[data-section="problems"] p').first().click()
  await window.keyboard.press('Control+v')
  await expect(window.getByRole('dialog', { name: '识别为一份完整的年报' })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('paste-dialog.png') })
  await window.keyboard.press('Enter')
  await expect.poll(value).toBe('38')
  await window.keyboard.press('Control+z')
  await expect.poll(value).toBe(before)

  const table = pasted.slice(pasted.indexOf('三、收到和处理'), pasted.indexOf('四、政府信息公开')).split('\n').slice(1)
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), table.join('\n'))
  await window.locator('section[data-section="problems"] p').first().click()
  await window.keyboard.press('Control+v')
  await expect(window.getByText('1 个格子会变')).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('paste-table.png') })
  await window.keyboard.press('Enter')
  await expect.poll(value).toBe('38')
  await window.keyboard.press('Control+z')
  await expect.poll(value).toBe(before)

  await app.evaluate(({ clipboard }) => clipboard.writeText('五、存在的主要问题及改进情况\n粘贴的一段。'))
  await window.locator('section[data-section="problems"] p').first().click()
  await window.keyboard.press('Control+v')
  await expect(window.getByRole('button', { name: '接在原有文字后面' })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('paste-chapter.png') })
  await window.keyboard.press('Enter')
  await expect(window.getByText('粘贴的一段。')).toBeVisible()
  await close()
})
