import { defineConfig } from '@playwright/test'

// One real window at a time: two would fight for the focus.
export default defineConfig({
  testDir: 'build/e2e',
  outputDir: 'test-results',
  globalSetup: './build/e2e/build-first.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
})
