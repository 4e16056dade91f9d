// What a machine can tell about whether everybody can use the window, in light and in dark: names, roles, contrast, order.
import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const example = join(root, 'templates/gov-disclosure-2021/example.txt')

const screens = [
  { name: 'start screen', args: [], shows: '#root button' },
  { name: 'report', args: [example], shows: '[data-figure]' },
]

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  // A page that shows nothing breaks no rule either.
  expect(results.passes.length).toBeGreaterThan(10)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').at(-1)?.trim() ?? ''}`),
  )
}

for (const { name, args, shows } of screens) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`the ${name} has no barrier that a machine finds, ${scheme}`, async () => {
      const { app, window, close } = await launchApp({ args })
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source
      }, scheme)
      await expect(window.locator(shows).first()).toBeVisible({ timeout: 20_000 })
      expect(await violations(window)).toEqual([])
      await close()
    })
  }
}
