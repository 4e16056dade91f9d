// What a machine can tell about whether everybody can use the window, in light and in dark: names, roles, contrast, order.
import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { launchApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

const screens = [
  { name: 'start screen', args: [], shows: '#root button' },
  { name: 'report', args: [example], shows: '[data-figure]' },
]

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
