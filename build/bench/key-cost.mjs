// What a key costs the page, apart from what else the machine does: processor time of the page's own thread.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { press } from './typing.mjs'

/**
 * Microseconds; `tts` and `tdur`: of the thread's own processor time.
 * @typedef {{ ph: string, name: string, pid: number, tid: number, ts: number, tts: number, tdur: number, args: any }} TraceEvent
 */

/**
 * Milliseconds of processor time of the page's thread from a key to the end of the frame that shows its effect.
 * @param {import('@playwright/test').ElectronApplication} app @param {import('@playwright/test').Page} window
 * @param {string[]} keys
 */
export async function processorTimes(app, window, keys) {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline', 'cc'], excluded_categories: ['*'] }),
  )
  await press(window, keys)
  const file = await app.evaluate(
    ({ contentTracing }, to) => contentTracing.stopRecording(to),
    join(mkdtempSync(join(tmpdir(), 'nianbao-bench-')), 'trace.json'),
  )
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse(readFileSync(file, 'utf8')))
  const events = traceEvents.filter(({ ph, tdur }) => ph === 'X' && tdur > 0).sort((a, b) => a.ts - b.ts)
  const frames = events.filter(({ name }) => name === 'ProxyMain::BeginMainFrame')
  return events
    .filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
    .flatMap((key) => {
      const frame = frames.find(({ ts, tid, pid }) => ts > key.ts && tid === key.tid && pid === key.pid)
      return frame ? [(frame.tts + frame.tdur - key.tts) / 1000] : []
    })
}
