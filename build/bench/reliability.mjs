// What keeping everything costs: the journal on the page's and on the main process's thread while a person types in the
// largest report, and the start with 50 recent files and 200 backed up files beside one with nothing.
// node build/bench/reliability.mjs [FILE]: these figures alone, of a built program and this report instead of the largest.
import { _electron } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { summary } from './statistics.mjs'
import { withDisplay } from './with-display.mjs'

const RUNS = 7
const WRITES = 20
const RECENTS = 50
const BACKED_UP = 200
const COPIES = 20
/** How `renderer/app/journal.ts` asks for its turn; no other work of the page waits this long. */
const PATIENCE = 250

/** @param {string} file the largest report */
export async function benchReliability(file) {
  const { path } = await fetchElectron()
  return { journal: await journalCost(path, file), ...(await startWithStore(path)) }
}

/** @param {string} path @param {string} file */
async function journalCost(path, file) {
  const { app, window } = await launch(path, emptyData(), [root, file])
  await window.locator('[data-figure="requests.received.business"]').waitFor()
  await app.evaluate(watchMain)
  await window.evaluate(watchPage, PATIENCE)
  await window.locator('section[data-section="problems"] p').last().click()
  for (let i = 0; i < WRITES; i++) {
    await window.keyboard.type('字')
    await window.waitForFunction((n) => /** @type {any} */ (window).journalTimes.length > n, i)
    await window.waitForTimeout(100)
  }
  const page = await window.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).journalTimes))
  const main = await app.evaluate(() => /** @type {any} */ (globalThis).journalCosts)
  await exit(app)
  return {
    unit: 'ms of one writing; never on the path of a key',
    /** Making the text and handing it over. */
    pageThread: summary(page),
    /** Longest stretch in which the main process answered nothing else. */
    mainThread: summary(main.blocked),
    /** From the page's order to the flushed file. */
    onDisk: summary(main.whole),
  }
}

/** The page's share of each writing. @param {number} patience */
function watchPage(patience) {
  /** @type {number[]} */
  const times = []
  Object.assign(window, { journalTimes: times })
  const ask = window.requestIdleCallback.bind(window)
  window.requestIdleCallback = (work, options) =>
    ask((deadline) => {
      const start = performance.now()
      work(deadline)
      if (options?.timeout === patience) times.push(performance.now() - start)
    }, options)
}

/** The main process's share: a clock that ticks every millisecond tells how long nothing else could run. */
function watchMain(/** @type {{ ipcMain: any }} */ { ipcMain }) {
  /** @type {{ whole: number[], blocked: number[] }} */
  const costs = { whole: [], blocked: [] }
  Object.assign(globalThis, { journalCosts: costs })
  const handlers = ipcMain._invokeHandlers
  const keep = handlers.get('keepJournal')
  handlers.set('keepJournal', async (/** @type {unknown[]} */ ...given) => {
    const start = performance.now()
    let last = start
    let longest = 0
    const look = () => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    const clock = setInterval(look, 1)
    try {
      const work = keep(...given)
      look()
      return await work
    } finally {
      look()
      clearInterval(clock)
      costs.whole.push(performance.now() - start)
      costs.blocked.push(longest)
    }
  })
}

/** @param {string} path */
async function startWithStore(path) {
  const data = { empty: emptyData(), full: fullData() }
  /** @type {{ empty: number[], full: number[] }} */
  const starts = { empty: [], full: [] }
  // In turn, so that a machine that slows down slows both; the first round fills the caches of the system.
  for (let i = 0; i <= RUNS; i++) {
    const empty = await startTime(path, data.empty)
    const full = await startTime(path, data.full)
    if (i === 0) continue
    starts.empty.push(empty)
    starts.full.push(full)
  }
  return {
    startScreen: {
      unit: 'ms from the start of the process to the first key',
      recents: RECENTS,
      backedUpFiles: BACKED_UP,
      copies: BACKED_UP * COPIES,
      empty: summary(starts.empty),
      full: summary(starts.full),
    },
    listAllCopies: await listTime(path, data.full),
  }
}

/** The list is made when it is asked for. @param {string} path @param {string} userData */
async function listTime(path, userData) {
  const { app, window } = await launch(path, userData, [root])
  await window.getByRole('button').first().waitFor()
  const times = await window.evaluate(async (runs) => {
    const times = []
    for (let i = 0; i < runs; i++) {
      const start = performance.now()
      const answer = await /** @type {any} */ (window).nianbao.listKept({ what: 'all' })
      if (answer.kind !== 'kept' || answer.files.length < 200) throw new Error(JSON.stringify(answer).slice(0, 300))
      times.push(performance.now() - start)
    }
    return times
  }, RUNS)
  await exit(app)
  return { unit: 'ms', ...summary(times) }
}

function emptyData() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  writeFileSync(join(folder, 'guide.json'), 'true')
  return folder
}

function fullData() {
  const folder = emptyData()
  const files = Array.from({ length: BACKED_UP }, (_, i) => join(folder, 'reports', `年报${i}.nianbao`))
  mkdirSync(join(folder, 'reports'))
  const recents = files.slice(0, RECENTS).map((path, i) => {
    writeFileSync(path, 'x')
    return { path, organ: `第${i}局`, year: 2026, opened: '2026-11-21T08:00:00.000Z' }
  })
  writeFileSync(join(folder, 'recents.json'), JSON.stringify(recents))
  for (const path of files) backUp(folder, path)
  return folder
}

/** As `main/backups` lays them down. @param {string} folder @param {string} path */
function backUp(folder, path) {
  const own = join(folder, 'backups', createHash('sha256').update(path).digest('hex').slice(0, 24))
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'file.json'), JSON.stringify({ path }))
  for (let i = 1; i <= COPIES; i++) {
    const day = String(i).padStart(2, '0')
    writeFileSync(join(own, `202611${day}-080000000.${String(i).padStart(6, '0')} 年报.nianbao`), Buffer.alloc(40_000, i))
  }
}

/** @param {string} path @param {string} userData */
async function startTime(path, userData) {
  const start = performance.now()
  const { app, window } = await launch(path, userData, [root])
  const target = window.getByRole('button').first()
  await target.waitFor({ state: 'visible' })
  await target.focus()
  await target.evaluate((element) => element.addEventListener('keydown', () => Object.assign(window, { keyArrived: true })))
  await window.keyboard.press('Shift')
  await window.waitForFunction('window.keyArrived === true')
  const time = performance.now() - start
  await exit(app)
  return time
}

/** @param {string} path @param {string} userData @param {string[]} args */
async function launch(path, userData, args) {
  const app = await _electron.launch({ executablePath: path, args: [`--user-data-dir=${userData}`, ...args] })
  return { app, window: await app.firstWindow() }
}

/** Without the question whether to save what was typed. @param {import('@playwright/test').ElectronApplication} app */
const exit = (app) => app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)

if (process.argv[1] === fileURLToPath(import.meta.url) && !withDisplay(import.meta.url)) {
  const file = process.argv[2] ?? join(root, 'templates/gov-disclosure-2021/example.txt')
  console.log(JSON.stringify(await benchReliability(file), null, 2))
}
