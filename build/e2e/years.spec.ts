// Several years of one organ beside each other, and many reports checked at once.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { answerOpenDialog, answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseFromMenu } from './menu'
import { saveAs } from './saved-file'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-years-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The example as the report of another year. */
const ofYear = (year: number, licences: number) =>
  example.replaceAll('2026', String(year)).replace('行政许可\t412', `行政许可\t${licences}`)

const answerWithFiles = (app: ElectronApplication, paths: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)

const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)

test('years are added from files, told apart, drawn, exported as a picture, copied, and still there after saving', async () => {
  const open = write('open.txt', example)
  const { app, window, errors, close } = await launchApp({ args: [open] })
  await discardOnClose(app)
  await expect(cell(window, 'requests.received.business')).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(app, '历年数字…')
  const dialog = window.getByRole('dialog', { name: '历年数字' })
  await expect(dialog).toContainText('现在只有一年的数字')
  await answerWithFiles(app, [
    write('2025.txt', ofYear(2025, 400)),
    write('2023.txt', ofYear(2023, 300).replaceAll('水利局', '水务局')),
    write('broken.docx', 'PK\u0003\u0004 not a package'),
    write('again.txt', ofYear(2026, 1)),
  ])
  await dialog.getByRole('button', { name: '添加往年的年报…' }).click()
  const row = dialog.locator('[data-row="disclosure.licensing.decisions"]')
  await expect(row.getByRole('cell')).toHaveText(['300', '400', /^412\s*\+12（\+3\.0%）$/], { timeout: 30_000 })
  await expect(dialog.locator('[data-code="E167"]')).toContainText('青原县水务局')
  await expect(dialog.locator('[data-code="E168"]')).toContainText('2024')
  await expect(dialog.locator('[data-code="not-taken"]')).toHaveText([/broken\.docx/, /again\.txt/])
  await dialog.getByRole('radio', { name: '行政许可' }).click()
  const plot = dialog.getByRole('img', { name: /2023 年 300，2025 年 400，2026 年 412/ })
  await expect(plot).toBeVisible()
  expect(await violations(window, '[data-modal]')).toEqual([])

  const picture = join(folder, 'plot.png')
  await answerSaveDialog(app, picture)
  await dialog.getByRole('button', { name: '导出图片（PNG）…' }).click()
  await expect.poll(() => existsSync(picture), { timeout: 20_000 }).toBe(true)
  expect([...readFileSync(picture).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
  const drawing = join(folder, 'plot.svg')
  await answerSaveDialog(app, drawing)
  await dialog.getByRole('button', { name: '导出矢量图（SVG）…' }).click()
  await expect.poll(() => (existsSync(drawing) ? readFileSync(drawing, 'utf8') : '')).toContain('</svg>')
  expect(readFileSync(drawing, 'utf8')).not.toMatch(/var\(|class=|<style/)
  await dialog.getByRole('button', { name: '复制图片' }).click()
  await expect(dialog).toContainText('图片已复制')

  await dialog.getByRole('button', { name: '移除 2023 年' }).click()
  await expect(row.getByRole('cell')).toHaveCount(2)
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  const saved = join(folder, 'kept.nianbao')
  await saveAs(app, window, saved)
  expect(errors).toEqual([])
  await close()

  const again = await launchApp({ args: [saved] })
  await discardOnClose(again.app)
  await expect(cell(again.window, 'requests.received.business')).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(again.app, '历年数字…')
  const kept = again.window.getByRole('dialog', { name: '历年数字' }).locator('[data-row="disclosure.licensing.decisions"]')
  await expect(kept.getByRole('cell')).toHaveText(['400', /^412/])
  await again.close()
})

test('a folder is checked file by file: what was found, what could not be read, one opened beside, the list as a workbook', async () => {
  const county = join(folder, 'county')
  mkdirSync(county)
  write('county/1.txt', example)
  write('county/2.txt', example.replaceAll('水利局', '民政局').replace('行政处罚\t58', '行政处罚\t无'))
  write('county/3.docx', 'PK\u0003\u0004 not a package')
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(app, '批量检查年报…')
  const dialog = window.getByRole('dialog', { name: '批量检查年报' })
  await answerOpenDialog(app, county)
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog).toContainText('共 3 份：1 份有错误，0 份只有提醒，1 份没有发现问题，1 份没有读出。', { timeout: 40_000 })
  await expect(dialog.locator('[data-file="3.docx"]')).toContainText('已损坏')
  await dialog.getByRole('radio', { name: '有错误 1' }).click()
  await expect(dialog.locator('[data-file]')).toHaveCount(1)
  await dialog.getByRole('button', { name: '2.txt', exact: true }).click()
  await expect(dialog.locator('[data-code="F06"]')).toContainText('行政处罚')
  expect(await violations(window, '[data-modal]')).toEqual([])

  const list = join(folder, 'list.xlsx')
  await answerSaveDialog(app, list)
  await dialog.getByRole('button', { name: '导出清单（Excel）…' }).click()
  await expect.poll(() => existsSync(list), { timeout: 20_000 }).toBe(true)
  await expect(dialog).toContainText('已导出清单“list.xlsx”')

  const [other] = await Promise.all([app.waitForEvent('window'), dialog.getByRole('button', { name: '打开“2.txt”' }).click()])
  await expect(cell(other, 'disclosure.penalty.decisions')).toHaveValue('无', { timeout: 30_000 })
  await expect(dialog).toBeVisible()
  expect(errors).toEqual([])
  await close()
})
