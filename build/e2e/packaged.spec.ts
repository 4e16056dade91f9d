import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

const packaged = join(root, '.cache/packaged/linux-unpacked/nianbao')

test('the packaged app opens its window', async () => {
  test.skip(!existsSync(packaged), 'no packaged app here: npm run dist -- --fallback makes one on Linux x64')
  const { app, window, errors, close } = await launchApp({ executablePath: packaged, packaged: true })
  await expect(window).toHaveTitle(/公开年报/)
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
  expect(errors).toEqual([])
  await close()
})
