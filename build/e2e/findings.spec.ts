// Findings are mended, explained with a reason that is saved with the report, filtered and written as a list.
import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { answerSaveDialog } from './dialogs'
import { launchApp } from './launch-app'
import { chooseById } from './menu'

const WRONG = '截止目前工作有序。全年收到政府信息公开申请9999件。深化改革,优化服务。'
const CONFLICT = /同一件事写了两个数：.*9999件/

function reportWithMistakes(folder: string): string {
  const text = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
  const path = join(folder, '年报.txt')
  writeFileSync(path, text.replace(/(一、总体情况\n+)/, `$1${WRONG}\n\n`))
  return path
}

const card = (window: Page, words: string | RegExp) =>
  window.getByRole('complementary', { name: '检查' }).getByRole('listitem').filter({ hasText: words })

test('a finding is mended in one step, explained, saved, found again after reopening and taken back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-findings-'))
  const saved = join(folder, '年报.nianbao')
  const first = await launchApp({ args: [reportWithMistakes(folder)] })
  try {
    const { window, app } = first
    const paper = window.locator('[data-paper]')
    await card(window, '“截止目前”可能应为').getByRole('button', { name: '改为“截至目前”' }).click()
    await expect(paper).toContainText('截至目前工作有序')
    await expect(card(window, '“截止目前”可能应为')).toHaveCount(0)
    await window.getByRole('button', { name: '撤销', exact: true }).last().click()
    await expect(paper).toContainText('截止目前工作有序')

    await card(window, '处标点需要统一').getByRole('button', { name: '统一标点' }).click()
    const preview = window.getByRole('dialog')
    await expect(preview).toContainText('革,优')
    await preview.getByRole('button', { name: /^改这 \d+ 处$/ }).click()
    await expect(paper).toContainText('深化改革，优化服务')

    await card(window, CONFLICT).getByRole('button', { name: '说明…' }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('button', { name: '保存说明' }).click()
    await expect(dialog.getByRole('alert')).toContainText('请写一句理由')
    await dialog.getByRole('button', { name: '正文含下属单位' }).click()
    await dialog.getByRole('button', { name: '保存说明' }).click()
    await expect(window.locator('summary', { hasText: '已说明 1' })).toBeVisible()

    const list = join(folder, '检查结果.xlsx')
    await answerSaveDialog(app, list)
    await window.getByRole('button', { name: '更多操作' }).click()
    await window.getByRole('menuitem', { name: '检查结果导出为 Excel…' }).click()
    await expect.poll(() => existsSync(list) && statSync(list).size > 1000).toBe(true)

    await answerSaveDialog(app, saved)
    await window.keyboard.press('Control+S')
    await expect.poll(() => existsSync(saved)).toBe(true)
    expect(first.errors).toEqual([])
  } finally {
    await first.app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
  }
  const second = await launchApp({ args: [saved] })
  try {
    const { window } = second
    await window.locator('summary', { hasText: '已说明 1' }).click()
    await expect(window.locator('details', { hasText: '已说明' })).toContainText('口径不同：正文含下属单位')
    await window.getByRole('button', { name: '取消说明' }).click()
    await expect(card(window, CONFLICT)).toHaveCount(1)
    expect(second.errors).toEqual([])
  } finally {
    await second.app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a wrong number becomes a linked figure in one step; a published report tells of its corrections', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-findings-'))
  const { window, app, errors } = await launchApp({ args: [reportWithMistakes(folder)] })
  try {
    const paper = window.locator('[data-paper]')
    await card(window, CONFLICT).getByRole('button', { name: '改为“39件”' }).click()
    await expect(paper).toContainText('全年收到政府信息公开申请39件。')
    await expect(paper.locator('.report-figure')).toHaveText(['39件'])
    await expect(card(window, CONFLICT)).toHaveCount(0)
    await window.getByRole('button', { name: '撤销', exact: true }).last().click()
    await expect(paper).toContainText('申请9999件')
    await expect(paper.locator('.report-figure')).toHaveCount(0)

    await chooseById(app, 'file.published')
    await expect(window.getByText(/^已标记为 \d+年\d+月\d+日 发布/)).toBeVisible()
    await window.locator('[data-figure="disclosure.rules.issued"]').click()
    await window.keyboard.type('3')
    await window.keyboard.press('Tab')
    const published = card(window, '本报告已标记为已发布，现在改动了数字')
    await published.getByRole('button', { name: '补上更正说明' }).click()
    const preview = window.getByRole('dialog')
    await expect(preview).toContainText('“规章”的“本年制发件数”一栏由')
    await preview.getByRole('button', { name: /^改这 \d+ 处$/ }).click()
    await expect(paper).toContainText('更正说明：本报告发布后更正了以下数字：“规章”的“本年制发件数”一栏由')
    await expect(published).toHaveCount(0)
    await chooseById(app, 'file.published')
    await expect(window.getByText('已取消“已发布”标记。', { exact: true })).toBeVisible()
    expect(errors).toEqual([])
  } finally {
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
})
