// Starts the real app for a test, away from the settings and recent files of whoever runs it.
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'

export interface LaunchOptions {
  /** What a person would put behind the program's name: files to open. */
  args?: string[]
  /** Folder for settings, recent files and backups; without it a fresh one that goes with the app. */
  userData?: string
  env?: Record<string, string>
  /** Another program to start: a packaged app, or a script round the runtime. */
  executablePath?: string
  /** The program holds its own app, so it is not told which. */
  packaged?: boolean
  /** Chromium's sandbox, which does not work for root. */
  sandbox?: boolean
  /** As on a computer where the program has never run: the guide comes up. */
  firstUse?: boolean
}

export interface LaunchedApp {
  app: ElectronApplication
  /** The first window. */
  window: Page
  userData: string
  /** What the page complained about: uncaught errors and console errors. A test that expects none says so. */
  errors: string[]
  close(): Promise<void>
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'nianbao-e2e-'))
  if (!options.firstUse && !options.sandbox) markGuideSeen(userData)
  const errors: string[] = []
  const app = await _electron.launch({
    executablePath: options.executablePath ?? (await fetchElectron()).path,
    args: [`--user-data-dir=${userData}`, ...(options.packaged ? [] : [root]), ...(options.args ?? [])],
    chromiumSandbox: options.sandbox ?? false,
    env: { ...inherited(), ...options.env },
  })
  app.on('window', (page) => listen(page, errors))
  const window = await app.firstWindow()
  listen(window, errors)
  const close = async () => {
    await app.close()
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, window, userData, errors, close }
}

function markGuideSeen(userData: string): void {
  const path = join(userData, 'guide.json')
  if (existsSync(path)) return
  mkdirSync(userData, { recursive: true })
  writeFileSync(path, 'true')
}

const listened = new WeakSet<Page>()

function listen(page: Page, errors: string[]): void {
  if (listened.has(page)) return
  listened.add(page)
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
