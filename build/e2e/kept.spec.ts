// What is kept beside the person's own files comes back in the window: copies of what saving replaced, what was closed
// without saving, also when the file itself is broken or gone; and a file that two programs hold is never overwritten unasked.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cli = join(root, 'out/main/cli.cjs')

let folder: string
let path: string
let launched: (LaunchedApp & { ended: Promise<void> })[] = []
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-kept-'))
  path = join(folder, '年报.nianbao')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'nianbao', '-o', path], { stdio: 'ignore' })
})
test.afterEach(async () => {
  // Whatever a test left open goes without a question.
  for (const { app, ended } of launched) {
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
    await ended
  }
  launched = []
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

const figure = (window: Page) => window.locator('[data-figure="requests.received.business"]')
const report = (window: Page) => window.locator('section[data-section="problems"]')

async function open(args: string[], profile = 'data'): Promise<LaunchedApp> {
  const one = await launchApp({ args, userData: join(folder, profile) })
  const ended = new Promise<void>((done) => one.app.process().once('exit', () => done()))
  launched.push({ ...one, ended })
  if (args.length > 0) await expect(report(one.window).or(one.window.getByRole('dialog'))).toBeVisible({ timeout: 20_000 })
  return one
}

async function change(window: Page, value: string): Promise<void> {
  await figure(window).click()
  await window.keyboard.type(value)
  await window.keyboard.press('Tab')
}

const save = (window: Page) => window.keyboard.press('Control+s')

const onDisk = (file = path): unknown =>
  JSON.parse(execFileSync(process.execPath, [cli, 'read', file, '--json'], { encoding: 'utf8' })).figures[
    'requests.received.business'
  ]

/** Native questions get this answer; what was asked is told. */
async function answerQuestions(app: ElectronApplication, answer: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_: unknown, options: { message: string }) => {
      asked.push(options.message)
      return { response, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, answer)
  return () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

test('the versions of this computer are compared and brought back as one step', async () => {
  const { window, errors } = await open([path])
  await change(window, '11')
  await save(window)
  await expect.poll(() => onDisk()).toBe(11)
  await change(window, '22')
  await save(window)
  await expect.poll(() => onDisk()).toBe(22)
  await window.getByRole('tab', { name: '版本' }).click()
  const kept = window.getByRole('region', { name: '本机留底' })
  await expect(kept.getByRole('listitem')).toHaveCount(2)
  expect(await violations(window)).toEqual([])
  await window.screenshot({ path: 'test-results/kept-panel.png' })

  await kept
    .getByRole('button', { name: /^与 .* 的留底对比$/ })
    .first()
    .click()
  await expect(window.getByRole('dialog')).toContainText('11')
  await window.keyboard.press('Escape')
  await kept
    .getByRole('button', { name: /^恢复到 .* 的留底$/ })
    .first()
    .click()
  await expect(figure(window)).toHaveValue('11')
  await window.keyboard.press('Control+z')
  await expect(figure(window)).toHaveValue('22')
  expect(onDisk()).toBe(22)
  expect(errors).toEqual([])
})

test('when the file is broken, an earlier content is opened from the trouble itself, and the file stays as it is', async () => {
  const first = await open([path])
  await change(first.window, '11')
  await save(first.window)
  await expect.poll(() => onDisk()).toBe(11)
  await first.close()
  const broken = readFileSync(path).subarray(0, 700)
  writeFileSync(path, broken)

  const { window, app, errors } = await open([path])
  await expect(window.getByRole('dialog')).toContainText('没有打开')
  await window.getByRole('button', { name: '找回以前的内容…' }).last().click()
  const dialog = window.getByRole('dialog', { name: '找回以前的内容' })
  await expect(dialog).toContainText('年报.nianbao')
  expect(await violations(window)).toEqual([])
  await window.screenshot({ path: 'test-results/kept-dialog.png' })
  await dialog
    .getByRole('button', { name: /^打开 .* 的留底/ })
    .first()
    .click()
  await expect(report(window)).toBeVisible()
  await expect(window.getByText(/已打开 .* 的留底/).first()).toBeVisible()
  const other = join(folder, '找回.nianbao')
  await answerSaveDialog(app, other)
  await window.keyboard.press('Control+s')
  await expect.poll(() => existsSync(other) && onDisk(other)).toBe(6)
  expect(readFileSync(path).equals(broken)).toBe(true)
  expect(errors).toEqual([])
})

test('what was closed without saving is found from the start screen, also beside an open report', async () => {
  const first = await open([example])
  await change(first.window, '33')
  await first.window.waitForTimeout(1300)
  await discardOnClose(first.app)
  await first.close()

  const { window, app } = await open([])
  await window.getByRole('button', { name: '找回以前的内容…' }).click()
  const dialog = window.getByRole('dialog', { name: '找回以前的内容' })
  await expect(dialog).toContainText('没有保存就关闭')
  await dialog
    .getByRole('button', { name: /^打开 .* 的留底/ })
    .first()
    .click()
  await expect(figure(window)).toHaveValue('33')

  // This window holds a report now: the next one gets its own.
  const next = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.kept')?.click())
  await window
    .getByRole('button', { name: /^打开 .* 的留底/ })
    .first()
    .click()
  await expect(figure(await next)).toHaveValue('33')
  await expect(figure(window)).toHaveValue('33')
})

test('of two programs that hold one file the second to save is asked, and both versions are kept', async () => {
  const one = await open([path], 'data-a')
  const two = await open([path], 'data-b')
  await change(one.window, '11')
  await save(one.window)
  await expect.poll(() => onDisk()).toBe(11)

  await change(two.window, '22')
  const cancelled = await answerQuestions(two.app, 2)
  await save(two.window)
  await expect.poll(cancelled).toEqual([expect.stringContaining('改动过')])
  expect(onDisk()).toBe(11)
  const overwritten = await answerQuestions(two.app, 1)
  await save(two.window)
  await expect.poll(() => onDisk()).toBe(22)
  expect(await overwritten()).toHaveLength(1)

  await two.window.getByRole('tab', { name: '版本' }).click()
  const kept = two.window.getByRole('region', { name: '本机留底' })
  await kept
    .getByRole('button', { name: /^恢复到 .* 的留底$/ })
    .first()
    .click()
  await expect(figure(two.window)).toHaveValue('11')
})

test('a saving that cannot be done says why and offers another place', async () => {
  const { window, app } = await open([path])
  await change(window, '11')
  const other = join(folder, '另存.nianbao')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(folder, 'gone', '年报.nianbao'),
  )
  await window.keyboard.press('Control+Shift+s')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('文件夹已不存在')
  await answerSaveDialog(app, other)
  await dialog.getByRole('button', { name: '另存为…' }).click()
  await expect.poll(() => onDisk(other)).toBe(11)
})
