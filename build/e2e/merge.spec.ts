// An area report after it was added up: the units behind each cell, a unit's new file, figures typed over a sum.
import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { answerOpenDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseFromMenu } from './menu'
import { saveAs } from './saved-file'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-merge-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const LICENCES = 'disclosure.licensing.decisions'
const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)
const unit = (name: string, licences: number) =>
  example.replaceAll('青原县水利局', name).replace('行政许可\t412', `行政许可\t${licences}`)

/** What the card of the cell at work says of the units. */
async function unitsOf(window: Page, id: string) {
  await cell(window, id).click()
  await window.getByRole('button', { name: /个单位相加/ }).click()
  return window.getByRole('dialog').locator('[data-units]')
}

test('the units behind a cell stay with the report; a unit’s new file re-adds, and what changes is shown first', async () => {
  const county = join(folder, 'county')
  mkdirSync(county)
  const names = ['东坪县教育局', '东坪县民政局', '东坪县财政局']
  names.forEach((name, i) => writeFileSync(join(county, `${i}.txt`), unit(name, 100 * (i + 1))))
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(app, '汇总下级年报…')
  const dialog = window.getByRole('dialog', { name: '汇总下级年报' })
  await dialog.getByLabel('本级单位全称').fill('东坪县人民政府')
  await dialog.getByRole('combobox', { name: '年度' }).click()
  await window.getByRole('option', { name: '2026 年' }).click()
  await answerOpenDialog(app, county)
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog).toContainText('计入 3 份', { timeout: 40_000 })
  await dialog.getByRole('button', { name: '生成汇总年报' }).click()
  await expect(cell(window, LICENCES)).toHaveValue('600', { timeout: 20_000 })
  const saved = join(folder, 'area.nianbao')
  await saveAs(app, window, saved)
  expect(errors).toEqual([])
  await close()

  const again = await launchApp({ args: [saved] })
  const { app: app2, window: window2 } = again
  await discardOnClose(app2)
  await expect(cell(window2, LICENCES)).toHaveValue('600', { timeout: 20_000 })
  const behind = await unitsOf(window2, LICENCES)
  await expect(behind.getByRole('listitem')).toHaveText(['东坪县教育局100', '东坪县民政局200', '东坪县财政局300'])
  await expect(behind.locator('dl div')).toHaveText(['单位合计600', '这一格600', '相差一致'])
  await window2.keyboard.press('Escape')
  await cell(window2, LICENCES).fill('610')
  await window2.keyboard.press('Enter')
  const differs = await unitsOf(window2, LICENCES)
  await expect(differs.locator('dl div')).toHaveText(['单位合计600', '这一格610', '相差多 10'])
  // The check finds the same and says it in its list; the card does not say it twice.
  await expect(window2.locator('[data-code="F16"]').first()).toBeVisible()
  await expect(window2.getByRole('dialog')).not.toContainText('本报告写的是')
  await window2.keyboard.press('Escape')

  await chooseFromMenu(app2, '汇总下级年报…')
  const update = window2.getByRole('dialog', { name: '汇总下级年报' })
  await expect(update).toContainText('上次汇总的 3 个单位')
  const corrected = join(folder, 'corrected.txt')
  writeFileSync(corrected, unit(names[1]!, 250))
  await answerOpenDialog(app2, corrected)
  await update.getByRole('button', { name: '补充或替换文件…' }).click()
  await expect(update.locator(`[data-sum="${LICENCES}"]`)).toContainText('650', { timeout: 20_000 })
  await update.getByRole('button', { name: '更新这份年报的合计…' }).click()
  const changes = window2.getByRole('dialog').getByRole('listitem')
  await expect(changes).toHaveCount(1)
  await expect(changes).toContainText('610')
  await expect(changes).toContainText('650')
  await window2.getByRole('dialog').getByRole('button').last().click()
  await expect(cell(window2, LICENCES)).toHaveValue('650')
  await expect(await unitsOf(window2, LICENCES)).toContainText('东坪县民政局250')
  expect(again.errors).toEqual([])
  await again.close()
})
