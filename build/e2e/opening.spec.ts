// A damaged text opens with its source beside it; what is settled stays listed and can be taken back.
import { expect, test } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

test('the source of a damaged report stands beside it; findings are settled and taken back', async () => {
  const text = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-opening-'))
  const damaged = join(folder, '损坏的年报.txt')
  const lines = text.split('\n').filter((line) => !line.includes('重复申请'))
  writeFileSync(damaged, lines.join('\n'))
  const { app, window, errors } = await launchApp({ args: [damaged] })
  // A report with changes asks before it closes; nobody is there to answer.
  const end = () => app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
  try {
    const source = window.getByRole('complementary', { name: '原文' })
    await expect(source).toBeVisible({ timeout: 20_000 })
    const paper = window.locator('[data-paper]')
    await expect(window.locator('[data-figure]').first()).toBeVisible()
    await expect.poll(async () => (await paper.boundingBox())!.x > (await source.boundingBox())!.x).toBe(true)

    const waiting = window.getByRole('button', { name: '已核对', exact: true })
    const before = await waiting.count()
    expect(before).toBeGreaterThan(0)
    await waiting.first().click()
    await expect(waiting).toHaveCount(before - 1)
    await window.getByRole('button', { name: '撤回' }).click()
    await expect(waiting).toHaveCount(before)
    await waiting.first().click()
    await window.locator('summary', { hasText: '已核对' }).click()
    await window.getByRole('button', { name: '重新标为待核对' }).click()
    await expect(waiting).toHaveCount(before)

    await window.keyboard.press('F7')
    await expect(source).toBeHidden()
    expect(errors).toEqual([])
  } finally {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
})
