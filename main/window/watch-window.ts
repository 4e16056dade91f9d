/** What befalls a window from outside: its page dies or hangs, a person closes it with changes. */
import type { Journal } from '../journal/journal'
import type { Log } from '../log/log'
import { askReopen } from './native-questions'
import type { ReportWindow } from './report-window'

interface WatchContext {
  log: Pick<Log, 'note'>
  journal: Journal
}

export function watchWindow(window: ReportWindow, { log, journal }: WatchContext): void {
  window.browser.on('unresponsive', () => log.note({ event: 'page-stuck' }))
  window.contents.on('render-process-gone', (_, { reason }) => {
    log.note({ event: 'page-gone', reason })
    if (reason !== 'clean-exit') void restart(window, journal)
  })
  window.browser.on('closed', () => {
    // A person said that it need not be saved. Kept aside all the same.
    if (window.closing === 'agreed' && window.state.dirty) void journal.setAside(window.journal, new Date())
  })
}

/** The page died: the window can come back with what the journal holds of it. */
async function restart(window: ReportWindow, journal: Journal): Promise<void> {
  const saved = window.path
  window.update({ title: '', dirty: false, report: null })
  window.ready = false
  window.painted = false
  window.enabled = {}
  window.waiting.clear()
  if (await askReopen(window.browser)) {
    window.path = saved
    window.recovered = await journal.read(window.journal)
    window.browser.reload()
  } else {
    window.browser.destroy()
  }
}
