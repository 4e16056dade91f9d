// What is set once: chosen in the window, in force at once and in every window, there again at the next start.
import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { discardOnClose } from './dialogs'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const SECTIONS = ['单位', '外观', '导出和字体', '保存和备份', '检查', '台账用语', '快捷键']

let userData: string
test.beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'nianbao-settings-'))
})
test.afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }))

const dialog = (window: Page) => window.getByRole('dialog', { name: '设置' })
const tab = (window: Page, name: string) => dialog(window).getByRole('tab', { name, exact: true })
const saved = () => JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as Record<string, Record<string, unknown>>

async function openReport(): Promise<LaunchedApp> {
  const opened = await launchApp({ args: [example], userData })
  await expect(opened.window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
  await discardOnClose(opened.app)
  return opened
}

async function openSettings(window: Page): Promise<void> {
  await window.keyboard.press('Control+,')
  await expect(tab(window, '单位')).toBeFocused()
}

test('every section is reached by keys and has no barrier that a machine finds, in light, dark and at double size', async () => {
  const { app, window, close, errors } = await openReport()
  await openSettings(window)
  for (const [scheme, zoom] of [
    ['light', 1],
    ['dark', 1],
    ['light', 2],
  ] as const) {
    await window.emulateMedia({ colorScheme: scheme })
    await expect(window.locator('html')).toHaveAttribute('data-theme', scheme)
    await app.evaluate(({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(factor), zoom)
    await tab(window, '单位').focus()
    for (const name of SECTIONS) {
      await expect(tab(window, name)).toHaveAttribute('data-state', 'active')
      await dialog(window)
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      expect(await violations(window, '[role="dialog"]')).toEqual([])
      const spilled = await dialog(window).evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(spilled).toBeLessThanOrEqual(0)
      await tab(window, name).focus()
      await window.keyboard.press('ArrowDown')
    }
  }
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
  expect(errors).toEqual([])
  await close()
})

test('what is chosen counts at once, in a second window and at the next start', async () => {
  const { app, window, close, errors } = await openReport()
  const other = app.waitForEvent('window')
  await window.keyboard.press('Control+n')
  const second = await other
  await expect(second.getByText('新建年报').first()).toBeVisible({ timeout: 20_000 })

  await openSettings(window)
  await tab(window, '外观').click()
  await dialog(window).getByRole('radio', { name: '深色' }).click()
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark')

  await tab(window, '单位').click()
  await dialog(window).getByLabel('单位全称').fill('青原县水利局')
  await dialog(window).getByLabel('单位类型').click()
  await window.getByRole('option', { name: '政府部门' }).click()
  await tab(window, '导出和字体').click()
  await dialog(window).getByRole('radio', { name: '普通' }).click()
  await dialog(window).getByRole('button', { name: '完成' }).click()
  await expect.poll(() => saved().organ).toMatchObject({ fullName: '青原县水利局', kind: 'department' })
  expect(saved()).toMatchObject({ version: 1, look: { theme: 'dark' }, export: { options: { look: 'plain' } } })

  await window.keyboard.press('Control+Shift+e')
  await expect(window.getByRole('dialog', { name: '导出' }).getByRole('radio', { name: '普通' })).toBeChecked()
  expect(errors).toEqual([])
  await close()

  const again = await launchApp({ userData })
  await expect(again.window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await again.window.keyboard.press('Control+n')
  await expect(again.window.getByRole('dialog').getByLabel('单位全称')).toHaveValue('青原县水利局')
  await again.close()
})

test('a check that is switched off says nothing more, and speaks again', async () => {
  const { window, close } = await openReport()
  const found = window.getByText('信息处理费建议写全三项').first()
  await expect(found).toBeVisible({ timeout: 20_000 })
  const turn = async () => {
    await openSettings(window)
    await tab(window, '检查').click()
    await dialog(window).locator('summary', { hasText: '发布' }).click()
    await dialog(window)
      .getByRole('checkbox', { name: /^收费三项/ })
      .click()
    await window.keyboard.press('Escape')
  }
  await turn()
  await expect(found).toBeHidden()
  await turn()
  await expect(found).toBeVisible()
  await close()
})

test('a broken file is set aside and said, and the program starts', async () => {
  writeFileSync(join(userData, 'settings.json'), '{"version":1,"look":')
  const { window, close } = await launchApp({ userData })
  // Said aloud too, for a moment, in a place of its own.
  await expect(window.getByText('设置文件里有读不懂的内容').first()).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(userData).filter((name) => /^settings-\d{14}\.json$/.test(name))).toHaveLength(1)
  await close()
})
