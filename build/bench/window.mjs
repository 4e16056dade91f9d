// The real window: time from the start of the process to the first accepted key, from key to painted frame, and memory.
import { _electron } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchElectron } from '../fetch-electron.mjs'
import { root } from '../tool.mjs'
import { processorTimes } from './key-cost.mjs'
import { LINKS, TYPED, writeLinkedDocument } from './linked-document.mjs'
import { summary } from './statistics.mjs'
import { DIGITS, keyFigures, LETTERS, press, typeAsPerson, watchKeys } from './typing.mjs'

const RUNS = 7
const CELL = `[data-figure="${TYPED}"]`

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
    const cellTime = await startTime(path, [root, file], CELL, '7')
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
    bareTyping: await bareTyping(path, bare),
    ...(await typing(path, file)),
    linkedFigures: await linkedTyping(path, file, 'spread'),
    linkedFiguresOfOneCell: await linkedTyping(path, file, 'one'),
  }
}

/**
 * Keys with 200 figures of the tables in the prose and every check at work: a letter beside figures, and a digit in a
 * cell that some or all of them follow.
 * @param {string} path @param {string} file @param {'spread' | 'one'} follow
 */
async function linkedTyping(path, file, follow) {
  const linked = writeLinkedDocument(file, join(mkdtempSync(join(tmpdir(), 'nianbao-bench-')), 'linked.nianbao'), follow)
  const { app, window } = await launch(path, [root, linked])
  await window.locator(CELL).waitFor()
  const shown = await window.locator('.report-figure').count()
  if (shown !== LINKS) throw new Error(`${shown} figures in the prose instead of ${LINKS}`)
  await watchKeys(window)
  const figures = await keysOf(app, window, {
    prose: async () => {
      const paragraphs = window.locator('section[data-section="overview"] p')
      await paragraphs
        .filter({ has: window.locator('.report-figure') })
        .first()
        .click()
      await press(window, ['End'])
    },
    cell: () => window.locator(CELL).click(),
  })
  await exit(app)
  return { figures: LINKS, ...figures }
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

/** @param {string} path @param {string} bare what the measuring and the frame cost by themselves */
async function bareTyping(path, bare) {
  const { app, window } = await launch(path, [bare])
  await watchKeys(window)
  const figures = await keysOf(app, window, { prose: () => window.locator('input').focus() })
  await exit(app)
  return figures
}

/** @param {string} path @param {string} file */
async function typing(path, file) {
  const { app, window } = await launch(path, [root, file])
  await window.locator(CELL).waitFor()
  await watchKeys(window)
  const figures = await keysOf(app, window, {
    prose: () => window.locator('section[data-section="overview"] p').last().click(),
    cell: () => window.locator(CELL).click(),
  })
  const total = await window.locator('[data-figure="requests.received.total"]').textContent()
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map((p) => ({ type: p.type, megabytes: Math.round(p.memory.workingSetSize / 1024) })),
  )
  await exit(app)
  if (!total) throw new Error('the total did not follow the typed figure')
  const memory = { unit: 'MB, working set', processes, sum: processes.reduce((sum, p) => sum + p.megabytes, 0) }
  return { typing: figures, memory }
}

/**
 * Keys without a pause from the first one on, keys as a person types them, and what they cost the page's thread.
 * @param {import('@playwright/test').ElectronApplication} app @param {import('@playwright/test').Page} window
 * @param {Partial<Record<'prose' | 'cell', () => Promise<void>>>} places how to get there
 */
async function keysOf(app, window, places) {
  const keys = { prose: LETTERS, cell: DIGITS }
  const entries = /** @type {['prose' | 'cell', () => Promise<void>][]} */ (Object.entries(places))
  const each = async (/** @type {(keys: string[]) => Promise<any>} */ measure) => {
    /** @type {Record<string, any>} */
    const measured = {}
    for (const [place, go] of entries) {
      await go()
      measured[place] = await measure(keys[place])
    }
    return measured
  }
  const atOnce = keyFigures(await each((all) => press(window, all)))
  const asTyped = keyFigures(await each((all) => typeAsPerson(app, window, all)))
  const processor = await each(async (all) => summary(await processorTimes(app, window, all)))
  return { unit: 'ms', goal: 'p95 at most one frame, 16.7', ...atOnce, atTypingSpeed: asTyped, processorPerKey: processor }
}
