// What stands around the work: the guide of the first start, help, licences, the log and problem reports, updating by file.
import { expect, test, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { answerOpenDialog, answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseFromMenu } from './menu'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const title = (window: Page, name: string) => window.getByRole('heading', { level: 2, name })
const press = (window: Page, name: string | RegExp) => window.getByRole('button', { name }).click()

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-help-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('the guide comes on the first start only, keeps the name of the organ, and can be called again', async () => {
  const userData = join(folder, 'data')
  const first = await launchApp({ userData, firstUse: true })
  await expect(title(first.window, '首次使用')).toBeVisible({ timeout: 20_000 })
  expect(await violations(first.window, '[data-modal]')).toEqual([])
  await first.window.getByLabel('单位全称').fill('云岭市林业和草原局')
  await press(first.window, '下一步')
  await press(first.window, '下一步')
  await expect(first.window.getByRole('img', { name: /编辑窗口/ })).toBeVisible()
  expect(await violations(first.window, '[data-modal]')).toEqual([])
  await press(first.window, '知道了')
  await expect(title(first.window, '首次使用')).toBeHidden()
  expect(first.errors).toEqual([])
  await first.close()

  const second = await launchApp({ userData, firstUse: true })
  await expect(second.window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await expect(title(second.window, '首次使用')).toBeHidden()
  await chooseFromMenu(second.app, '首次使用指引')
  await expect(second.window.getByLabel('单位全称')).toHaveValue('云岭市林业和草原局')
  await second.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the help is found by typing and starts what it is about, ${scheme}`, async () => {
    const { window, errors, close } = await launchApp()
    await window.emulateMedia({ colorScheme: scheme })
    await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
    await window.keyboard.press('F1')
    const search = window.getByRole('combobox', { name: '搜索帮助' })
    await expect(search).toBeFocused()
    expect(await violations(window, '[data-modal]')).toEqual([])
    await search.fill('空白')
    await expect(window.getByRole('heading', { level: 3, name: '新建一份空白年报' })).toBeVisible()
    await press(window, /^新建年报/)
    await expect(title(window, '新建年报')).toBeVisible()
    await expect(window.getByLabel('单位全称')).toBeFocused()
    expect(errors).toEqual([])
    await close()
  })
}

test('the help fits a window magnified to twice its size', async () => {
  const { app, window, close } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    first!.setBounds({ x: 0, y: 0, width: 1280, height: 800 })
    first!.webContents.setZoomFactor(2)
  })
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await window.keyboard.press('F1')
  await window.getByRole('combobox').fill('导出')
  const heading = window.getByRole('heading', { level: 3 })
  await heading.scrollIntoViewIfNeeded()
  await expect(heading).toBeInViewport()
  const wide = await window.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(wide).toBe(false)
  await close()
})

test('in a cell F1 explains the cell, anywhere else it is the help', async () => {
  const { app, window, close } = await launchApp({ args: [example] })
  await discardOnClose(app)
  const cell = window.locator('[data-figure]').first()
  await cell.click({ timeout: 20_000 })
  await window.keyboard.press('F1')
  await expect(title(window, '使用帮助')).toBeHidden()
  await window.keyboard.press('Escape')
  await window.locator('[data-report-editor] [data-section="overview"]').first().click()
  await window.keyboard.press('F1')
  await expect(title(window, '使用帮助')).toBeVisible()
  await close()
})

test('the licences of everything that is bundled are there in full, none asks for more than that', async () => {
  const { app, window, errors, close } = await launchApp()
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await chooseFromMenu(app, '关于公开年报')
  await expect(window.getByText(/Electron \d+.* Chromium \d+.* Node \d+/)).toBeVisible()
  await window.getByRole('tab', { name: '开源许可' }).click()
  const listed = window.locator('details')
  await expect(listed.first()).toBeVisible()
  const known = JSON.parse(readFileSync(join(root, 'out/renderer/licences.json'), 'utf8')) as { name: string; licence: string }[]
  await expect(listed).toHaveCount(known.length)
  // Of the page, of its worker and of the main process alike.
  const names = known.map(({ name }) => name)
  for (const name of ['react', '@tiptap/core', 'docx', 'parse5', 'pdfjs-dist', 'saxes', 'zod', 'fflate'])
    expect(names).toContain(name)
  expect(known.filter(({ licence }) => /GPL/i.test(licence) && !/ OR /i.test(licence))).toEqual([])
  await window.getByRole('searchbox').fill('saxes')
  await window.locator('summary').click()
  await expect(window.locator('details pre')).toContainText('ISC')
  expect(await violations(window, '[data-modal]')).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('a problem report shows all that it saves, and nothing of a report or of its place', async () => {
  const secret = join(folder, '机密文件夹')
  const path = join(folder, 'problem.txt')
  const { app, window, userData, close } = await launchApp({ args: [example] })
  await discardOnClose(app)
  await expect(window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
  // An export into a folder that is not there leaves its code in the log.
  await answerSaveDialog(app, join(secret, '2026年年报.docx'))
  await window.evaluate(() =>
    (globalThis as unknown as { nianbao: { exportFile: (order: object) => Promise<unknown> } }).nianbao.exportFile({
      bytes: new Uint8Array([1]),
      suggestedName: '2026年年报.docx',
      format: 'docx',
    }),
  )
  await window.evaluate(() => void Promise.reject(new TypeError('表三 “97531” in /home/zhang/年报.docx')))
  await chooseFromMenu(app, '保存问题报告…')
  const shown = window.getByRole('textbox', { name: '问题报告的内容' })
  await expect(shown).toHaveValue(/exportFile trouble E16/)
  const text = await shown.inputValue()
  expect(text).toContain('TypeError')
  expect(text).toContain('page reading txt')
  expect(text).toContain('page shown opened')
  for (const word of ['机密', '97531', 'zhang', 'docx', folder, userData, 'example']) expect(text).not.toContain(word)
  expect(await violations(window, '[data-modal]')).toEqual([])
  await answerSaveDialog(app, path)
  await press(window, '保存为文件…')
  await expect(window.getByText('问题报告已保存为“problem.txt”').first()).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${text}`)
  await close()
})

test('an installer file is looked at and never started by itself', async () => {
  const { app, window, close } = await launchApp()
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const path = join(folder, `nianbao-99.0.0-linux-${arch}.deb`)
  writeFileSync(path, 'package')
  await answerOpenDialog(app, path)
  await chooseFromMenu(app, '从文件更新…')
  await press(window, '选择安装文件…')
  await expect(window.getByText(/nianbao-update\.json，无法确认/)).toBeVisible()
  expect(await violations(window, '[data-modal]')).toEqual([])
  const sha512 = createHash('sha512').update('package').digest('hex')
  const files = [{ name: `nianbao-99.0.0-linux-${arch}.deb`, size: 7, sha512 }]
  writeFileSync(join(folder, 'nianbao-update.json'), JSON.stringify({ program: 'nianbao', version: '99.0.0', files }))
  await press(window, '换一个文件…')
  await expect(window.getByText(/99\.0\.0 版 · 比现在的版本新/)).toBeVisible()
  await expect(window.getByRole('textbox', { name: '安装命令' })).toHaveValue(`sudo apt install '${path}'`)
  await expect(window.getByRole('button', { name: '开始更新' })).toBeHidden()
  await press(window, '复制')
  await expect(window.getByRole('button', { name: '已复制' })).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`sudo apt install '${path}'`)
  expect(existsSync(path)).toBe(true)
  expect(await violations(window, '[data-modal]')).toEqual([])
  await close()
})
