// What can go wrong around a file: places that do not take it, a file that vanishes, clocks that jump; and saving by itself.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SETTINGS } from '../../shared/settings/default-settings'
import { root } from '../tool.mjs'
import { answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cli = join(root, 'out/main/cli.cjs')
const FIGURE = 'requests.received.business'
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

let folder: string
let path: string
let opened: Opened[] = []
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-failures-'))
  mkdirSync(join(folder, 'work'))
  path = join(folder, 'work', '年报.nianbao')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'nianbao', '-o', path], { stdio: 'ignore' })
})
test.afterEach(async () => {
  for (const one of opened) await end(one)
  opened = []
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

/** Ends it without a question, as a power cut would or in good order. */
async function end({ app, child, ended }: Opened, how: 'exit' | 'kill' = 'exit'): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    if (how === 'kill') child.kill('SIGKILL')
    else await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
  }
  await ended
}

type Opened = LaunchedApp & { child: ChildProcess; ended: Promise<unknown> }

async function launch(args: string[] = [], env: Record<string, string> = {}, data = 'data'): Promise<Opened> {
  const one = await launchApp({ args, env, userData: join(folder, data) })
  const child = one.app.process()
  const all = { ...one, child, ended: new Promise((resolve) => child.once('exit', resolve)) }
  opened.push(all)
  return all
}

async function open(args: string[], env: Record<string, string> = {}): Promise<Opened> {
  const one = await launch(args, env)
  await expect(cell(one.window)).toBeVisible({ timeout: 20_000 })
  return one
}

const cell = (window: Page) => window.locator(`[data-figure="${FIGURE}"]`)
const saved = (window: Page) => window.getByText(/^已(自动)?保存/).first()

async function change(window: Page, value: string): Promise<void> {
  await cell(window).click()
  await window.keyboard.type(value)
  await window.keyboard.press('Tab')
}

const onDisk = (file = path): unknown =>
  JSON.parse(execFileSync(process.execPath, [cli, 'read', file, '--json'], { encoding: 'utf8' })).figures[FIGURE]

/** Behind the last jump, in milliseconds; the page's and the main process's clock together. */
async function putClock({ app, window }: LaunchedApp, by: number): Promise<void> {
  const jump = (ms: number) => {
    type Jumping = typeof globalThis & { clock?: DateConstructor }
    const Real = ((globalThis as Jumping).clock ??= Date)
    globalThis.Date = class extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length > 0 ? given : [Real.now() + ms]) as [number]))
      }
      static override now = () => Real.now() + ms
    } as unknown as DateConstructor
  }
  await app.evaluate((_, { work, ms }) => (new Function(`(${work})(${ms})`) as () => void)(), { work: jump.toString(), ms: by })
  await window.evaluate(jump, by)
}

/** So many minutes pass for what counts them, at once. */
const letPass = (window: Page, minutes: number) =>
  window.evaluate((ms) => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + ms
  }, minutes * MINUTE)

function saveByItself(data = 'data'): void {
  mkdirSync(join(folder, data), { recursive: true })
  const settings = { version: 1, ...DEFAULT_SETTINGS, saving: { ...DEFAULT_SETTINGS.saving, auto: true, minutes: 1 } }
  writeFileSync(join(folder, data, 'settings.json'), JSON.stringify(settings))
}

test('what is typed is on the disk by itself after a while, without a question', async () => {
  saveByItself()
  const { app, window, errors } = await open([path])
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_: unknown, { message }: { message: string }) => asked.push(message)) as never
    dialog.showSaveDialog = (async () => asked.push('where')) as never
  })
  await change(window, '71')
  await window.waitForTimeout(3000)
  expect(onDisk()).toBe(6)
  await letPass(window, 1)
  await expect.poll(() => onDisk(), { timeout: 20_000 }).toBe(71)
  await expect(window.getByRole('dialog')).toHaveCount(0)
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([])

  // Somebody else writes to the file: it is not replaced by itself, and that is said once.
  const other = readFileSync(path)
  writeFileSync(path, Buffer.concat([other, Buffer.from('\n')]))
  await change(window, '72')
  await letPass(window, 2)
  await expect(window.getByText(/没有自动保存/).first()).toBeVisible({ timeout: 20_000 })
  await window.screenshot({ path: 'test-results/autosave-refused.png' })
  expect(readFileSync(path).subarray(0, other.length).equals(other)).toBe(true)
  expect(onDisk()).toBe(71)
  expect(errors).toEqual([])
})

test('a foreign file, and last year’s report that a draft was made of, are never written by themselves', async () => {
  saveByItself()
  const foreign = join(folder, 'work', '去年.txt')
  cpSync(example, foreign)
  const before = [readFileSync(foreign), readFileSync(path)]
  const reading = await open([foreign])
  await change(reading.window, '73')
  await letPass(reading.window, 60)
  await reading.window.waitForTimeout(5000)
  await end(reading)

  saveByItself('rolling')
  const rolled = await launch([], {}, 'rolling')
  await expect(rolled.window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await rolled.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
  await rolled.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.roll')?.click())
  await rolled.window.getByRole('dialog').getByRole('button').last().click()
  await expect(cell(rolled.window)).toBeVisible({ timeout: 20_000 })
  await change(rolled.window, '74')
  await letPass(rolled.window, 60)
  await rolled.window.waitForTimeout(5000)
  expect([readFileSync(foreign), readFileSync(path)].map((now, i) => now.equals(before[i]!))).toEqual([true, true])
})

test('places that take no file each say why, and another is one click away, for saving and for exporting', async () => {
  test.skip(process.platform !== 'linux', 'these places are those of Linux')
  const { app, window, errors } = await open([path])
  const places = [
    ['/sys/kernel', /没有权限写入/],
    ['/media/nobody/U盘', /U 盘断开了/],
    ['/run/user/4711/gvfs/smb-share:server=s,share=t', /网络位置连不上了/],
    [join(folder, 'gone'), /文件夹已不存在/],
    [join(folder, ...Array.from({ length: 25 }, () => '很长的文件夹名'.repeat(10))), /太长/],
  ] as const
  const dialog = window.getByRole('dialog', { name: /^没有(保存|导出)$/ })
  await change(window, '75')
  for (const [place, sentence] of places) {
    await test.step(String(sentence), async () => {
      await answerSaveDialog(app, join(place, '年报.nianbao'))
      await window.keyboard.press('Control+Shift+s')
      await expect(dialog).toContainText(sentence, { timeout: 20_000 })
      await expect(dialog.getByRole('button', { name: '另存为…' })).toBeVisible()
      await window.screenshot({ path: `test-results/not-saved-${places.findIndex(([one]) => one === place)}.png` })
      await window.keyboard.press('Escape')
    })
  }
  const spare = join(folder, 'work', '另存.docx')
  for (const [place, sentence] of places) {
    await test.step(`exporting: ${String(sentence)}`, async () => {
      await answerSaveDialog(app, join(place, '年报.docx'))
      await window.keyboard.press('Control+Shift+e')
      await window
        .getByRole('dialog', { name: '导出' })
        .getByRole('button', { name: /^(导出|仍然导出)/ })
        .click()
      await expect(dialog).toContainText(sentence, { timeout: 30_000 })
      await answerSaveDialog(app, spare)
      await dialog.getByRole('button', { name: '另存为…' }).click()
      await expect(window.getByRole('dialog', { name: '已导出' })).toBeVisible({ timeout: 20_000 })
      expect(onDisk(spare)).toBe(75)
      rmSync(spare)
      await window.keyboard.press('Escape')
    })
  }
  expect(errors).toEqual([])
})

test('what could not be saved or exported is written by one click when the place is there again', async () => {
  const { app, window } = await open([path])
  const dialog = window.getByRole('dialog', { name: /^没有(保存|导出)$/ })
  await change(window, '76')
  rmSync(join(folder, 'work'), { recursive: true })
  await window.keyboard.press('Control+s')
  await expect(dialog).toContainText('文件夹已不存在')
  mkdirSync(join(folder, 'work'))
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await expect.poll(() => existsSync(path) && onDisk()).toBe(76)

  const stick = join(folder, 'stick')
  await answerSaveDialog(app, join(stick, '年报.docx'))
  await window.keyboard.press('Control+e')
  // Wrong figures ask first.
  const anyway = window.getByRole('button', { name: '仍然导出' })
  await expect(dialog.or(anyway)).toBeVisible({ timeout: 30_000 })
  if (await anyway.isVisible()) await anyway.click()
  await expect(dialog).toContainText('文件夹已不存在', { timeout: 30_000 })
  mkdirSync(stick)
  await app.evaluate(({ dialog: native }) => {
    native.showSaveDialog = () => Promise.reject(new Error('asked where'))
  })
  await dialog.getByRole('button', { name: '再试一次' }).click()
  await expect.poll(() => existsSync(join(stick, '年报.docx')), { timeout: 20_000 }).toBe(true)
  await expect(dialog).toHaveCount(0)
})

test('clocks that are put back or far ahead lose nothing and mix up nothing', async () => {
  saveByItself()
  // On the night on which summer time ends there, an hour comes twice.
  const first = await open([path], { TZ: 'Europe/Berlin' })
  const jumps = [
    0,
    -60 * MINUTE,
    YEAR,
    Date.UTC(2026, 9, 25, 0, 59, 58) - Date.now(),
    Date.UTC(2026, 9, 25, 1, 0, 1) - Date.now(),
  ]
  for (const [i, by] of jumps.entries()) {
    await putClock(first, by)
    await change(first.window, String(100 + i))
    await first.window.keyboard.press('Control+s')
    await expect.poll(() => onDisk(), { timeout: 20_000 }).toBe(100 + i)
  }
  // Saved by itself with a clock that was put back meanwhile.
  await change(first.window, '200')
  await putClock(first, -24 * 60 * MINUTE)
  await letPass(first.window, 1)
  await expect.poll(() => onDisk(), { timeout: 20_000 }).toBe(200)
  await expect(saved(first.window)).toBeVisible()

  await first.window.getByRole('tab', { name: '版本' }).click()
  const restore = first.window.getByRole('button', { name: /^恢复到 .* 的留底$/ })
  await expect(restore).toHaveCount(6)
  await restore.first().click()
  // The one before the last is the newest that is kept, whatever its date says.
  await expect(cell(first.window)).toHaveValue('104')

  // Typed with a clock that is a day behind, killed, and started with the right one.
  await change(first.window, '300')
  await first.window.waitForTimeout(1300)
  await end(first, 'kill')
  expect(onDisk()).toBe(200)
  const second = await open([])
  await expect(cell(second.window)).toHaveValue('300')
  await expect(second.window.getByRole('status', { name: '恢复的内容' })).toContainText('年报.nianbao')
  await second.window.screenshot({ path: 'test-results/clock-recovered.png' })

  // Closed without saving a year ahead: still found today.
  await putClock(second, YEAR)
  await change(second.window, '400')
  await second.window.waitForTimeout(1300)
  await discardOnClose(second.app)
  await second.close()
  const third = await launch()
  await expect(third.window.getByRole('button', { name: /年报\.nianbao/ }).first()).toBeVisible({ timeout: 20_000 })
  await third.window.getByRole('button', { name: '找回以前的内容…' }).click()
  const open400 = third.window
    .getByRole('dialog', { name: '找回以前的内容' })
    .getByRole('button', { name: /^打开 .* 的留底/ })
    .first()
  await third.window.screenshot({ path: 'test-results/clock-start.png' })
  await open400.click()
  await expect(cell(third.window)).toHaveValue('400')
  expect([...first.errors, ...second.errors, ...third.errors]).toEqual([])
})
