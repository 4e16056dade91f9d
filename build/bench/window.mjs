// The real window: time from the start of the process to the first accepted key, from key to painted frame, and memory.
import { _electron } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { LINKS, TYPED, writeLinkedDocument } from './linked-document.mjs'
import { summary } from './statistics.mjs'

const RUNS = 7
const KEYS = 120

/** @param {string} file the largest report */
export async function benchWindow(file) {
  const { path, version } = await fetchElectron()
  const bare = bareApp()
  /** @type {{ bare: number[], startScreen: number[], report: number[], reportCell: number[] }} */
  const starts = { bare: [], startScreen: [], report: [], reportCell: [] }
  // In turn, so that a machine that slows down slows all of them.
  for (let i = 0; i <= RUNS; i++) {
    const bareTime = await startTime(path, [bare], 'input', 'a')
    const screenTime = await startTime(path, [root], 'button', 'Shift')
    const reportTime = await startTime(path, [root, file], '[contenteditable="true"]', 'a')
    const cellTime = await startTime(path, [root, file], '[data-figure="requests.received.business"]', '7')
    // The first round fills the caches of the system and does not count.
    if (i === 0) continue
    starts.bare.push(bareTime)
    starts.startScreen.push(screenTime)
    starts.report.push(reportTime)
    starts.reportCell.push(cellTime)
  }
  const start = {
    bare: summary(starts.bare),
    startScreen: summary(starts.startScreen),
    report: summary(starts.report),
    reportCell: summary(starts.reportCell),
  }
  return {
    electron: version,
    coldStartToFirstKey: {
      unit: 'ms',
      ...start,
      timesBare: { startScreen: ratio(start.startScreen.p50, start.bare.p50), report: ratio(start.report.p50, start.bare.p50) },
      goal: 'at most 1.5 times bare',
    },
    ...(await typing(path, file, bare)),
    linkedFigures: await linkedTyping(path, file, 'spread'),
    linkedFiguresOfOneCell: await linkedTyping(path, file, 'one'),
  }
}

/**
 * Key to painted frame with 200 figures of the tables in the prose and every check at work: a letter beside figures, and
 * a digit in a cell that some or all of them follow.
 * @param {string} path @param {string} file @param {'spread' | 'one'} follow
 */
async function linkedTyping(path, file, follow) {
  const linked = writeLinkedDocument(file, join(mkdtempSync(join(tmpdir(), 'nianbao-bench-')), 'linked.nianbao'), follow)
  const { app, window } = await launch(path, [root, linked])
  await window.locator(`[data-figure="${TYPED}"]`).waitFor()
  const shown = await window.locator('.report-figure').count()
  if (shown !== LINKS) throw new Error(`${shown} figures in the prose instead of ${LINKS}`)
  await window.evaluate(watchKeys)
  await window
    .locator('section[data-section="overview"] p')
    .filter({ has: window.locator('.report-figure') })
    .first()
    .click()
  await window.keyboard.press('End')
  const letters = Array.from({ length: KEYS }, (_, i) => 'abcdefgh'.charAt(i % 8))
  const prose = await press(window, letters)
  await window.locator(`[data-figure="${TYPED}"]`).click()
  const digits = Array.from({ length: KEYS }, (_, i) => (i % 6 === 5 ? 'Delete' : String(i % 10)))
  const cell = await press(window, digits)
  await exit(app)
  return {
    unit: 'ms',
    figures: LINKS,
    goal: 'p95 at most one frame, 16.7',
    keyToPainted: keyFigures({ prose, cell }, 'whole'),
    workPerKey: keyFigures({ prose, cell }, 'work'),
  }
}

/** @param {number} a @param {number} b */
const ratio = (a, b) => Math.round((a / b) * 100) / 100

/** The smallest Electron app there is: one window, one static page with a field. */
function bareApp() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bare-'))
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}')
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><input autofocus>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron'), path = require('node:path')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile(path.join(__dirname, 'page.html')))`,
  )
  return folder
}

/**
 * Milliseconds from the start of the process until a key has done its work: a letter stands in the text or in the cell,
 * a key on the start screen has arrived.
 * @param {string} path @param {string[]} args @param {string} selector what takes the key @param {string} key
 */
async function startTime(path, args, selector, key) {
  const start = performance.now()
  const { app, window } = await launch(path, args)
  const target = window.locator(selector).first()
  await target.waitFor({ state: 'visible' })
  await target.focus()
  const event = key.length === 1 ? 'input' : 'keydown'
  await target.evaluate(
    (element, name) => element.addEventListener(name, () => Object.assign(window, { keyArrived: true })),
    event,
  )
  await window.keyboard.press(key)
  await window.waitForFunction('window.keyArrived === true')
  const time = performance.now() - start
  await exit(app)
  return time
}

/** @param {string} path @param {string[]} args */
async function launch(path, args) {
  const userData = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  writeFileSync(join(userData, 'guide.json'), 'true')
  const app = await _electron.launch({ executablePath: path, args: [`--user-data-dir=${userData}`, ...args] })
  return { app, window: await app.firstWindow() }
}

/** Without the question whether to save what was typed. @param {import('@playwright/test').ElectronApplication} app */
const exit = (app) => app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)

/** @param {string} path @param {string} bare @returns {Promise<{ whole: number, work: number }[]>} what the measuring and the frame cost by themselves */
async function bareKeys(path, bare) {
  const { app, window } = await launch(path, [bare])
  await window.evaluate(watchKeys)
  await window.locator('input').focus()
  const keys = await press(
    window,
    Array.from({ length: KEYS }, (_, i) => 'abcdefgh'.charAt(i % 8)),
  )
  await exit(app)
  return keys
}

/** @param {string} path @param {string} file @param {string} bare */
async function typing(path, file, bare) {
  const bareInput = await bareKeys(path, bare)
  const { app, window } = await launch(path, [root, file])
  await window.locator('[data-figure="requests.received.business"]').waitFor()
  await window.evaluate(watchKeys)
  const prose = window.locator('section[data-section="overview"] p').last()
  await prose.click()
  const proseKeys = await press(
    window,
    Array.from({ length: KEYS }, (_, i) => 'abcdefgh'.charAt(i % 8)),
  )
  await window.locator('[data-figure="requests.received.business"]').click()
  const cellKeys = await press(
    window,
    Array.from({ length: KEYS }, (_, i) => (i % 6 === 5 ? 'Delete' : String(i % 10))),
  )
  const total = await window.locator('[data-figure="requests.received.total"]').textContent()
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map((p) => ({ type: p.type, megabytes: Math.round(p.memory.workingSetSize / 1024) })),
  )
  await exit(app)
  if (!total) throw new Error('the total did not follow the typed figure')
  return {
    keyToPainted: {
      unit: 'ms',
      goal: 'p95 at most one frame, 16.7',
      ...keyFigures({ bareInput, prose: proseKeys, cell: cellKeys }, 'whole'),
    },
    workPerKey: {
      unit: 'ms',
      goal: 'p95 at most one frame, 16.7',
      ...keyFigures({ bareInput, prose: proseKeys, cell: cellKeys }, 'work'),
    },
    memory: { unit: 'MB, working set', processes, sum: processes.reduce((sum, p) => sum + p.megabytes, 0) },
  }
}

/**
 * @param {Record<string, { whole: number, work: number }[]>} keys @param {'whole' | 'work'} which
 * @returns {Record<string, ReturnType<typeof summary>>}
 */
function keyFigures(keys, which) {
  return Object.fromEntries(Object.entries(keys).map(([name, all]) => [name, summary(all.map((one) => one[which]))]))
}

/**
 * In the page: from the arrival of a key to the first task after the frame that shows its effect, and how much of that
 * was work: what the key did at once and what its frame took. The rest is waiting for the screen's next frame, which a
 * bare field has to wait for too.
 */
function watchKeys() {
  /** @type {{ whole: number, work: number }[]} */
  const times = []
  Object.assign(window, { keyTimes: times })
  /** @param {() => void} then */
  const afterThis = (then) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  }
  addEventListener(
    'keydown',
    () => {
      const start = performance.now()
      let handled = start
      afterThis(() => (handled = performance.now()))
      requestAnimationFrame(() => {
        const frame = performance.now()
        afterThis(() => {
          const end = performance.now()
          times.push({ whole: end - start, work: Math.max(0, Math.min(handled, frame) - start) + end - frame })
        })
      })
    },
    { capture: true },
  )
}

/**
 * One key after the other, each when the one before is painted; the times of these keys.
 * @param {import('@playwright/test').Page} window @param {string[]} keys
 */
async function press(window, keys) {
  const before = await window.evaluate('keyTimes.length')
  for (const [i, key] of keys.entries()) {
    await window.keyboard.press(key)
    await window.waitForFunction((count) => /** @type {any} */ (window).keyTimes.length >= count, before + i + 1)
  }
  return /** @type {{ whole: number, work: number }[]} */ (await window.evaluate(`keyTimes.slice(${before})`))
}
