// Many reports at once in the real window: a folder is checked, then added up. How long it takes, the longest task on the
// page's own thread meanwhile, how soon stopping takes effect, and the peak of memory.
import { _electron } from '@playwright/test'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { makeMixedCounty } from './county-files.mjs'

/** @typedef {import('@playwright/test').ElectronApplication} App @typedef {import('@playwright/test').Page} Page */

const MINUTES = 10 * 60_000

/** @param {number} [files] */
export async function benchManyInWindow(files = 500) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-many-window-'))
  const county = join(folder, 'county')
  const made = makeMixedCounty(county, files)
  const { app, window } = await launch(folder, county)
  await window.evaluate(watchTasks)
  const idle = await memory(app)
  await choose(app, 'file.checkMany')
  const check = await measured(app, window, () => pickFolder(window))
  const listed = await window.getByRole('dialog').locator('[data-all]').getAttribute('data-all')
  if (listed !== String(files)) throw new Error(`${listed} files listed instead of ${files}`)
  const show = await measured(app, window, () => window.getByRole('dialog').getByRole('radio').last().click())
  await window.keyboard.press('Escape')
  await choose(app, 'file.merge')
  await window.getByRole('dialog').getByRole('textbox').first().fill('青原县人民政府')
  await window.getByRole('dialog').getByRole('combobox').click()
  await window.getByRole('option', { name: '2026' }).click()
  const merge = await measured(app, window, () => pickFolder(window))
  const shown = await window.getByRole('dialog').locator('[data-sum]').count()
  if (shown === 0) throw new Error('no sum')
  const stopped = await stopping(window)
  await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
  return {
    unit: 'ms; longestTask and tasksOver100 on the thread of the page; peak of the page’s process, idle in all processes, MB',
    files,
    made,
    idle,
    check: { ...check, filesPerSecond: Math.round((files / check.ms) * 10_000) / 10 },
    choosingWhatIsListed: show,
    merge: { ...merge, filesPerSecond: Math.round((files / merge.ms) * 10_000) / 10 },
    stopping: stopped,
    goal: 'no task of the page longer than 100 ms',
  }
}

/** @param {string} folder @param {string} county what every native question is answered with */
async function launch(folder, county) {
  const userData = join(folder, 'user')
  mkdirSync(userData)
  writeFileSync(join(userData, 'guide.json'), 'true')
  const { path } = await fetchElectron()
  const app = await _electron.launch({ executablePath: path, args: [`--user-data-dir=${userData}`, root] })
  const window = await app.firstWindow()
  window.setDefaultTimeout(MINUTES)
  await window.locator('button').first().waitFor()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, county)
  return { app, window }
}

/** @param {App} app @param {string} command */
const choose = (app, command) =>
  app.evaluate(({ Menu, BrowserWindow }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, command)

/** Until every file is read. @param {Page} window */
async function pickFolder(window) {
  await startReading(window)
  await window.getByRole('dialog').getByRole('progressbar').waitFor({ state: 'detached' })
}

/** @param {Page} window */
async function startReading(window) {
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /文件夹/ })
    .click()
  await window.getByRole('dialog').getByRole('progressbar').waitFor()
}

/** From asking to stop until what was read stands there. @param {Page} window */
async function stopping(window) {
  await window.getByRole('dialog').getByRole('button', { name: '重新选择' }).click()
  await startReading(window)
  await window.waitForTimeout(2000)
  const start = performance.now()
  await window.getByRole('dialog').getByRole('button', { name: '停止' }).click()
  await window.getByRole('dialog').getByRole('progressbar').waitFor({ state: 'detached' })
  return { ms: Math.round(performance.now() - start) }
}

/** @param {App} app @param {Page} window @param {() => Promise<unknown>} act */
async function measured(app, window, act) {
  await window.evaluate('longTasks.length = 0')
  const start = performance.now()
  await act()
  const ms = Math.round(performance.now() - start)
  // What was drawn last is a task, too, and is told a moment later.
  await window.waitForTimeout(300)
  const tasks = /** @type {number[]} */ (await window.evaluate('longTasks'))
  const peak = await app.evaluate(({ app: electron }) =>
    Math.max(...electron.getAppMetrics().map(({ type, memory }) => (type === 'Tab' ? memory.peakWorkingSetSize : 0))),
  )
  return {
    ms,
    longestTask: Math.round(Math.max(0, ...tasks)),
    tasksOver100: tasks.filter((task) => task > 100).length,
    peak: Math.round(peak / 1024),
  }
}

/** @param {App} app */
const memory = (app) =>
  app.evaluate(({ app: electron }) =>
    Math.round(electron.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024),
  )

/** In the page: every task over 50 ms. */
function watchTasks() {
  /** @type {number[]} */
  const tasks = []
  Object.assign(window, { longTasks: tasks })
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => void tasks.push(duration))).observe({
    entryTypes: ['longtask'],
  })
}
