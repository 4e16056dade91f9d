// A ledger of applications into the table, in the real window: file, columns, words, rows behind a cell, one step, again.
import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { answerSaveDialog } from './dialogs'
import { launchApp } from './launch-app'
import { chooseFromMenu } from './menu'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

const LEDGER = [
  '云岭市人民政府办公室依申请公开台账',
  '申请编号,申请人姓名,申请人类型,收到日期,办理结果,具体情形,答复日期',
  '2026-001,某甲,公民,2026-01-05,予以公开,,2026-01-20',
  '2026-002,某乙,公司,2026-02-05,不予公开,商业秘密,2026-02-20',
  '2026-003,某丙,街道居民,2025-12-30,无法提供,信息不存在,2026-01-20',
  '2026-004,某丁,自然人,2026-12-30,,,',
  '2026-005,某戊,,2026-03-05,予以公开,,2026-03-20',
]

const value = (window: Page, figure: string) =>
  window.locator(`[data-figure="requests.${figure}"]`).evaluate((cell) => (cell as HTMLInputElement).value)

test('a ledger fills the table as one step, remembers its words and shows the rows behind a cell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-ledger-'))
  const file = join(folder, '台账.csv')
  writeFileSync(file, `\ufeff${LEDGER.join('\n')}`)
  const { app, window, close, errors } = await launchApp({ args: [example] })
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 768 }))
  await expect(window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
  const before = await value(window, 'received.naturalPerson')

  await chooseFromMenu(app, '从台账汇总…')
  await expect(window.getByText('不保存姓名')).toBeVisible()
  expect(await violations(window, '[data-modal]')).toEqual([])
  await window.locator('[data-ledger-file]').setInputFiles(file)
  await expect(window.getByText('1 种说法需要您确认')).toBeVisible()
  expect(await violations(window, '[data-modal]')).toEqual([])
  await window.screenshot({ path: test.info().outputPath('mapping.png') })
  await window.getByRole('button', { name: '建议：自然人' }).click()
  await expect(window.getByText('种说法需要您确认')).toHaveCount(0)
  await window.getByRole('button', { name: '下一步' }).click()
  await expect(window.getByText('读到 5 条，计入 4 条')).toBeVisible()
  await expect(window.getByText('没有写申请人类型')).toBeVisible()
  await window.locator('[data-cell="requests.received.naturalPerson"]').click()
  await expect(window.getByRole('cell', { name: '2026-001' })).toBeVisible()
  expect(await violations(window, '[data-modal]')).toEqual([])
  await window.screenshot({ path: test.info().outputPath('preview.png') })
  await window.getByRole('button', { name: /填入表格/ }).click()
  await expect.poll(() => value(window, 'received.naturalPerson')).toBe('2')
  expect(await value(window, 'carriedOut.naturalPerson')).toBe('1')
  await expect(window.locator('[data-notices]').getByRole('button', { name: '撤销' })).toBeVisible()
  // Totals that the opened file printed for the cells of before are no mistakes of the cells of now.
  await expect(window.getByText(/六类申请人相加是|各行相加是/)).toHaveCount(0)

  // The rows behind a cell stay one click away, and nothing of the names is in the saved file.
  await window.locator('[data-figure="requests.unavailable-notHeld.naturalPerson"]').click()
  await window.getByRole('button', { name: '台账中的 1 条' }).click()
  await expect(window.getByRole('dialog', { name: '1.本机关不掌握相关政府信息' })).toContainText('2026-003')
  await window.keyboard.press('Escape')
  const saved = join(folder, '年报.nianbao')
  await answerSaveDialog(app, saved)
  await window.keyboard.press('Control+s')
  await expect(window.getByText(/已保存/).first()).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect.poll(() => value(window, 'received.naturalPerson')).toBe(before)
  expect(errors).toEqual([])
  await close()

  const again = await launchApp({ args: [saved] })
  await again.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await expect(again.window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
  writeFileSync(file, [...LEDGER, '2026-006,某己,街道居民,2026-04-05,予以公开,,2026-04-20'].join('\n'))
  await chooseFromMenu(again.app, '从台账汇总…')
  await again.window.locator('[data-ledger-file]').setInputFiles(file)
  // The word was answered before.
  await again.window.getByRole('button', { name: '下一步' }).click()
  await again.window.getByRole('radio', { name: '与上次相比' }).click()
  await expect(again.window.getByText('新增 1 条，减少 0 条，变化 0 条')).toBeVisible()
  await again.window.getByRole('button', { name: '填入表格（改动 2 格）' }).click()
  await expect.poll(() => value(again.window, 'granted.naturalPerson')).toBe('2')
  await again.close()
})

test('undoing a ledger brings the printed totals of the opened file back, and redoing gives them up again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-ledger-'))
  const opened = join(folder, '年报.txt')
  writeFileSync(
    opened,
    readFileSync(example, 'utf8').replace('申请数量\t31\t6\t0\t0\t2\t0\t39', '申请数量\t31\t6\t0\t0\t2\t0\t40'),
  )
  const { app, window, close, errors } = await launchApp({ args: [opened] })
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  const differs = window.getByText(/总计写的是 40，六类申请人相加是 39/)
  await expect(differs).not.toHaveCount(0, { timeout: 20_000 })
  // As an office keeps it: a title, a header of two rows, remarks, a line of sums, semicolons.
  const lines = [
    '某局2026年依申请公开台账;;;;;',
    '登记编号;申请人;;收到;办理;',
    ';姓名;类型;日期;结果;答复日期',
    '2026-001;某甲;法人或其他组织（商业企业）;2026.3.5;予以公开（已邮寄）;2026.3.20',
    '2025-090;某乙;公民;2025年12月20日;不予公开；过程性信息;1月8日',
    ';;;;;',
    '合计;2件;;;;',
    '填表人：某某;;审核人：某某;;;',
  ]
  const file = join(folder, '台账.csv')
  writeFileSync(file, lines.join('\n'))
  await chooseFromMenu(app, '从台账汇总…')
  await window.locator('[data-ledger-file]').setInputFiles(file)
  await expect(window.getByText('都认识，不用确认')).toHaveCount(2)
  await expect(window.getByRole('radio', { name: '按 2026 年计' })).toBeChecked()
  await window.getByRole('button', { name: '下一步' }).click()
  await expect(window.getByText('读到 2 条，计入 2 条')).toBeVisible()
  await expect(window.getByText('1 条本年新收，1 条上年结转；0 条年底没有办结')).toBeVisible()
  await window.getByRole('button', { name: /填入表格/ }).click()
  await expect.poll(() => value(window, 'denied-processInformation.naturalPerson')).toBe('1')
  await expect(differs).toHaveCount(0)
  await window.locator('[data-figure="requests.received.business"]').click()
  await window.keyboard.press('Control+z')
  await expect.poll(() => value(window, 'received.naturalPerson')).toBe('31')
  await expect(differs).not.toHaveCount(0)
  await window.keyboard.press('Control+y')
  await expect(differs).toHaveCount(0)
  expect(errors).toEqual([])
  await close()
})

test('answers about rows are kept with the report, told in the preview and asked again only for changed rows', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nianbao-ledger-')), '台账.csv')
  const rows = (...lines: string[]) =>
    writeFileSync(
      file,
      [
        '编号,申请人类型,件数,收件日,处理结果,处理日,备用日期',
        '1,2,3,4,5,6,7',
        '26-1,公民,1,3月5日,予以公开,3月20日,',
        '26-2,公司,2,2026-04-05,按已主动公开告知网址,2026-04-20,2026-04-21',
        '25-9,公民,1,2025-12-05,部分公开,,',
        ...lines,
      ].join('\n'),
    )
  rows()
  const { app, window, close, errors } = await launchApp({ args: [example] })
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 768 }))
  await expect(window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
  const open = async () => {
    await chooseFromMenu(app, '从台账汇总…')
    await window.locator('[data-ledger-file]').setInputFiles(file)
    await expect(window.getByText(/第 2 步/)).toBeVisible()
  }
  await open()
  await window.getByRole('radio', { name: '按 2026 年计' }).click()
  await window.getByRole('button', { name: '建议：（一）予以公开' }).click()
  await window.getByRole('radio', { name: '按写的件数计' }).click()
  await window.getByRole('button', { name: '下一步' }).click()
  await window.getByRole('radio', { name: '按 2026 年办结计' }).click()
  await expect(window.getByText('读到 4 条，计入 4 条')).toBeVisible()
  await window.getByRole('button', { name: /填入表格/ }).click()
  await expect.poll(() => value(window, 'granted.business')).toBe('2')

  rows('26-3,公民,1,2026-05-05,予以公开,2026-05-20,')
  await open()
  await expect(window.getByText('有 1 行的日期没有写年份')).toHaveCount(0)
  await window.getByRole('button', { name: '下一步' }).click()
  const kept = window.getByRole('region', { name: '沿用上次的回答' })
  await expect(kept.getByText('有 1 行一行写了几件申请')).toBeVisible()
  await expect(window.getByText('读到 5 条，计入 5 条')).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('kept.png') })
  expect(await violations(window, '[data-modal]')).toEqual([])
  await kept.getByRole('radio', { name: '每行只算一件' }).click()
  await expect(window.getByText('读到 4 条，计入 4 条')).toBeVisible()
  await window.getByRole('button', { name: /填入表格/ }).click()
  await expect.poll(() => value(window, 'granted.business')).toBe('1')

  rows('25-8,公民,1,2025-12-08,部分公开,,')
  await open()
  await window.getByRole('button', { name: '下一步' }).click()
  await expect(window.getByText('上次回答过，这些行后来有变动，请再看一次。')).toBeVisible()
  await expect(window.getByText('2 条没有计入')).toBeVisible()
  expect(errors).toEqual([])
  await close()
})
