// Keys one after the other in a real window, and how long each takes until the screen shows what it did.
import { summary } from './statistics.mjs'

/** @typedef {{ whole: number, work: number }} KeyTime milliseconds */

const KEYS = 120

/** The key every hundred milliseconds of somebody who types fast, at no fixed place between two frames. */
const PAUSE = { least: 80, more: 40 }

export const LETTERS = Array.from({ length: KEYS }, (_, i) => 'abcdefgh'.charAt(i % 8))
/** Figures of five digits, each taken away again. */
export const DIGITS = Array.from({ length: KEYS }, (_, i) => (i % 6 === 5 ? 'Delete' : String(i % 10)))

/**
 * In the page: from the arrival of a key to the first task after the frame that shows its effect, and how much of that
 * was work: what the key did at once and what its frame took. The rest is waiting for the screen's next frame, which a
 * bare field has to wait for too.
 * @param {import('@playwright/test').Page} window
 */
export const watchKeys = (window) =>
  window.evaluate(() => {
    /** @type {KeyTime[]} */
    const times = []
    Object.assign(globalThis, { keyTimes: times })
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
  })

/**
 * One key after the other, each when the one before is painted; the times of these keys.
 * @param {import('@playwright/test').Page} window @param {string[]} keys
 * @returns {Promise<KeyTime[]>}
 */
export async function press(window, keys) {
  const before = /** @type {number} */ (await window.evaluate('keyTimes.length'))
  for (const [i, key] of keys.entries()) {
    await window.keyboard.press(key)
    await window.waitForFunction((count) => /** @type {any} */ (globalThis).keyTimes.length >= count, before + i + 1)
  }
  return timesFrom(window, before)
}

/**
 * Keys as a person types them. The program's own main process sends them, so that nothing of the test tool works on the
 * same processors meanwhile.
 * @param {import('@playwright/test').ElectronApplication} app @param {import('@playwright/test').Page} window
 * @param {string[]} keys @returns {Promise<KeyTime[]>}
 */
export async function typeAsPerson(app, window, keys) {
  const before = /** @type {number} */ (await window.evaluate('keyTimes.length'))
  await app.evaluate(
    async ({ BrowserWindow }, { all, pause }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const keyCode of all) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode })
        if (keyCode.length === 1) contents?.sendInputEvent({ type: 'char', keyCode })
        contents?.sendInputEvent({ type: 'keyUp', keyCode })
        await new Promise((then) => setTimeout(then, pause.least + Math.random() * pause.more))
      }
    },
    { all: keys, pause: PAUSE },
  )
  const times = await timesFrom(window, before)
  if (times.length < keys.length) throw new Error(`${times.length} of ${keys.length} keys reached the page`)
  return times
}

/** @param {import('@playwright/test').Page} window @param {number} before @returns {Promise<KeyTime[]>} */
const timesFrom = (window, before) => window.evaluate(`keyTimes.slice(${before})`)

/**
 * @param {Record<string, KeyTime[]>} keys by place, in milliseconds
 */
export function keyFigures(keys) {
  const of = (/** @type {keyof KeyTime} */ which) =>
    Object.fromEntries(Object.entries(keys).map(([name, all]) => [name, summary(all.map((one) => one[which]))]))
  return { keyToPainted: of('whole'), workPerKey: of('work') }
}
