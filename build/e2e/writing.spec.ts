// Writing in the real window: an input method at work, and everything a person might do that must not break the report.
import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { chooseById } from './menu'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)
const paragraph = (window: Page, section: string) => window.locator(`section[data-section="${section}"] p`).first()

/** What stands on the paper, and the frame it stands in. */
// Not its innerText: what is out of sight is not drawn.
const words = (window: Page) => window.locator('[data-report-editor] .ProseMirror').textContent()
const frame = (window: Page) =>
  window
    .locator('[data-report-title], section[data-section], [data-form], [data-signature]')
    .evaluateAll((parts) =>
      parts.map((part) => part.getAttribute('data-section') ?? part.getAttribute('data-form') ?? part.className),
    )

async function compose(input: CDPSession, steps: string[], result: string): Promise<void> {
  for (const text of steps) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await input.send('Input.insertText', { text: result })
}

let opened: LaunchedApp
let window: Page
let input: CDPSession

test.beforeEach(async () => {
  opened = await launchApp({ args: [example] })
  window = opened.window
  await expect(cell(window, 'requests.received.naturalPerson')).toBeVisible({ timeout: 20_000 })
  input = await window.context().newCDPSession(window)
  // What was written is not to be kept: the question on closing is answered so, without a native dialog.
  await opened.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
})

test.afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
})

test('an input method writes prose as one step of the history', async () => {
  const text = paragraph(window, 'problems')
  await text.click()
  const before = await text.innerText()
  await compose(input, ['g', 'go', 'gong', 'gongkai'], '〖公开〗')
  await expect(text).toContainText('〖公开〗')
  await window.keyboard.press('Control+z')
  expect(await text.innerText()).toBe(before)
})

test('an input method types １２ into a cell and 12 arrives, in the totals too', async () => {
  const others = ['naturalPerson', 'research', 'welfare', 'legalService', 'otherOrganization']
  await cell(window, 'requests.received.business').click()
  await compose(input, ['１', '１２'], '１２')
  await expect(cell(window, 'requests.received.business')).toHaveValue('12')
  const values = await Promise.all(others.map((id) => cell(window, `requests.received.${id}`).inputValue()))
  const total = values.reduce((sum, value) => sum + Number(value), 12)
  await expect(cell(window, 'requests.received.total')).toHaveText(String(total))
})

test('chapters, tables and their order survive whatever is selected and replaced', async () => {
  const [begun, text] = [await frame(window), await words(window)]
  const acts: [string, () => Promise<void>][] = [
    ['everything deleted', () => window.keyboard.press('Delete')],
    ['everything typed over', () => window.keyboard.type('新')],
    ['everything cut', () => window.keyboard.press('Control+x')],
    ['everything composed over', () => compose(input, ['x', 'xin'], '新')],
    [
      'everything pasted over',
      async () => {
        await window.keyboard.press('Control+v')
        // The clipboard holds a whole report: what to do with it is asked.
        await window.getByRole('button', { name: '只当作文字粘贴' }).click()
      },
    ],
  ]
  for (const [name, act] of acts) {
    await paragraph(window, 'problems').click()
    await window.keyboard.press('Control+a')
    await act()
    expect(await frame(window), name).toEqual(begun)
    expect(await words(window), name).not.toBe(text)
    await expect(async () => {
      await window.keyboard.press('Control+z')
      expect(await words(window), name).toBe(text)
    }).toPass({ timeout: 5000 })
  }
})

test('a selection drawn with the mouse over a table is deleted without the table', async () => {
  const begun = await frame(window)
  await window.locator('section[data-section="review"]').evaluate((section) => section.scrollIntoView())
  const below = await paragraph(window, 'problems').boundingBox()
  const above = await window.locator('section[data-section="review"] p').last().boundingBox()
  await window.mouse.move(above!.x + 50, above!.y + 10)
  await window.mouse.down()
  await window.mouse.move(below!.x + 120, below!.y + 12, { steps: 6 })
  await window.mouse.up()
  await window.keyboard.press('Backspace')
  expect(await frame(window)).toEqual(begun)
})

test('the cursor walks from the text into a table, through it and out again', async () => {
  await window.locator('section[data-section="overview"] p').last().click()
  const inCell = () => window.evaluate(() => document.activeElement?.getAttribute('data-figure') ?? null)
  await expect(async () => {
    await window.keyboard.press('ArrowDown')
    expect(await inCell()).toContain('disclosure.')
  }).toPass({ timeout: 10_000 })
  await cell(window, 'disclosure.fees.amount').click()
  await window.keyboard.press('Tab')
  expect(await inCell()).toBeNull()
  await window.keyboard.type('收费另有说明。')
  await expect(window.locator('section[data-section="disclosure"] p').last()).toHaveText('收费另有说明。')
})

test('the menu asks for a picture although nothing was pressed in the window lately', async () => {
  const text = paragraph(window, 'problems')
  await text.click()
  // Chromium counts a key or a click as an act of the person for five seconds; asking the page would count as another one.
  await window.waitForTimeout(6000)
  const asked = window.waitForEvent('filechooser')
  await chooseById(opened.app, 'insert.image')
  await (await asked).setFiles(join(root, 'docs/images/word.png'))
  await expect(window.locator('section[data-section="problems"] img')).toHaveCount(1)
})

test('words are found and replaced everywhere, and put back in one step', async () => {
  const text = await words(window)
  await window.keyboard.press('Control+h')
  await window.keyboard.type('公开')
  await window.getByPlaceholder('替换为').fill('发布')
  await window.getByRole('button', { name: '全部替换' }).click()
  await expect(window.locator('.report-section-body > p', { hasText: '公开' })).toHaveCount(0)
  await expect(window.locator('[data-report-title]')).toContainText('政府信息发布工作年度报告')
  // Printed headings are not the writer's.
  await expect(window.locator('section[data-section="disclosure"] .report-chapter')).toContainText('公开')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  expect(await words(window)).toBe(text)
})
