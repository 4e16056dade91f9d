// Files, windows and questions: what the main process does around the page, in the real program.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { sandboxArguments } from '../system.mjs'
import { root } from '../tool.mjs'
import { answerSaveDialog } from './dialogs'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const figure = (page: Page) => page.locator('[data-figure="requests.received.business"]')

let folder: string
let own: string
let text: string
let launched: LaunchedApp | undefined

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-windows-'))
  own = join(folder, '年报.nianbao')
  text = join(folder, '去年.txt')
  copyFileSync(example, text)
  execFileSync(process.execPath, [join(root, 'out/main/cli.cjs'), 'convert', text, '--to', 'nianbao', '-o', own], {
    stdio: 'ignore',
  })
})

test.afterEach(async () => {
  // Whatever a test left open goes without a question.
  await launched?.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  await launched?.close().catch(() => undefined)
  launched = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function open(...args: string[]): Promise<LaunchedApp> {
  launched = await launchApp({ args })
  if (args.length > 0) await expect(figure(launched.window)).toBeVisible()
  return launched
}

const digits = (page: Page) => figure(page).evaluate((cell) => (cell as HTMLInputElement).value)

async function change(page: Page, value: string): Promise<void> {
  await figure(page).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Tab')
}

const titles = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))

/** Native questions are answered in this order; what was asked is kept. */
async function answerQuestions(app: ElectronApplication, ...answers: number[]): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, given) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      asked.push(options.message)
      return { response: given.shift() ?? 99, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, answers)
  return () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

/** The program started once more, as a double click on a file does. */
async function startAgain({ userData }: LaunchedApp, ...files: string[]): Promise<void> {
  const electron = await fetchElectron()
  const args = [...sandboxArguments(), `--user-data-dir=${userData}`, root, ...files]
  await new Promise((done) => spawn(electron.path, args, { cwd: folder, stdio: 'ignore' }).on('close', done))
}

async function closeFirst(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

test('a second start brings its file to the running program: a new window for a new file, the old one for its own', async () => {
  const started = await open(own)
  const [second] = await Promise.all([started.app.waitForEvent('window'), startAgain(started, '去年.txt')])
  await expect(figure(second)).toBeVisible()
  await startAgain(started, own)
  await startAgain(started)
  expect(started.app.windows()).toHaveLength(2)
  const focused = () => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle())
  await startAgain(started, own)
  await expect.poll(focused).toContain('年报.nianbao')
  await startAgain(started, text)
  await expect.poll(focused).toContain('去年.txt')
})

test('a file that is not there is told in the window', async () => {
  launched = await launchApp({ args: [join(folder, '没有.docx')] })
  await expect(launched.window.getByText('找不到文件“没有.docx”')).toBeVisible()
})

async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
}

test('a picture dropped on the start screen is told to be no report', async () => {
  const picture = join(folder, '扫描.jpg')
  writeFileSync(picture, Buffer.from('FFD8FFE000104A46494600010100000100010000FFD9', 'hex'))
  const { window } = await open()
  await drop(window, [picture])
  await expect(window.getByRole('alertdialog').or(window.getByRole('dialog'))).toContainText('图片')
})

test('a file dropped on the start screen opens there, one dropped on a report gets a window of its own', async () => {
  const { app, window } = await open()
  await expect(window.locator('body')).not.toBeEmpty()
  await drop(window, [own])
  await expect(figure(window)).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  const [second] = await Promise.all([app.waitForEvent('window'), drop(window, [text])])
  await expect(figure(second)).toBeVisible()
  await expect(figure(window)).toBeVisible()
})

test('a key runs its command once, and so does the menu', async () => {
  const { app, window } = await open(text)
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { where: 0 })
    dialog.showSaveDialog = async () => {
      ;(globalThis as unknown as { where: number }).where++
      return { canceled: true, filePath: '' }
    }
  })
  const where = () => app.evaluate(() => (globalThis as unknown as { where: number }).where)
  // Through Chromium's own way of keys, past which the native menu would hear them too.
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.focus()
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      // The declarations know the older name of a key going down only.
      webContents.sendInputEvent({ type: type as 'keyDown', keyCode: 'S', modifiers: ['control'] })
    }
  })
  await expect.poll(where).toBe(1)
  await window.waitForTimeout(500)
  expect(await where()).toBe(1)
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const [front] = BrowserWindow.getAllWindows()
    front?.focus()
    Menu.getApplicationMenu()?.getMenuItemById('file.save')?.click({}, front, front?.webContents)
  })
  await expect.poll(where).toBe(2)
})

test('a text file is never written to; after saving the window belongs to the new file', async () => {
  const { app, window } = await open(text)
  await change(window, '91')
  const saved = join(folder, '今年.nianbao')
  await answerSaveDialog(app, saved)
  await window.keyboard.press('Control+s')
  await expect.poll(() => titles(app)).toEqual([expect.stringMatching(/今年\.nianbao$/)])
  expect(readFileSync(text)).toEqual(readFileSync(example))
})

test('closing with changes: cancel keeps the window, save saves and closes', async () => {
  const { app, window } = await open(own)
  await change(window, '92')
  await expect.poll(() => titles(app)).toEqual([expect.stringMatching(/●$/)])
  const asked = await answerQuestions(app, 2, 0)
  await closeFirst(app)
  await expect.poll(async () => (await asked()).length).toBe(1)
  expect(await digits(window)).toBe('92')
  const before = readFileSync(own)
  const ended = new Promise((done) => app.process().once('exit', done))
  await closeFirst(app)
  await ended
  expect(readFileSync(own)).not.toEqual(before)
  const again = await open(own)
  expect(await digits(again.window)).toBe('92')
})

test('quitting asks every window with changes and ends only when all agree', async () => {
  const started = await open(own)
  const { app, window } = started
  const [second] = await Promise.all([app.waitForEvent('window'), startAgain(started, text)])
  await expect(figure(second)).toBeVisible()
  await change(window, '93')
  await change(second, '94')
  await expect.poll(async () => (await titles(app)).every((title) => title.endsWith('●'))).toBe(true)
  const asked = await answerQuestions(app, 1, 2, 1, 1)
  await app.evaluate((electron) => electron.app.quit())
  await expect.poll(async () => (await asked()).length).toBe(2)
  await window.waitForTimeout(300)
  expect(app.windows()).toHaveLength(2)
  const before = readFileSync(own)
  const ended = new Promise((done) => app.process().once('exit', done))
  await app.evaluate((electron) => electron.app.quit())
  await ended
  expect(readFileSync(own)).toEqual(before)
})

test('a file changed by someone else is not overwritten unasked, and their version is kept', async () => {
  const { app, window, userData } = await open(own)
  const theirs = Buffer.concat([readFileSync(own), Buffer.from('theirs')])
  writeFileSync(own, theirs)
  await change(window, '95')
  const asked = await answerQuestions(app, 2, 1)
  await window.keyboard.press('Control+s')
  await expect.poll(async () => (await asked()).length).toBe(1)
  expect(readFileSync(own)).toEqual(theirs)
  await window.keyboard.press('Control+s')
  await expect.poll(() => titles(app)).toEqual([expect.stringMatching(/年报\.nianbao$/)])
  const backups = join(userData, 'backups')
  const [kept] = readdirSync(backups).flatMap((name) => readdirSync(join(backups, name)).map((file) => join(backups, name, file)))
  expect(readFileSync(kept!)).toEqual(theirs)
})

test('a page that dies comes back with what was saved', async () => {
  const { app } = await open(own)
  const asked = await answerQuestions(app, 0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(async () => (await asked()).length).toBe(1)
  const shows = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('[data-figure="requests.received.business"]') !== null`,
      ),
    )
  await expect.poll(shows, { timeout: 20_000 }).toBe(true)
})

test('the page reaches no network, no file, no window, no device and no code but its own', async () => {
  const { app, window } = await open()
  const reached = await window.evaluate(async () => {
    const fails = async (attempt: () => unknown) => {
      try {
        await attempt()
        return false
      } catch {
        return true
      }
    }
    return {
      network: await fails(() => fetch('https://example.org/')),
      neighbour: await fails(() => fetch('http://127.0.0.1:9/')),
      file: await fails(() => fetch('file:///etc/hostname')),
      outside: (await fetch('/..%2f..%2fpackage.json')).status,
      code: await fails(() => new Function('return 1')()),
      window: self.open('https://example.org/'),
      permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
    }
  })
  expect(reached).toEqual({
    network: true,
    neighbour: true,
    file: true,
    outside: 404,
    code: true,
    window: null,
    permission: 'denied',
    node: ['undefined', 'undefined'],
  })
  // The policy of the page is one wall, the session's is another.
  const through = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  )
  expect(through).toBe(false)
  for (const address of ['https://example.org/', 'data:text/html,x', 'app://nianbao/assets/x.js', 'file:///etc/hostname']) {
    await window.evaluate((to) => location.assign(to), address).catch(() => undefined)
  }
  await window.waitForTimeout(300)
  expect(window.url()).toBe('app://nianbao/index.html')
  expect(app.windows()).toHaveLength(1)
})

test('a new report asked for beside an open one is begun in a window of its own', async () => {
  const { app, window, errors } = await open(own)
  const another = app.waitForEvent('window')
  await window.keyboard.press('Control+n')
  const fresh = await another
  await expect(fresh.getByRole('dialog', { name: '新建年报' })).toBeVisible()
  await expect(fresh.getByLabel('单位全称')).toBeFocused()
  expect(errors).toEqual([])
})

test('closing with the keys asks as closing with the mouse does', async () => {
  const { app, window, errors } = await open(own)
  await change(window, '96')
  await expect.poll(async () => (await titles(app))[0]).toMatch(/●$/)
  const asked = await answerQuestions(app, 2, 1)
  await window.keyboard.press('Control+w')
  await expect.poll(async () => (await asked()).length).toBe(1)
  expect(await digits(window)).toBe('96')
  const ended = new Promise((done) => app.process().once('exit', done))
  await window.keyboard.press('Control+w').catch(() => undefined)
  await ended
  expect(errors).toEqual([])
})
