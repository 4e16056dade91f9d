// Two reports side by side, versions within the file, and many reports added up.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { answerOpenDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseFromMenu } from './menu'
import { saveAs } from './saved-file'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
const cli = join(root, 'out/main/cli.cjs')

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-compare-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)

test('another report is set beside the open one: figures with difference and growth, sentences with what changed', async () => {
  const open = write('open.txt', example)
  const other = write('other.txt', example.replace('行政许可\t412', '行政许可\t400').replace('组织培训2次', '组织业务培训4次'))
  const { app, window, errors, close } = await launchApp({ args: [open] })
  await discardOnClose(app)
  await expect(cell(window, 'requests.received.business')).toBeVisible({ timeout: 20_000 })
  await answerOpenDialog(app, other)
  await chooseFromMenu(app, '与另一份年报对比…')
  const dialog = window.getByRole('dialog', { name: '对比' })
  const pair = dialog.locator('[data-figure-pair="disclosure.licensing.decisions"]')
  await expect(pair).toContainText('400', { timeout: 20_000 })
  await expect(pair).toContainText('412')
  await expect(pair).toContainText('+12')
  await expect(pair).toContainText('+3.0%')
  await expect(dialog.locator('[data-figure-pair]')).toHaveCount(1)
  const changed = dialog.locator('[data-kind="changed"]')
  await expect(changed).toHaveCount(1)
  await expect(changed.locator('del').first()).toContainText(/业务|4/)
  expect(errors).toEqual([])
  await close()
})

test('a version is kept by name, compared, brought back as one step that can be undone, and saved with the file', async () => {
  const open = write('open.txt', example)
  const { app, window, errors, close } = await launchApp({ args: [open] })
  await discardOnClose(app)
  await expect(cell(window, 'requests.received.business')).toBeVisible({ timeout: 20_000 })
  const before = await cell(window, 'requests.received.business').inputValue()
  await chooseFromMenu(app, '显示版本')
  const panel = window.getByRole('complementary', { name: '版本' })
  await panel.getByLabel('版本名称').fill('送审稿')
  await panel.getByRole('button', { name: '留存当前版本' }).click()
  const version = panel.locator('li', { hasText: '送审稿' }).last()
  await expect(version).toBeVisible()

  await cell(window, 'requests.received.business').click()
  await window.keyboard.type('77')
  await window.keyboard.press('Tab')
  await version.getByRole('button', { name: '对比' }).click()
  const dialog = window.getByRole('dialog', { name: '对比' })
  await expect(dialog.locator('[data-figure-pair="requests.received.business"]')).toContainText('77')
  await dialog.getByRole('button', { name: '关闭' }).last().click()

  await version.getByRole('button', { name: '恢复' }).click()
  await expect(cell(window, 'requests.received.business')).toHaveValue(before)
  await cell(window, 'requests.received.business').click()
  await window.keyboard.press('Control+z')
  await expect(cell(window, 'requests.received.business')).toHaveValue('77')

  const saved = join(folder, 'kept.nianbao')
  await saveAs(app, window, saved)
  expect(errors).toEqual([])
  await close()
  const again = await launchApp({ args: [saved] })
  await discardOnClose(again.app)
  await expect(cell(again.window, 'requests.received.business')).toHaveValue('77', { timeout: 20_000 })
  await chooseFromMenu(again.app, '显示版本')
  await expect(again.window.getByRole('complementary', { name: '版本' })).toContainText('送审稿')
  await again.close()
})

test('a folder of subordinate reports is added up: what is missing or broken is told, every sum opens, the draft holds the sums', async () => {
  const county = join(folder, 'county')
  mkdirSync(county)
  for (const [i, name] of ['东坪县教育局', '东坪县民政局', '东坪县财政局'].entries()) {
    const path = join(county, `${i}.txt`)
    writeFileSync(path, example.replaceAll('青原县水利局', name))
    if (i > 0) continue
    const docx = join(county, `${i}.docx`)
    execFileSync(process.execPath, [cli, 'convert', path, '--to', 'docx', '-o', docx], { stdio: 'ignore' })
    rmSync(path)
  }
  writeFileSync(join(county, 'broken.docx'), 'PK\u0003\u0004 not a package')
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(app, '汇总下级年报…')
  const dialog = window.getByRole('dialog', { name: '汇总下级年报' })
  await dialog.getByLabel('本级单位全称').fill('东坪县人民政府')
  await dialog.getByLabel('应报单位名单（可不填）').fill('教育局\n民政局\n财政局\n审计局')
  await dialog.getByRole('combobox', { name: '年度' }).click()
  await window.getByRole('option', { name: '2026 年' }).click()
  await answerOpenDialog(app, county)
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog).toContainText('计入 3 份，未计入 0 份，没有读出 1 份，名单中缺 1 份', { timeout: 40_000 })
  await expect(dialog.locator('[data-code="O198M"]')).toContainText('审计局')
  await expect(dialog.locator('[data-code="O198"]')).toContainText('broken.docx')
  const sum = dialog.locator('[data-sum="disclosure.licensing.decisions"]')
  await expect(sum).toContainText('1236')
  await sum.click()
  await expect(dialog).toContainText('东坪县民政局')
  await dialog.getByRole('button', { name: '生成汇总年报' }).click()
  await expect(cell(window, 'disclosure.licensing.decisions')).toHaveValue('1236', { timeout: 20_000 })
  await expect(window.locator('[data-report-editor]')).toContainText('东坪县人民政府2026年')
  expect(errors).toEqual([])
  await close()
})
