// Whether everybody can use every screen: names, roles and contrast in light and dark, the keyboard alone, twice the size.
import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { launchApp, type LaunchedApp } from './launch-app'
import { layoutTroubles } from './layout'
import { chooseById } from './menu'
import {
  EARLIER_FORM_SCREENS,
  RECOVERED_SCREENS,
  REPORT_SCREENS,
  START_SCREENS,
  type Screen,
  type Stage,
} from './screens.test-data'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
/** Text that checks have something to say about. */
const WRONG = '截止目前工作有序。全年收到政府信息公开申请9999件。深化改革,优化服务。'

let folder: string
let opened: LaunchedApp | undefined
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-everybody-'))))
test.afterEach(async () => {
  const ended = opened && new Promise((resolve) => opened!.app.process().once('exit', resolve))
  await opened?.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  await ended
  opened = undefined
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

async function stageFor(args: string[], userData?: string): Promise<Stage> {
  opened = await launchApp({ args, ...(userData !== undefined && { userData }) })
  const { app, window } = opened
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 768 }))
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
  return { app, window, folder, example }
}

function reportWithMistakes(): string {
  const path = join(folder, '年报.txt')
  writeFileSync(path, example.replace(/(一、总体情况\n+)/, `$1${WRONG}\n\n`))
  return path
}

/** What was typed when the program was killed stands there again. */
async function afterKill(): Promise<Stage> {
  const data = join(folder, 'data')
  const { app, window } = await stageFor([reportWithMistakes()], data)
  await window.locator('section[data-section="problems"] p').first().click({ timeout: 20_000 })
  await window.keyboard.type('【恢复】')
  await window.waitForTimeout(1300)
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  return stageFor([], data)
}

async function onEarlierForm(): Promise<Stage> {
  const stage = await stageFor([])
  const { app, window } = stage
  await chooseById(app, 'file.new')
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('单位全称').fill('青原县水利局')
  await dialog.getByRole('combobox', { name: '年度' }).click()
  await window.getByRole('option', { name: '2020 年' }).click()
  await dialog.getByRole('button', { name: '开始编写' }).click()
  await window.locator('[data-figure]').first().fill('3', { timeout: 20_000 })
  return stage
}

const MODAL = '[data-modal]'
const isDialog = (window: Page) => window.locator(MODAL).isVisible()

/** Each screen in turn, what is wrong with it in lines. */
async function throughAll(
  stage: Stage,
  screens: Screen[],
  look: (stage: Stage, part: string | undefined) => Promise<string[]>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.open(stage)
      wrong.push(...(await look(stage, screen.part)).map((line) => `${screen.name}: ${line}`))
      await leave(stage, screen)
    })
  }
  return wrong
}

async function leave(stage: Stage, screen: Screen): Promise<void> {
  if (screen.leave) return void (await screen.leave(stage))
  if (await isDialog(stage.window)) await stage.window.keyboard.press('Escape')
  await expect(stage.window.locator(MODAL)).toHaveCount(0)
}

async function barriers({ window }: Stage, part = 'html'): Promise<string[]> {
  const within = (await isDialog(window)) ? MODAL : part
  const light = await violations(window, within)
  await window.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(window, within, ['color-contrast'])
  await window.emulateMedia({ colorScheme: null, forcedColors: 'active' })
  const plain = within === MODAL ? await plainTroubles(window) : []
  await window.emulateMedia({ forcedColors: null })
  return [...light, ...dark.map((line) => `dark: ${line}`), ...plain]
}

/** With colours of a person's own choosing there are no shadows, and what lies over the rest needs an edge. */
function plainTroubles(window: Page): Promise<string[]> {
  return window
    .locator(MODAL)
    .evaluate((dialog) => (getComputedStyle(dialog).borderTopStyle === 'none' ? ['forced colours: no edge'] : []))
}

/** Nothing moves for people whom that makes ill. */
function movements(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0)
    const elements = [...document.querySelectorAll('*')]
    const styles = elements.flatMap((element) =>
      [null, '::before', '::after'].map((part) => [element, getComputedStyle(element, part)] as const),
    )
    const moving = styles.filter(
      ([, style]) => lasts(style.animationDuration) || lasts(style.transitionDuration) || style.scrollBehavior === 'smooth',
    )
    const running = document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().activeDuration) > 0)
    const names = [...new Set(moving.map(([{ tagName, className }]) => `${tagName.toLowerCase()} ${String(className)}`))]
    return [...names.map((name) => `moves: ${name}`), ...running.map((one) => `is moving: ${one.constructor.name}`)]
  })
}

/** A dialog takes the focus, keeps it, lets go of it with Escape and gives it back. */
async function keyboardTroubles({ window }: Stage): Promise<string[]> {
  if (!(await isDialog(window))) return []
  const inside = () =>
    window.evaluate((modal) => document.activeElement?.closest(`${modal}, [data-radix-popper-content-wrapper]`) !== null, MODAL)
  const found: string[] = []
  if (!(await inside())) found.push('the focus stays outside')
  const names = new Set<string>()
  for (const key of [
    'Tab',
    'Tab',
    'Tab',
    'Tab',
    'Tab',
    'Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
    'Shift+Tab',
  ]) {
    await window.keyboard.press(key)
    if (!(await inside())) found.push(`${key} leads out`)
    names.add(await window.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ''))
  }
  if (names.size < 2 && (await window.locator(`${MODAL} button`).count()) > 1) found.push('Tab leads nowhere')
  const seen = await window.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const { outlineStyle, boxShadow } = getComputedStyle(focused)
    const around = focused.closest('label, [role="radiogroup"]')
    return (
      outlineStyle !== 'none' || boxShadow !== 'none' || (around !== null && getComputedStyle(around).outlineStyle !== 'none')
    )
  })
  if (!seen) found.push('the focus is not to be seen')
  await window.keyboard.press('Escape')
  await window
    .locator(MODAL)
    .waitFor({ state: 'hidden', timeout: 5000 })
    .catch(() => found.push('Escape does not close it'))
  return found
}

async function large({ window }: Stage, part = 'body'): Promise<string[]> {
  return layoutTroubles(window, (await isDialog(window)) ? MODAL : part)
}

/** What is asked of words where a person asks for more contrast: seven to one. */
async function plain({ window }: Stage, part = 'html'): Promise<string[]> {
  const within = (await isDialog(window)) ? MODAL : part
  const light = await violations(window, within, ['color-contrast-enhanced'])
  await window.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(window, within, ['color-contrast-enhanced'])
  await window.emulateMedia({ colorScheme: null })
  return [...light, ...dark.map((line) => `dark: ${line}`)]
}

const zoom = ({ app }: Stage, factor: number) =>
  app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)

for (const [kind, screens, begin] of [
  ['before a report is open', START_SCREENS, () => stageFor([])],
  ['with a report', REPORT_SCREENS, () => stageFor([reportWithMistakes()])],
  ['with a report that came back', RECOVERED_SCREENS, afterKill],
  ['with a report on the form before', EARLIER_FORM_SCREENS, onEarlierForm],
] as const) {
  test(`no screen ${kind} has a barrier, light or dark, and every dialog is worked with the keyboard alone`, async () => {
    test.setTimeout(300_000)
    const both = async (stage: Stage, part: string | undefined) => [
      ...(await barriers(stage, part)),
      ...(await keyboardTroubles(stage)),
    ]
    expect(await throughAll(await begin(), screens, both)).toEqual([])
    expect(opened!.errors).toEqual([])
  })

  test(`nothing ${kind} is cut, covered or outside at twice the size, moves where nothing shall, or is faint where contrast is asked for`, async () => {
    test.setTimeout(240_000)
    const stage = await begin()
    await screens[0]!.open(stage)
    const panels = stage.window.locator('[data-side]')
    const before = await panels.count()
    await stage.window.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' })
    await zoom(stage, 2)
    // Panels that would lie over the report are put away, and come back with the room.
    await expect(panels).toHaveCount(0)
    const all = async (now: Stage, part: string | undefined) => [
      ...(await large(now, part)),
      ...(await movements(now.window)),
      ...(await plain(now, part)),
    ]
    expect(await throughAll(stage, screens, all)).toEqual([])
    await zoom(stage, 1)
    await expect(panels).toHaveCount(before)
  })
}
