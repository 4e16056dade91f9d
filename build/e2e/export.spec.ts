// What leaves the window: every format written from the dialog and read again, the pages that are previewed and printed,
// and PDF from the command line.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { answerSaveDialog } from './dialogs'
import { launchApp, type LaunchedApp } from './launch-app'
import { publishedReports } from './published-reports'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cli = join(root, 'out/main/cli.cjs')

interface ReadReport {
  title: string
  figures: Record<string, number | string | null>
  sections: { id: string; blocks: { text: string }[] }[]
}

const read = (file: string): ReadReport =>
  JSON.parse(execFileSync(process.execPath, [cli, 'read', file, '--json'], { encoding: 'utf8' })) as ReadReport
/** Words of the chapters without spaces: programs set those between digits and words as they like. */
const words = ({ sections }: ReadReport) =>
  sections.map(({ blocks }) => blocks.map(({ text }) => text.replace(/\s/g, '')).join('')).filter((text) => text !== '')

let opened: LaunchedApp
let window: Page
let folder: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'))
  opened = await launchApp({ args: [example] })
  window = opened.window
  await expect(cell('requests.received.naturalPerson')).toBeVisible({ timeout: 20_000 })
  await opened.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
})
test.afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

const cell = (id: string) => window.locator(`[data-figure="${id}"]`)
const dialog = () => window.getByRole('dialog')
const pages = () => window.locator('[data-preview-page]')

async function type(id: string, digits: string): Promise<void> {
  await cell(id).click()
  await window.keyboard.type(digits)
  await window.keyboard.press('Tab')
}

async function exportAs(format: string, extension: string): Promise<string> {
  const file = join(folder, `report.${extension}`)
  await answerSaveDialog(opened.app, file)
  await window.keyboard.press('Control+Shift+e')
  await dialog().getByRole('radio', { name: format }).click()
  await dialog()
    .getByRole('button', { name: /^(导出|仍然导出)/ })
    .click()
  await expect(window.getByRole('dialog', { name: '已导出' })).toBeVisible({ timeout: 30_000 })
  return file
}

test('every format is written from the dialog and read again with all 200 figures', async () => {
  await type('disclosure.normative.issued', '41')
  const formats = [
    ['Word', 'docx'],
    ['PDF', 'pdf'],
    ['网页', 'html'],
    ['Excel 表格', 'xlsx'],
    ['数据 JSON', 'json'],
  ] as const
  const found: Record<string, ReadReport> = {}
  for (const [name, extension] of formats) {
    const file = await exportAs(name, extension)
    await expect(dialog()).toContainText('请确认已完成保密审查')
    await dialog().getByRole('button', { name: '完成' }).click()
    found[extension] = extension === 'json' ? (JSON.parse(readFileSync(file, 'utf8')) as ReadReport) : read(file)
  }
  const { docx, pdf, html, xlsx, json } = found
  expect(Object.keys(json!.figures)).toHaveLength(200)
  expect(json!.figures['disclosure.normative.issued']).toBe(41)
  for (const other of [docx, pdf, html, xlsx]) expect(other!.figures).toEqual(json!.figures)
  expect(words(docx!)).toEqual(words(json!))
  expect(words(html!)).toEqual(words(json!))
  expect(pdf!.title.replace(/\s/g, '')).toBe(json!.title)
})

test('the dialog says what is wrong, goes back to it by default, and remembers the choice', async () => {
  await type('requests.received.naturalPerson', '999')
  await window.keyboard.press('Control+Shift+e')
  await expect(dialog()).toContainText('数字问题')
  await expect(dialog().getByRole('button', { name: '返回修改' })).toBeFocused()
  expect(await violations(window)).toEqual([])
  await dialog().getByRole('radio', { name: '普通' }).click()
  await dialog().getByRole('radio', { name: 'PDF' }).click()
  const file = join(folder, 'wrong.pdf')
  await answerSaveDialog(opened.app, file)
  await dialog().getByRole('button', { name: '仍然导出' }).click()
  await expect(window.getByRole('dialog', { name: '已导出' })).toContainText(/普通版式，共 \d+ 页。[^]*数字问题没有改/, {
    timeout: 30_000,
  })
  expect(existsSync(file)).toBe(true)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+e')
  await expect(dialog().getByRole('radio', { name: 'PDF' })).toBeChecked()
  await expect(dialog().getByRole('radio', { name: '普通' })).toBeChecked()
  await window.keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
})

test('giving up where to save leads back to the dialog, and nothing is written', async () => {
  await opened.app.evaluate(({ dialog: native }) => {
    native.showSaveDialog = (async () => ({ canceled: true, filePath: '' })) as typeof native.showSaveDialog
  })
  await window.keyboard.press('Control+Shift+e')
  await dialog().getByRole('radio', { name: '网页' }).click()
  await dialog()
    .getByRole('button', { name: /^(导出|仍然导出)/ })
    .click()
  await expect(dialog().getByRole('radio', { name: '网页' })).toBeChecked()
})

test('the preview shows the pages, follows an edit, and is left with Esc', async () => {
  await window.keyboard.press('Control+F2')
  await expect(pages().first()).toContainText('总体情况')
  const count = await pages().count()
  expect(count).toBeGreaterThan(2)
  await expect(pages().nth(1)).toContainText('— 2 —')
  expect(await violations(window)).toEqual([])
  await expect(window.getByText(`第 1 页，共 ${count} 页`)).toBeVisible()
  await window.keyboard.press('PageDown')
  await expect(window.getByText(`第 2 页，共 ${count} 页`)).toBeVisible()
  await window.keyboard.press('End')
  await expect(window.getByText(`第 ${count} 页，共 ${count} 页`)).toBeVisible()
  await window.keyboard.press('PageUp')

  await window.getByRole('button', { name: '边改边看' }).click()
  const printed = window.locator('[data-cell="disclosure.normative.issued"]')
  await type('disclosure.normative.issued', '4127')
  const from = Date.now()
  await expect(printed).toHaveText('4127')
  test.info().annotations.push({ type: 'edit to preview', description: `${Date.now() - from} ms` })
  await window.getByRole('button', { name: '边改边看' }).click()

  await window.keyboard.press('Control+b')
  await window.getByRole('region', { name: '预览的各页' }).focus()
  await window.keyboard.press('Escape')
  await expect(pages()).toHaveCount(0)
  await expect(window.locator('.ProseMirror').first()).toBeFocused()
})

test('the size of the previewed pages is chosen and stepped', async () => {
  await window.keyboard.press('Control+F2')
  const width = async () => Math.round((await pages().first().boundingBox())!.width)
  await expect(pages().first()).toBeVisible()
  const full = await width()
  await window.keyboard.press('Control+-')
  await expect.poll(width).toBeLessThan(full)
  await window.keyboard.press('Control+0')
  await expect.poll(width).toBe(full)
  await window.getByRole('combobox', { name: '缩放' }).click()
  await window.getByRole('option', { name: '适合整页' }).click()
  const region = (await window.getByRole('region', { name: '预览的各页' }).boundingBox())!
  await expect.poll(async () => (await pages().first().boundingBox())!.height).toBeLessThan(region.height)
})

test('printing hands the previewed pages to the system’s dialog', async () => {
  await printTo(opened.app, true, '')
  await window.keyboard.press('Control+p')
  await expect(window.getByText('已送往打印机').first()).toBeVisible({ timeout: 20_000 })
  const asked = await opened.app.evaluate(() => (globalThis as unknown as { printed: unknown }).printed)
  expect(asked).toMatchObject({ options: { silent: false, pageSize: 'A4' }, kept: false, url: 'app://print/' })
  expect((asked as { title: string }).title).toContain('政府信息公开工作年度报告')
  await printTo(opened.app, false, 'Invalid printer settings')
  await window.keyboard.press('Control+p')
  await expect(window.getByRole('dialog', { name: '没有打印' })).toContainText('Invalid printer settings', { timeout: 20_000 })
})

/** The next page that asks for the printer is told so. */
async function printTo(app: ElectronApplication, done: boolean, reason: string): Promise<void> {
  await app.evaluate(
    ({ app: electron }, answer) => {
      electron.removeAllListeners('browser-window-created')
      electron.on('browser-window-created', (_, { webContents }) => {
        webContents.print = (options, tell) => {
          const kept = webContents.session.isPersistent()
          Object.assign(globalThis, { printed: { options, kept, url: webContents.getURL(), title: webContents.getTitle() } })
          tell?.(answer.done, answer.reason)
        }
      })
    },
    { done, reason },
  )
}

test('the published reports come back from their PDF with every figure', async () => {
  const reports = publishedReports()
  test.skip(reports.length === 0, 'no published reports here (NIANBAO_REPORTS)')
  const { path } = await fetchElectron()
  for (const report of reports) {
    const file = join(folder, 'published.pdf')
    execFileSync(process.execPath, [cli, 'convert', report, '--to', 'pdf', '-o', file], {
      stdio: 'ignore',
      env: { ...process.env, NIANBAO_RUNTIME: path },
    })
    expect(read(file).figures, report).toEqual(read(report).figures)
  }
})

test('the command line makes the same PDF', async () => {
  const { path } = await fetchElectron()
  const file = join(folder, 'cli.pdf')
  const made = spawnSync(process.execPath, [cli, 'convert', example, '--to', 'pdf', '-o', file], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_RUNTIME: path },
  })
  expect([made.stderr, made.status]).toEqual([expect.stringContaining('已保存'), 0])
  expect(read(file).figures).toEqual(read(example).figures)
  const without = spawnSync(process.execPath, [cli, 'convert', example, '--to', 'pdf', '-o', join(folder, 'no.pdf')], {
    encoding: 'utf8',
    env: { ...process.env, NIANBAO_RUNTIME: '' },
  })
  expect([without.stderr, without.status]).toEqual([expect.stringContaining('没有写出文件'), 2])
  expect(existsSync(join(folder, 'no.pdf'))).toBe(false)
})
