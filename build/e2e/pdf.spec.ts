// A PDF opens in the window's own worker: under its policy, without a network, with the maps of Chinese fonts it carries.
import { expect, test } from '@playwright/test'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grid, say, smallPdf } from '../../shared/pdf/small-pdf.test-data'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const published = join(process.env.NIANBAO_REPORTS ?? join(root, '../shared/reports'), 'more/huaian-2024.pdf')

/** An invented report of two pages whose font names a map and brings none. */
function inventedReport(): Uint8Array {
  const headings = [
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]
  const rules = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '12', '3', '57'],
  ]
  const first = [
    say(120, 780, '云岭市水务局2026年政府信息公开工作年度报告', 14),
    say(84, 740, '一、总体情况'),
    say(84, 720, '本机关全年主动公开政府信息若干条。'),
    say(84, 690, '二、主动公开政府信息情况'),
    grid(60, 670, rules, [110, 24]),
    say(290, 30, '- 1 -'),
  ]
  const second = [...headings.map((text, i) => say(84, 780 - 40 * i, text)), say(290, 30, '- 2 -')]
  return smallPdf({ pages: [{ content: first.join('') }, { content: second.join('') }] })
}

async function withApp(file: string, look: (window: Awaited<ReturnType<typeof launchApp>>['window']) => Promise<void>) {
  const { app, window, errors } = await launchApp({ args: [file] })
  try {
    await look(window)
    expect(errors).toEqual([])
  } finally {
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
  }
}

test('a PDF with a Chinese font of a named encoding gives its figures, and tells the page numbers it left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'))
  try {
    const file = join(folder, '年报.pdf')
    writeFileSync(file, inventedReport())
    await withApp(file, async (window) => {
      await expect(window.getByRole('complementary', { name: '原文' })).toContainText('行政规范性文件', { timeout: 20_000 })
      await expect(window.locator('[data-figure="disclosure.normative.issued"]')).toHaveValue('12')
      await expect(window.locator('[data-figure="disclosure.normative.inForce"]')).toHaveValue('57')
      await expect(window.getByText(/去掉了 2 处页码/)).toBeVisible()
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a published PDF opens with its figures (skipped where no folder of reports is at hand)', async () => {
  test.skip(!existsSync(published), `no ${published}`)
  await withApp(published, async (window) => {
    await expect(window.locator('[data-figure="requests.received.naturalPerson"]')).toHaveValue(/^\d+$/, { timeout: 20_000 })
    await expect(window.locator('[data-figure="review.litigationDirect.upheld"]')).toHaveValue(/^\d+$/)
  })
})
