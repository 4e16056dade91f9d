import { beforeEach, expect, test } from 'vitest'
import { Closing } from './closing'
import { FakeBrowser } from './fake-browser.test-data'
import { OpenWindows } from './open-windows'
import { ReportWindow } from './report-window'

type Answer = 'save' | 'discard' | 'cancel'

let windows: OpenWindows
let closing: Closing
let answers: Answer[]
let asked: string[]
let ended: boolean

beforeEach(() => {
  windows = new OpenWindows()
  answers = []
  asked = []
  ended = false
  closing = new Closing({
    windows,
    quit,
    ask: async (window) => {
      asked.push(window.state.title)
      const answer = answers.shift()
      if (!answer) throw new Error('no answer')
      return answer
    },
  })
})

/** As Electron: asks, then closes every window, and ends when none stood in the way. */
function quit(): void {
  let prevented = false
  closing.beforeQuit({ preventDefault: () => (prevented = true) })
  if (prevented) return
  for (const window of windows.all.slice()) window.browser.close()
  ended = windows.all.length === 0
}

function open(title: string, dirty: boolean): { window: ReportWindow; browser: FakeBrowser } {
  const browser = new FakeBrowser()
  const window = new ReportWindow(browser.asBrowser())
  windows.add(window)
  closing.watch(window)
  change(window, title, dirty)
  return { window, browser }
}

function change(window: ReportWindow, title: string, dirty: boolean): void {
  window.update({ title, dirty, report: { organ: '', year: 2026, file: null } })
}

const settled = () => new Promise((done) => setTimeout(done))

test('a window without changes closes without a question', () => {
  const { browser } = open('甲', false)
  browser.close()
  expect(browser.closed).toBe(true)
})

test('a window with changes stays when the person cancels, and can be closed later', async () => {
  const { browser } = open('甲', true)
  answers = ['cancel', 'discard']
  browser.close()
  await settled()
  expect(browser.closed).toBe(false)
  browser.close()
  await settled()
  expect(browser.closed).toBe(true)
  expect(asked).toEqual(['甲', '甲'])
})

test('with "save" the page is told to, and only when it agrees the window closes', async () => {
  const { window, browser } = open('甲', true)
  answers = ['save']
  browser.close()
  await settled()
  expect([browser.sent, browser.closed]).toEqual([['saveAndClose'], false])
  change(window, '甲', false)
  closing.agree(window)
  expect(browser.closed).toBe(true)
})

test('the page’s own close command asks too', async () => {
  const { window, browser } = open('甲', true)
  answers = ['cancel']
  closing.agree(window)
  await settled()
  expect([asked, browser.closed]).toEqual([['甲'], false])
})

test('the close command while the page is still saving asks again', async () => {
  const { window, browser } = open('甲', true)
  answers = ['save', 'cancel']
  browser.close()
  await settled()
  closing.agree(window)
  await settled()
  expect([asked, browser.closed]).toEqual([['甲', '甲'], false])
})

test('while the question stands, closing again asks nothing', async () => {
  const { browser } = open('甲', true)
  answers = ['discard']
  browser.close()
  browser.close()
  await settled()
  expect(asked).toEqual(['甲'])
})

test('after a saving that failed the next close asks again', async () => {
  const { window, browser } = open('甲', true)
  answers = ['save', 'cancel']
  browser.close()
  await settled()
  closing.stay(window)
  browser.close()
  await settled()
  expect([asked.length, browser.closed]).toEqual([2, false])
})

test('a question that cannot be asked closes nothing and locks nothing', async () => {
  const { browser } = open('甲', true)
  browser.close()
  await settled()
  answers = ['discard']
  browser.close()
  await settled()
  expect(browser.closed).toBe(true)
})

test('quitting asks each window with changes, saves where told, and then ends', async () => {
  open('净', false)
  const a = open('甲', true)
  const b = open('乙', true)
  answers = ['save', 'discard']
  quit()
  await settled()
  expect([asked, ended]).toEqual([['乙'], false])
  change(b.window, '乙', false)
  closing.agree(b.window)
  await settled()
  expect(asked).toEqual(['乙', '甲'])
  expect([a.browser.closed, ended]).toEqual([true, true])
})

test('cancelling at one window keeps all, also those that had agreed to lose their changes', async () => {
  const a = open('甲', true)
  const b = open('乙', true)
  answers = ['discard', 'cancel']
  quit()
  await settled()
  expect([a.browser.closed, b.browser.closed, ended]).toEqual([false, false, false])
  answers = ['cancel']
  b.browser.close()
  await settled()
  expect([asked, b.browser.closed]).toEqual([['乙', '甲', '乙'], false])
})

test('a wish to quit is over when its saving was cancelled: closing that window later ends nothing else', async () => {
  const a = open('甲', false)
  const b = open('乙', true)
  answers = ['save', 'discard']
  quit()
  await settled()
  closing.stay(b.window)
  b.browser.close()
  await settled()
  expect([b.browser.closed, a.browser.closed, ended]).toEqual([true, false, false])
})
