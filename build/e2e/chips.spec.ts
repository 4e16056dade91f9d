// Figures of the tables in the prose of the real window: chosen at @ and =, followed, undone, saved, exported, opened again.
import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { launchApp, type LaunchedApp } from './launch-app'
import { exportWordAs, saveAs } from './saved-file'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const folder = mkdtempSync(join(tmpdir(), 'nianbao-chips-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

let opened: LaunchedApp
let window: Page

async function open(file: string): Promise<void> {
  opened = await launchApp({ args: [file] })
  window = opened.window
  await expect(cell('requests.received.business')).toBeVisible({ timeout: 30_000 })
  await opened.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
}

test.afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
})

const cell = (id: string) => window.locator(`[data-figure="${id}"]`)
const chips = () => window.locator('.report-figure')
const problems = () => window.locator('section[data-section="problems"] p').first()
const list = () => window.getByRole('dialog', { name: '插入数据' })

async function fill(id: string, digits: string): Promise<void> {
  await cell(id).click()
  await window.keyboard.type(digits)
  await window.keyboard.press('Tab')
}

/** The cursor at the end of the first paragraph on problems. */
async function write(words: string): Promise<void> {
  await problems().click()
  await window.keyboard.press('Control+End').catch(() => undefined)
  await problems().click()
  await window.keyboard.press('Home')
  await window.keyboard.type(words)
}

test('figures chosen at @ and = follow their cells, through undo, the saved file and Word', async () => {
  // The program is started three times.
  test.setTimeout(120_000)
  await open(example)
  await write('收到政府信息公开申请@')
  await expect(list().getByRole('option').first()).toContainText('一、本年新收政府信息公开申请数量，总计')
  expect(await violations(window)).toEqual([])
  await window.keyboard.press('Enter')
  await window.keyboard.type('，办结率=')
  await window.keyboard.type('办结率')
  await expect(list().getByRole('option').first()).toContainText('95.1%')
  await window.keyboard.press('Enter')
  await window.keyboard.type('；')
  await expect(problems()).toContainText('收到政府信息公开申请39件，办结率95.1%；')

  await fill('requests.received.business', '8')
  await expect(problems()).toContainText('收到政府信息公开申请41件，办结率90.7%；')
  await expect(chips().first()).toHaveAttribute('aria-label', '一、本年新收政府信息公开申请数量，总计，41件，随表格更新')
  await window.keyboard.press('Control+z')
  await expect(problems()).toContainText('收到政府信息公开申请39件，办结率95.1%；')
  await window.keyboard.press('Control+y')
  await expect(problems()).toContainText('收到政府信息公开申请41件')

  // A style of its own, and the way to the table.
  await chips().first().dblclick()
  await window.getByRole('radio', { name: '四十一件' }).click()
  await expect(problems()).toContainText('申请四十一件，')
  expect(await violations(window)).toEqual([])
  await window.getByRole('button', { name: '去看表格' }).click()
  await expect(cell('requests.received.total')).toBeInViewport()
  await fill('requests.received.business', '6')
  await expect(problems()).toContainText('申请三十九件，办结率95.1%；')

  const [saved, word] = [join(folder, 'a.nianbao'), join(folder, 'a.docx')]
  await saveAs(opened.app, window, saved)
  await exportWordAs(opened.app, window, word)
  await opened.close()

  for (const file of [saved, word]) {
    await open(file)
    await expect(problems()).toContainText('申请三十九件，办结率95.1%；')
    await expect(chips()).toHaveCount(2)
    await fill('requests.received.business', '9')
    await expect(problems()).toContainText('申请四十二件，')
    if (file === saved) await opened.close()
  }
})

test('a sum and a rate are put together with + and /, by keyboard alone', async () => {
  await open(example)
  await write('共=')
  await window.keyboard.type('新收 总计+')
  await window.keyboard.type('上年结转 总计')
  await expect(list().getByRole('status')).toContainText('41件')
  await window.keyboard.press('Enter')
  await window.keyboard.type('，公开占=')
  await window.keyboard.type('予以公开 总计/')
  await window.keyboard.type('（七）总计 总计')
  await window.keyboard.press('Enter')
  await expect(problems()).toContainText('共41件，公开占46.2%')
})

test('the sign stays when Escape closes the list, with what was typed', async () => {
  await open(example)
  await write('联系人@')
  await window.keyboard.type('张')
  await window.keyboard.press('Escape')
  await expect(list()).toBeHidden()
  await window.keyboard.type('三。')
  await expect(problems()).toContainText('联系人@张三。')
})

test('an input method composes beside a figure, which is then selected, written over and brought back', async () => {
  await open(example)
  const input: CDPSession = await window.context().newCDPSession(window)
  const compose = async (steps: string[], result: string) => {
    for (const text of steps)
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await input.send('Input.insertText', { text: result })
  }
  await write('收到政府信息公开申请@')
  await window.keyboard.press('Enter')
  await compose(['g', 'gong', 'gongkai'], '公开')
  await expect(problems()).toContainText('申请39件公开')
  await expect(chips()).toHaveCount(1)
  // In front of it too.
  for (let i = 0; i < 2; i++) await window.keyboard.press('ArrowLeft')
  for (let i = 0; i < 2; i++) await window.keyboard.press('ArrowLeft')
  await compose(['z', 'zong'], '总数')
  await expect(problems()).toContainText('申请总数39件公开')
  await window.keyboard.press('Delete')
  await expect(chips().first()).toHaveAttribute('data-selected', '')
  await compose(['s', 'si'], '四')
  await expect(problems()).toContainText('申请总数四公开')
  await expect(window.getByText('这里的数字已成为普通文字，不再随表格更新。', { exact: true })).toBeVisible()
  await window.getByRole('listitem').getByRole('button', { name: '撤销' }).click()
  await expect(chips()).toHaveCount(1)
  await expect(problems()).toContainText('申请总数39件公开')
})

test('numbers that already stand in the text are linked, one by one and all sure ones in one step', async () => {
  await open(example)
  const section = window.getByRole('region', { name: '可关联的数字' })
  await section.getByRole('button', { name: /^可关联的数字/ }).click()
  await expect(section).toContainText('制发行政规范性文件3件')
  expect(await violations(window)).toEqual([])
  await section.getByRole('button', { name: '关联', exact: true }).press('Enter')
  await expect(chips()).toHaveCount(1)
  await expect(chips().first()).toHaveText('3件')
  await section.getByRole('button', { name: /全部关联（4 处/ }).click()
  await expect(chips()).toHaveCount(5)
  const overview = window.locator('section[data-section="overview"]')
  await expect(overview).toContainText('全年新收申请39件，上年结转2件，办结39件，结转下年度2件。')
  await window.keyboard.press('Escape')
  await fill('requests.carriedOut.naturalPerson', '3')
  await expect(overview).toContainText('结转下年度3件。')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(chips()).toHaveCount(1)
})

test('a share and all sure numbers beside it become figures in one step of undo', async () => {
  await open(example)
  const overview = window.locator('section[data-section="overview"]')
  // The first line, wherever the words break: Home leads to the beginning of the paragraph.
  await overview
    .locator('p')
    .first()
    .click({ position: { x: 120, y: 8 } })
  await window.keyboard.press('Home')
  await window.keyboard.type('新收申请39件，予以公开18件，占46.2%。')
  const all = window.getByRole('region', { name: '可关联的数字' }).getByRole('button', { name: /^全部关联/ })
  await expect(all).toHaveText(/8 处/)
  await all.click()
  await expect(overview).toContainText('新收申请39件，予以公开18件，占46.2%。')
  await expect(chips()).toHaveCount(8)
  await fill('requests.granted.naturalPerson', '20')
  await expect(overview).not.toContainText('占46.2%')
  await window.keyboard.press('Control+z')
  await expect(overview).toContainText('占46.2%')
  await window.keyboard.press('Control+z')
  await expect(chips()).toHaveCount(0)
})
