// Many reports at once: a folder as offices get them, with folders in it, broken files, and units that handed in twice.
import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeMixedCounty } from '../bench/county-files.mjs'
import { answerOpenDialog, answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseById } from './menu'

const FILES = 80
let folder: string
let made: ReturnType<typeof makeMixedCounty>
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-many-'))
  made = makeMixedCounty(join(folder, 'county'), FILES)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const dialogOf = (window: Page) => window.getByRole('dialog')
const progressOf = (window: Page) => dialogOf(window).getByRole('progressbar')
const pickFolder = (window: Page) => dialogOf(window).getByRole('button', { name: '选择文件夹…' }).click()

test('a folder is checked: every file listed with its folder, bad ones with the reason, the list exported', async () => {
  const { app, window, errors, close } = await launchApp()
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await answerOpenDialog(app, join(folder, 'county'))
  await chooseById(app, 'file.checkMany')
  const dialog = dialogOf(window)
  await pickFolder(window)
  await expect(dialog).toContainText(`正在检查`)
  await expect(progressOf(window)).toHaveCount(0, { timeout: 120_000 })
  await expect(dialog).toContainText(`共 ${FILES} 份`)
  await expect(dialog).toContainText(`${made.unreadable} 份没有读出`)

  // Only a screen or two is drawn; the rest follows when the list is scrolled.
  const rows = dialog.locator('li[data-outcome]')
  expect(await rows.count()).toBeLessThan(FILES)
  await expect
    .poll(async () => {
      await rows.last().scrollIntoViewIfNeeded()
      return rows.count()
    })
    .toBe(FILES)
  await expect(dialog.locator('li[data-file="部门/二组/补报/一月/更正/第3事务局.docx"]')).toContainText('青原县第3事务局')

  await dialog.getByRole('radio', { name: `没有读出 ${made.unreadable}` }).click()
  await expect(rows).toHaveCount(made.unreadable)
  for (const [kind, reason] of [
    ['加密', '设了打开密码'],
    ['损坏', '已损坏'],
    ['空', '文件是空的'],
    ['通知', '没有在这个文件里认出'],
  ]) {
    await expect(rows.filter({ hasText: `${kind}1.docx` })).toContainText(reason!)
  }

  const list = join(folder, 'list.xlsx')
  await answerSaveDialog(app, list)
  await dialog.getByRole('button', { name: '导出清单（Excel）…' }).click()
  await expect(dialog).toContainText('已导出清单', { timeout: 20_000 })
  expect(existsSync(list)).toBe(true)
  expect(errors).toEqual([])
  await close()
})

test('a check that is stopped keeps what was read; a sum that is stopped says what it lacks, and goes on', async () => {
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await answerOpenDialog(app, join(folder, 'county'))
  await chooseById(app, 'file.checkMany')
  const dialog = dialogOf(window)
  await pickFolder(window)
  await expect(progressOf(window)).toBeVisible()
  await dialog.getByRole('button', { name: '停止' }).click()
  await expect(progressOf(window)).toHaveCount(0)
  await expect(dialog).toContainText(/已停止，检查了 \d+ 份，还有 \d+ 份没有检查/)
  await window.keyboard.press('Escape')

  await chooseById(app, 'file.merge')
  await dialog.getByLabel('本级单位全称').fill('青原县人民政府')
  await dialog.getByRole('combobox', { name: '年度' }).click()
  await window.getByRole('option', { name: '2026 年' }).click()
  await dialog
    .getByLabel(/应报单位名单/)
    .fill(Array.from({ length: made.good + 2 }, (_, i) => `青原县第${i + 1}事务局`).join('\n'))
  await pickFolder(window)
  await expect(progressOf(window)).toBeVisible()
  await dialog.getByRole('button', { name: '停止' }).click()
  await expect(dialog).toContainText(/已停止：读了 \d+ 个文件，还有 \d+ 个没有读，合计不完整/)
  // What was not read stands among the findings that the draft would keep.
  await expect(dialog.locator('[data-code="O198P"]')).toContainText(/停止时还有 \d+ 个文件没有读，没有计入汇总/)

  await dialog.getByRole('button', { name: '重新选择' }).click()
  await pickFolder(window)
  await expect(progressOf(window)).toBeVisible()
  await expect(progressOf(window)).toHaveCount(0, { timeout: 120_000 })
  await expect(dialog).toContainText(
    `计入 ${made.good} 份，未计入 ${made.twice} 份，没有读出 ${made.unreadable} 份，名单中缺 2 份`,
  )
  const units = dialog.locator('tr[data-state]')
  await expect(units.first()).toContainText('没有读出')
  await expect(units.filter({ hasText: '重复/第1事务局（再报）.docx' })).toContainText('与前面的文件是同一单位')
  await expect(units.filter({ hasText: `青原县第${made.good + 2}事务局` })).toContainText('缺')
  expect(errors).toEqual([])
  await close()
})
