import { expect, test } from '@playwright/test'
import { launchApp } from './launch-app'

test('the window opens with the name of the app and without an error', async () => {
  const { window, errors, close } = await launchApp()
  await expect(window).toHaveTitle(/公开年报/)
  await expect(window.locator('body')).not.toBeEmpty()
  expect(errors).toEqual([])
  await close()
})
