// Whether everybody can use every screen: names, roles and contrast in light and dark, the keyboard alone, twice the size.
import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { launchApp, type LaunchedApp } from './launch-app'
import { layoutTroubles } from './layout'
import { REPORT_SCREENS, START_SCREENS, type Screen, type Stage } from './screens.test-data'

const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
/** Text that checks have something to say about. */
const WRONG = '截止目前工作有序。全年收到政府信息公开申请9999件。深化改革,优化服务。'

let folder: string
let opened: LaunchedApp | undefined
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-everybody-'))))
test.afterEach(async () => {
  await opened?.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  opened = undefined
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function stageFor(args: string[]): Promise<Stage> {
  opened = await launchApp({ args })
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
  await window.emulateMedia({ colorScheme: null, forcedColors: 'active', reducedMotion: 'reduce' })
  const plain = within === MODAL ? await plainTroubles(window) : []
  await window.emulateMedia({ forcedColors: null, reducedMotion: null })
  return [...light, ...dark.map((line) => `dark: ${line}`), ...plain]
}

/** With colours of a person's own choosing there are no shadows, and what lies over the rest needs an edge. */
function plainTroubles(window: Page): Promise<string[]> {
  return window.locator(MODAL).evaluate((dialog) => {
    const { borderTopStyle, animationDuration } = getComputedStyle(dialog)
    return [
      ...(borderTopStyle === 'none' ? ['forced colours: no edge'] : []),
      ...(animationDuration === '0s' ? [] : [`reduced motion: moves for ${animationDuration}`]),
    ]
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

const zoom = ({ app }: Stage, factor: number) =>
  app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)

for (const [kind, screens, args] of [
  ['before a report is open', START_SCREENS, () => []],
  ['with a report', REPORT_SCREENS, () => [reportWithMistakes()]],
] as const) {
  test(`no screen ${kind} has a barrier, light or dark, and every dialog is worked with the keyboard alone`, async () => {
    test.setTimeout(180_000)
    const both = async (stage: Stage, part: string | undefined) => [
      ...(await barriers(stage, part)),
      ...(await keyboardTroubles(stage)),
    ]
    expect(await throughAll(await stageFor(args()), screens, both)).toEqual([])
    expect(opened!.errors).toEqual([])
  })

  test(`nothing is cut, covered or outside at twice the size ${kind}`, async () => {
    test.setTimeout(120_000)
    const stage = await stageFor(args())
    await screens[0]!.open(stage)
    const panels = stage.window.locator('[data-side]')
    const before = await panels.count()
    await zoom(stage, 2)
    // Panels that would lie over the report are put away, and come back with the room.
    await expect(panels).toHaveCount(0)
    expect(await throughAll(stage, screens, large)).toEqual([])
    await zoom(stage, 1)
    await expect(panels).toHaveCount(before)
  })
}
