import { expect, test } from '@playwright/test'
import { discardOnClose } from './dialogs'
import { launchApp } from './launch-app'

test('the window opens with the name of the app and without an error', async () => {
  const { window, errors, close } = await launchApp()
  await expect(window).toHaveTitle(/公开年报/)
  await expect(window.locator('body')).not.toBeEmpty()
  expect(errors).toEqual([])
  await close()
})

test('a new report arrives from its title on, with the cursor in sight where writing begins', async () => {
  const { app, window, close } = await launchApp()
  await discardOnClose(app)
  await window.getByRole('button', { name: /新建年报/ }).click({ timeout: 20_000 })
  await window.getByRole('dialog').getByLabel('单位全称').fill('青原县水利局')
  await window.getByRole('button', { name: '开始编写' }).click()
  const title = window.locator('[data-paper]').getByText('政府信息公开工作年度报告').first()
  await expect(title).toBeInViewport({ timeout: 20_000 })
  await window.keyboard.type('今年开始')
  const written = window.locator('section[data-section="overview"] p', { hasText: '今年开始' })
  await expect(written).toBeInViewport()
  await expect(title).toBeInViewport()
  await close()
})
