// The program is killed at moments it does not choose; nothing older than a second may be lost, and no file torn.
// NIANBAO_KILLS sets how often (a short pass by default), NIANBAO_SEED the moments.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const cli = join(root, 'out/main/cli.cjs')
const kills = Number(process.env.NIANBAO_KILLS ?? 4)
const seed = Number(process.env.NIANBAO_SEED ?? 1)
/** What may be lost: the last second. */
const SECOND = 1000
/** Kills after which a fresh report is taken, so that its chapter does not become endless. */
const FRESH = 25

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-journal-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))

const prose = (window: Page) => window.locator('section[data-section="problems"]')
const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)
const banner = (window: Page) => window.getByRole('status', { name: '恢复的内容' })

async function launch(args: string[] = [], data = 'data'): Promise<LaunchedApp> {
  const opened = await launchApp({ args, userData: join(folder, data) })
  await expect(prose(opened.window)).toBeVisible({ timeout: 20_000 })
  return opened
}

/** Ends the program as a power cut would. */
async function kill({ app }: LaunchedApp): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

function ownFile(): string {
  const path = join(folder, '年报.nianbao')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'nianbao', '-o', path], { stdio: 'ignore' })
  return path
}

/** Behind the last word of the chapter: a click would land in the middle of what was written before. */
async function writeAtEnd(window: Page): Promise<void> {
  const last = prose(window).locator('p').last()
  await last.click()
  await last.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
  })
  await window.waitForTimeout(50)
}

/** Words of the problems chapter and one figure, as the file on the disk has them. */
function onDisk(path: string): { text: string; business: unknown } {
  const json = JSON.parse(execFileSync(process.execPath, [cli, 'read', path, '--json'], { encoding: 'utf8' }))
  const section = json.sections.find((one: { id: string }) => one.id === 'problems')
  return { text: JSON.stringify(section), business: json.figures['requests.received.business'] }
}

test('a report with a file comes back after a kill, says so, and the file is as it was', async () => {
  const path = ownFile()
  const before = readFileSync(path)
  const first = await launch([path])
  await prose(first.window).locator('p').first().click()
  await first.window.keyboard.type('【恢复试写】')
  await cell(first.window, 'requests.received.business').click()
  await first.window.keyboard.type('77')
  await first.window.waitForTimeout(SECOND + 300)
  await kill(first)
  expect(readFileSync(path).equals(before)).toBe(true)

  const second = await launch()
  await expect(banner(second.window)).toContainText('年报.nianbao')
  await expect(prose(second.window)).toContainText('【恢复试写】')
  await expect(cell(second.window, 'requests.received.business')).toHaveValue('77')
  await second.window.screenshot({ path: 'test-results/recovered.png' })
  await banner(second.window).getByRole('button', { name: '保存', exact: true }).click()
  await expect(banner(second.window)).toBeHidden()
  await second.close()
  expect(onDisk(path)).toMatchObject({ text: expect.stringContaining('【恢复试写】'), business: 77 })

  const third = await launchApp({ userData: join(folder, 'data') })
  await expect(third.window.getByRole('heading', { name: '公开年报' }).first()).toBeVisible({ timeout: 20_000 })
  await expect(prose(third.window)).toHaveCount(0)
  await third.close()
})

test('a report that was never saved comes back too, and what a person does not save is asked about as ever', async () => {
  const first = await launch([example])
  await prose(first.window).locator('p').first().click()
  await first.window.keyboard.type('【未曾保存】')
  await first.window.waitForTimeout(SECOND + 300)
  await kill(first)
  const second = await launch()
  await expect(banner(second.window)).toContainText('还没有保存过')
  await expect(prose(second.window)).toContainText('【未曾保存】')
  await second.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await second.close()
  const third = await launchApp({ userData: join(folder, 'data') })
  await expect(third.window.getByRole('heading', { name: '公开年报' }).first()).toBeVisible({ timeout: 20_000 })
  await third.close()
})

test('letters that an input method has not finished do not come back, the words before them do', async () => {
  const first = await launch([example])
  await writeAtEnd(first.window)
  const method = await first.window.context().newCDPSession(first.window)
  const compose = async (letters: string) => {
    for (let n = 1; n <= letters.length; n++) {
      await method.send('Input.imeSetComposition', { text: letters.slice(0, n), selectionStart: n, selectionEnd: n })
    }
  }
  await compose('nianbao')
  await method.send('Input.insertText', { text: '【年报】' })
  await compose('riqi')
  await expect(prose(first.window)).toContainText('【年报】riqi')
  await first.window.waitForTimeout(SECOND + 300)
  await kill(first)
  const second = await launch()
  await expect(prose(second.window)).toContainText('【年报】')
  await expect(prose(second.window)).not.toContainText('riqi')
  await second.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await second.close()
})

test(`killed ${kills} times at any moment while typing and saving, it loses at most the last second`, async () => {
  test.setTimeout(60_000 + kills * 60_000)
  let path = ownFile()
  let data = 'data'
  const random = randomNumbers(seed)
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const figures: KillFigures = { kills: 0, words: 0, saves: 0, killsWhileSaving: 0, lost: 0, oldestLost: 0 }
  /** Words that must be there, with the moment they were typed. */
  let typed: { word: string; at: number }[] = []
  /** Words that came back before. */
  let kept: string[] = []
  let opened = await launch([path])
  for (let i = 0; i < kills; i++) {
    if (i % FRESH === FRESH - 1) {
      await kill(opened)
      // The killed program's helpers may still be ending in the old folder.
      data = `data-${i}`
      path = ownFile()
      kept = []
      opened = await launch([path], data)
    }
    const { window } = opened
    await writeAtEnd(window)
    const until = Date.now() + 600 + random() * 2600
    let saved = 0
    for (let n = 0; Date.now() < until; n++) {
      const word = `〔${i}-${n}〕`
      await window.keyboard.type(word)
      // What never reached the report is nothing that the journal has lost.
      if (n === 0) await expect(prose(window), `first word of round ${i + 1}`).toContainText(word)
      typed.push({ word, at: Date.now() })
      if (random() < 0.15) {
        saved = Date.now()
        figures.saves += 1
        await window.keyboard.press('Control+s')
      }
    }
    // Now and then right behind a saving, while it is being written.
    if (random() < 0.3) {
      saved = Date.now()
      figures.saves += 1
      await window.keyboard.press('Control+s')
      await window.waitForTimeout(random() * 60)
    }
    const killed = Date.now()
    await kill(opened)
    // What stands on the disk is whole, whenever it was written.
    onDisk(path)
    opened = await launch([path], data)
    const text = (await prose(opened.window).textContent()) ?? ''
    const lost = typed.filter(({ word }) => !text.includes(word)).map(({ at }) => killed - at)
    figures.kills += 1
    figures.words += typed.length
    if (killed - saved < 100) figures.killsWhileSaving += 1
    figures.lost += lost.length
    figures.oldestLost = Math.max(figures.oldestLost, ...lost)
    writeFileSync(join(root, 'test-results/kills.json'), `${JSON.stringify(figures)}\n`)
    expect(figures.oldestLost, `after kill ${i + 1}`).toBeLessThanOrEqual(SECOND)
    const missing = kept.filter((word) => !text.includes(word))
    expect(missing, `kept before kill ${i + 1}`).toEqual([])
    kept.push(...typed.map(({ word }) => word).filter((word) => text.includes(word)))
    typed = []
  }
  await kill(opened)
})

/** What a long run is written down with in `docs/reliability.md`. */
interface KillFigures {
  kills: number
  words: number
  saves: number
  /** Within a tenth of a second behind the order to save. */
  killsWhileSaving: number
  lost: number
  /** Milliseconds from the writing of a lost word to the kill. */
  oldestLost: number
}

/** Mulberry32: the same moments for the same seed. */
function randomNumbers(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
