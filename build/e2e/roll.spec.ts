// Next year's draft from last year's report: previewed, made, worked on, saved and found again.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeLinkedDocument } from '../bench/linked-document.mjs'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { answerOpenDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'
import { chooseById, chooseFromMenu } from './menu'
import { saveAs } from './saved-file'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cli = join(root, 'out/main/cli.cjs')

let folder: string
let last: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-roll-'))
  last = join(folder, '去年.txt')
  copyFileSync(example, last)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)
const overview = (window: Page) => window.locator('section[data-section="overview"]')
const read = (file: string) => JSON.parse(execFileSync(process.execPath, [cli, 'read', file, '--json'], { encoding: 'utf8' }))

test('from the start screen to a saved draft that is paired with last year', async () => {
  const before = readFileSync(last)
  const lastYear = read(last)
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await answerOpenDialog(app, last)
  await window.getByRole('button', { name: /从去年的报告开始/ }).click()
  const preview = window.getByRole('dialog', { name: '由去年的年报生成底稿' })
  await expect(preview).toBeVisible({ timeout: 20_000 })
  await expect(preview).toContainText('2026 年')

  // Everything that will happen is there: carried cells, years one by one.
  const carried = preview.locator('[data-carried="requests.carriedIn.naturalPerson"]')
  await expect(carried).toHaveText(String(lastYear.figures['requests.carriedOut.naturalPerson']))
  const years = preview.locator('[data-year] input')
  const ticked = await years.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)
  expect(ticked).toBeGreaterThan(2)
  const first = preview.locator('[data-year]').filter({ hasText: '河湖治理' })
  await first.locator('input').uncheck()
  await expect(first).not.toContainText('2027')
  await expect(preview.getByRole('list', { name: '去年提出的改进' })).toContainText('下一步继续补齐历史文件目录')
  await preview.getByRole('button', { name: '生成 2027 年底稿' }).click()

  // A draft of the new year, every other figure blank, last year's paragraphs marked.
  await expect(window.locator('[data-report-editor]')).toContainText('2027年政府信息公开工作年度报告')
  await expect(overview(window)).toContainText('2026年，青原县水利局把河湖治理')
  await expect(cell(window, 'requests.carriedIn.naturalPerson')).toHaveValue(
    String(lastYear.figures['requests.carriedOut.naturalPerson']),
  )
  await expect(cell(window, 'requests.received.naturalPerson')).toHaveValue('')
  await expect(overview(window).locator('[data-block-mark]').first()).toBeVisible()
  const progress = window.getByRole('button', { name: /沿用未改写/ })
  const waiting = async () => Number(/(\d+)\/\d+/.exec(await progress.innerText())?.[1])
  const all = await waiting()

  // The chapter that answers last year is empty, its promises stand beside it.
  const panel = window.getByRole('complementary', { name: '去年' })
  const problems = window.locator('section[data-section="problems"]')
  await problems.evaluate((section) => section.scrollIntoView({ block: 'start' }))
  await problems.locator('p').first().click()
  await expect(panel).toContainText('去年提出的改进')
  await expect(panel.getByRole('listitem').filter({ hasText: '下一步继续补齐历史文件目录' }).first()).toBeVisible()
  await expect(problems).not.toContainText('历史文件目录')

  // Confirmed: one less. Rewritten: one less again. Undone: back.
  await overview(window).evaluate((section) => section.scrollIntoView({ block: 'start' }))
  await overview(window).locator('p').first().click()
  await panel.getByRole('button', { name: '确认沿用' }).first().click()
  await expect.poll(waiting).toBe(all - 1)
  const second = overview(window).locator('p').nth(1)
  await second.click({ clickCount: 3 })
  await window.keyboard.type('今年把政策送到田间，讲解会开了十二场。')
  await expect.poll(waiting).toBe(all - 2)
  await window.keyboard.press('Control+z')
  await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(all - 3)

  // Saved under a name that is asked for; last year's file is as it was.
  const saved = join(folder, '今年.nianbao')
  await saveAs(app, window, saved)
  expect(readFileSync(last)).toEqual(before)
  expect(errors).toEqual([])
  await close()

  const again = await launchApp({ args: [saved] })
  await discardOnClose(again.app)
  await expect(cell(again.window, 'requests.received.naturalPerson')).toBeVisible({ timeout: 20_000 })
  await again.window.locator('section[data-section="requests"]').evaluate((section) => section.scrollIntoView({ block: 'start' }))
  await cell(again.window, 'requests.received.business').click()
  await again.window.keyboard.press('F6')
  const kept = again.window.getByRole('complementary', { name: '去年' })
  await expect(kept).toContainText('青原县水利局 2026 年')
  await expect(kept).toContainText(String(lastYear.figures['requests.received.total']))
  expect(again.errors).toEqual([])
  await again.close()
})

test('a report without last year is paired with a file, and a sentence of it is taken over as one step', async () => {
  const draft = join(folder, '草稿.nianbao')
  execFileSync(process.execPath, [cli, 'roll', last, '--year', '2027', '-o', draft], { stdio: 'ignore' })
  const word = join(folder, '草稿.docx')
  execFileSync(process.execPath, [cli, 'convert', draft, '--to', 'docx', '-o', word], { stdio: 'ignore' })
  const { app, window, errors, close } = await launchApp({ args: [word] })
  await discardOnClose(app)
  await expect(overview(window)).toBeVisible({ timeout: 20_000 })
  await answerOpenDialog(app, last)
  await chooseFromMenu(app, '配上去年的年报…')
  const panel = window.getByRole('complementary', { name: '去年' })
  await expect(panel).toContainText('青原县水利局 2026 年', { timeout: 20_000 })

  const gone = overview(window).locator('p').nth(2)
  const words = (await gone.innerText()).trim()
  await gone.click({ clickCount: 3 })
  await window.keyboard.type('新写的一段。')
  const sentence = panel.locator('li', { hasText: words.slice(0, 12) })
  await sentence.getByRole('button', { name: '抄过来' }).first().click()
  await expect(overview(window)).toContainText(`新写的一段。${words.split('。')[0]}`)
  await window.keyboard.press('Control+z')
  await expect(overview(window)).not.toContainText(`新写的一段。${words.split('。')[0]}`)
  await expect(overview(window)).toContainText('新写的一段。')
  expect(errors).toEqual([])
  await close()
})

test('a draft that nobody wrote in is taken back in one step, from the start screen and from an open report', async () => {
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await answerOpenDialog(app, last)
  await window.getByRole('button', { name: /从去年的报告开始/ }).click()
  await window.getByRole('button', { name: '生成 2027 年底稿' }).click()
  await expect(window.locator('[data-report-editor]')).toContainText('2027年政府信息公开工作年度报告')
  await window.getByRole('button', { name: '撤回' }).click()
  await expect(window.getByRole('button', { name: /从去年的报告开始/ })).toBeVisible()
  expect(errors).toEqual([])
  await close()

  const saved = join(folder, '去年.nianbao')
  execFileSync(process.execPath, [cli, 'convert', last, '--to', 'nianbao', '-o', saved], { stdio: 'ignore' })
  const again = await launchApp({ args: [saved] })
  await discardOnClose(again.app)
  await expect(cell(again.window, 'requests.received.business')).toBeVisible({ timeout: 20_000 })
  const before = await cell(again.window, 'requests.received.business').inputValue()
  await chooseById(again.app, 'file.roll')
  const preview = again.window.getByRole('dialog', { name: '由去年的年报生成底稿' })
  await preview.getByRole('checkbox', { name: '也沿用去年的文字' }).check()
  await preview.getByRole('button', { name: '生成 2027 年底稿' }).click()
  await expect(again.window.locator('section[data-section="problems"]')).toContainText('历史文件目录')
  await expect(cell(again.window, 'requests.received.business')).toHaveValue('')
  await again.window.getByRole('button', { name: '撤回' }).click()
  await expect(cell(again.window, 'requests.received.business')).toHaveValue(before)
  await expect(again.window.locator('[data-report-editor]')).toContainText('2026年政府信息公开工作年度报告')
  expect(again.errors).toEqual([])
  await again.close()
})

test('figures that stand in the prose as links wait for this year’s, and follow it', async () => {
  const saved = join(folder, '去年.nianbao')
  execFileSync(process.execPath, [cli, 'convert', last, '--to', 'nianbao', '-o', saved], { stdio: 'ignore' })
  const linked = join(folder, '关联.nianbao')
  writeLinkedDocument(saved, linked, 'one')
  const { app, window, errors, close } = await launchApp()
  await discardOnClose(app)
  await answerOpenDialog(app, linked)
  await window.getByRole('button', { name: /从去年的报告开始/ }).click()
  await window.getByRole('button', { name: '生成 2027 年底稿' }).click()
  const links = window.locator('.report-figure')
  await expect(links.first()).toHaveText('＿＿件', { timeout: 20_000 })
  const blank = window.locator('.report-figure[data-trouble="blank"]')
  await expect.poll(() => blank.count()).toBeGreaterThan(100)
  const waiting = await blank.count()
  await cell(window, 'requests.received.business').click()
  await window.keyboard.type('7')
  await window.keyboard.press('Tab')
  await expect(links.filter({ hasText: /^7件$/ }).first()).toBeVisible()
  await expect.poll(() => blank.count()).toBeLessThan(waiting)
  expect(errors).toEqual([])
  await close()
})

test.describe('last year’s file in another format', () => {
  for (const format of ['docx', 'html', 'pdf'] as const) {
    test(`${format}: the same draft as from the text`, async () => {
      const file = join(folder, `去年.${format}`)
      const env = { ...process.env, NIANBAO_RUNTIME: (await fetchElectron()).path }
      execFileSync(process.execPath, [cli, 'convert', last, '--to', format, '-o', file], { stdio: 'ignore', env })
      const lastYear = read(last)
      const { app, window, errors, close } = await launchApp()
      await discardOnClose(app)
      await answerOpenDialog(app, file)
      await window.getByRole('button', { name: /从去年的报告开始/ }).click()
      const preview = window.getByRole('dialog', { name: '由去年的年报生成底稿' })
      const carried = preview.locator('[data-carried="requests.carriedIn.naturalPerson"]')
      await expect(carried).toHaveText(String(lastYear.figures['requests.carriedOut.naturalPerson']), { timeout: 30_000 })
      await expect(preview.locator('[data-year]').filter({ hasText: '河湖治理' })).toContainText('2027')
      await preview.getByRole('button', { name: '生成 2027 年底稿' }).click()
      await expect(overview(window)).toContainText('2027年，青原县水利局把河湖治理')
      await expect(overview(window).locator('[data-block-mark]').first()).toBeVisible()
      expect(errors).toEqual([])
      await close()
    })
  }
})
