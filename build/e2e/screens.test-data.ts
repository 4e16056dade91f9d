// Every screen and dialog with the way to it. A new one is a line here, and all that everybody needs is checked of it.
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandId } from '../../shared/command'
import { answerOpenDialog, answerSaveDialog } from './dialogs'
import { chooseById } from './menu'

export interface Stage {
  app: ElectronApplication
  window: Page
  /** For files that a screen needs. */
  folder: string
  /** Text of a whole report. */
  example: string
}

export interface Screen {
  name: string
  open: (stage: Stage) => Promise<unknown>
  /** The part of the page it is, where it is neither a dialog nor the whole. */
  part?: string
  /** Left by this, not by Escape. */
  leave?: (stage: Stage) => Promise<unknown>
}

const dialogOf =
  (id: CommandId) =>
  async (stage: Stage): Promise<void> => {
    await chooseById(stage.app, id)
    await expect(stage.window.locator('[data-modal]')).toBeVisible({ timeout: 20_000 })
  }

function write({ folder }: Stage, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const withFile = (id: CommandId, name: string, text: (example: string) => string) => async (stage: Stage) => {
  await answerOpenDialog(stage.app, write(stage, name, text(stage.example)))
  await dialogOf(id)(stage)
}

async function paste(stage: Stage, text: string): Promise<void> {
  await stage.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
  await stage.window.locator('section[data-section="problems"] p').first().click()
  await stage.window.keyboard.press('Control+v')
  await expect(stage.window.locator('[data-modal]')).toBeVisible({ timeout: 20_000 })
}

const part = (example: string, from: string, to: string) => example.slice(example.indexOf(from), example.indexOf(to))

const SIDE = '[data-side="right"]'

/** Before a report is open. */
export const START_SCREENS: Screen[] = [
  { name: 'start', open: ({ window }) => expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 }) },
  { name: 'new report', open: dialogOf('file.new') },
  { name: 'last year’s report rolled', open: withFile('file.roll', 'last.txt', (example) => example) },
  { name: 'adding up', open: dialogOf('file.merge') },
  { name: 'checking many', open: dialogOf('file.checkMany') },
  { name: 'kept contents', open: dialogOf('file.kept') },
  { name: 'trouble', open: withFile('file.open', 'broken.docx', () => 'PK\u0003\u0004 not a package') },
  { name: 'settings', open: dialogOf('file.settings') },
  { name: 'help', open: dialogOf('help.contents') },
  { name: 'guide', open: dialogOf('help.guide') },
  { name: 'shortcuts', open: dialogOf('help.shortcuts') },
  { name: 'problem report', open: dialogOf('help.problem') },
  { name: 'about', open: dialogOf('help.about') },
  { name: 'update', open: dialogOf('help.update') },
  { name: 'update refused', open: updateChosen(false) },
  { name: 'update checked', open: updateChosen(true) },
  { name: 'units added up', open: unitsAddedUp },
  { name: 'opening', open: opening, leave: leaveOpening },
]

/** With a report that has something to find. */
export const REPORT_SCREENS: Screen[] = [
  { name: 'report', open: reportShown },
  { name: 'published', open: published, leave: ({ app }) => chooseById(app, 'file.published') },
  { name: 'findings', part: SIDE, open: panel('view.findings', '检查') },
  { name: 'last year', part: SIDE, open: panel('view.lastYear', '去年'), leave: panel('view.findings', '检查') },
  { name: 'versions', part: SIDE, open: panel('view.versions', '版本'), leave: panel('view.findings', '检查') },
  {
    name: 'find',
    part: '[role="search"]',
    open: (stage) => chooseById(stage.app, 'edit.replace'),
    leave: ({ window }) => window.keyboard.press('Escape'),
  },
  { name: 'particulars', open: dialogOf('file.about') },
  { name: 'ledger', open: dialogOf('file.ledger') },
  { name: 'ledger mapped', open: ledgerMapped },
  { name: 'ledger counted', open: ledgerCounted },
  { name: 'explanation', open: ({ window }) => window.getByRole('button', { name: '说明…' }).first().click() },
  { name: 'mending', open: ({ window }) => window.getByRole('button', { name: '统一标点' }).first().click() },
  {
    name: 'comparison',
    open: withFile('view.compare', 'other.txt', (example) => example.replace('组织培训2次', '组织业务培训4次')),
  },
  { name: 'several years', open: dialogOf('view.years') },
  { name: 'pasted report', open: (stage) => paste(stage, stage.example) },
  {
    name: 'pasted table',
    open: (stage) => paste(stage, part(stage.example, '三、收到和处理', '四、政府信息公开').replace('31', '38')),
  },
  { name: 'pasted chapter', open: (stage) => paste(stage, '五、存在的主要问题及改进情况\n粘贴的一段。') },
  { name: 'export', open: dialogOf('file.export') },
  { name: 'exported', open: exported },
  { name: 'not exported', open: notExported },
  { name: 'not saved', open: notSaved },
  { name: 'asked before Word', open: dialogOf('file.exportWord') },
  {
    name: 'preview',
    open: async (stage) => {
      await chooseById(stage.app, 'view.preview')
      await expect(stage.window.locator('[data-preview-page]').first()).toBeVisible({ timeout: 20_000 })
    },
    leave: async (stage) => {
      await chooseById(stage.app, 'view.preview')
      await expect(stage.window.locator('[data-preview-page]')).toHaveCount(0)
    },
  },
]

async function reportShown({ window }: Stage): Promise<void> {
  await expect(window.locator('[data-figure]').first()).toBeVisible({ timeout: 20_000 })
}

function panel(id: CommandId, name: string) {
  return async (stage: Stage): Promise<void> => {
    const side = stage.window.getByRole('complementary', { name })
    if (!(await side.isVisible())) await chooseById(stage.app, id)
    await expect(side).toBeVisible()
  }
}

const LEDGER =
  '\ufeff申请编号,申请人类型,收到日期,办理结果,答复日期\n1,街道居民,2026-01-05,予以公开,2026-01-20\n2,公司,2026-02-05,不予公开,'

async function ledgerMapped(stage: Stage): Promise<void> {
  await dialogOf('file.ledger')(stage)
  await stage.window.locator('[data-ledger-file]').setInputFiles(write(stage, 'ledger.csv', LEDGER))
  await expect(stage.window.locator('[data-modal] select, [data-modal] [role="combobox"]').first()).toBeVisible({
    timeout: 20_000,
  })
}

async function exported(stage: Stage): Promise<void> {
  await answerSaveDialog(stage.app, join(stage.folder, 'exported.docx'))
  await dialogOf('file.export')(stage)
  await stage.window
    .locator('[data-modal]')
    .getByRole('button', { name: /^(导出|仍然导出)/ })
    .click()
  await expect(stage.window.getByRole('dialog', { name: '已导出' })).toBeVisible({ timeout: 30_000 })
}

/** What stood unsaved when the program ended. */
export const RECOVERED_SCREENS: Screen[] = [
  { name: 'recovered', open: ({ window }) => expect(window.getByRole('status', { name: '恢复的内容' })).toBeVisible() },
]

/** A report on the form of 2019. */
export const EARLIER_FORM_SCREENS: Screen[] = [
  { name: 'earlier form', open: ({ window }) => expect(window.getByText('转换为 2021 年格式…')).toBeVisible() },
  { name: 'change of form', open: dialogOf('file.changeForm') },
]

async function ledgerCounted(stage: Stage): Promise<void> {
  await ledgerMapped(stage)
  await stage.window.getByRole('button', { name: '建议：自然人' }).click()
  await stage.window.getByRole('button', { name: '下一步' }).click()
  await expect(stage.window.getByText(/^读到 2 条/)).toBeVisible()
}

/** There is a folder where the file should go. */
async function intoNothing(stage: Stage): Promise<void> {
  await answerSaveDialog(stage.app, join(stage.folder, 'gone', 'exported'))
}

async function notExported(stage: Stage): Promise<void> {
  await intoNothing(stage)
  await dialogOf('file.export')(stage)
  await stage.window
    .locator('[data-modal]')
    .getByRole('button', { name: /^(导出|仍然导出)/ })
    .click()
  await expect(stage.window.getByRole('dialog', { name: '没有导出' })).toBeVisible({ timeout: 30_000 })
}

async function notSaved(stage: Stage): Promise<void> {
  await intoNothing(stage)
  await dialogOf('file.saveAs')(stage)
  await expect(stage.window.getByRole('dialog', { name: '没有保存' })).toBeVisible()
}

async function published({ app, window }: Stage): Promise<void> {
  await chooseById(app, 'file.published')
  await expect(window.getByText(/^已标记为 .* 发布/).first()).toBeVisible()
}

/** With the list that proves it, or without. */
function updateChosen(listed: boolean) {
  return async (stage: Stage): Promise<void> => {
    const name = `nianbao-99.0.0-linux-${process.arch === 'arm64' ? 'arm64' : 'amd64'}.deb`
    const folder = join(stage.folder, String(listed))
    mkdirSync(folder, { recursive: true })
    const path = join(folder, name)
    writeFileSync(path, 'package')
    const files = [{ name, size: 7, sha512: createHash('sha512').update('package').digest('hex') }]
    const list = { program: 'nianbao', version: '99.0.0', files }
    if (listed) writeFileSync(join(folder, 'nianbao-update.json'), JSON.stringify(list))
    await answerOpenDialog(stage.app, path)
    await dialogOf('help.update')(stage)
    await stage.window.getByRole('button', { name: '选择安装文件…' }).click()
    await expect(stage.window.getByText(listed ? /99\.0\.0 版 · / : /nianbao-update\.json，无法确认/)).toBeVisible()
  }
}

async function unitsAddedUp(stage: Stage): Promise<void> {
  const county = join(stage.folder, 'county')
  mkdirSync(county, { recursive: true })
  for (const name of ['东坪县教育局', '东坪县民政局'])
    writeFileSync(join(county, `${name}.txt`), stage.example.replaceAll('青原县水利局', name))
  // One that cannot be added.
  writeFileSync(join(county, 'broken.txt'), 'nothing')
  await answerOpenDialog(stage.app, county)
  await dialogOf('file.merge')(stage)
  const dialog = stage.window.getByRole('dialog', { name: '汇总下级年报' })
  await dialog.getByLabel('本级单位全称').fill('东坪县人民政府')
  await dialog.getByRole('combobox', { name: '年度' }).click()
  await stage.window.getByRole('option', { name: '2026 年' }).click()
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog).toContainText('计入 2 份', { timeout: 40_000 })
}

/** What is asked of the thread that reads does not get there, so that the screen stays as with a very long file. */
async function opening(stage: Stage): Promise<void> {
  await stage.window.evaluate(() => {
    const { postMessage } = Worker.prototype
    Object.assign(globalThis, { letGo: () => Object.assign(Worker.prototype, { postMessage }) })
    Object.assign(Worker.prototype, { postMessage: () => undefined })
  })
  await answerOpenDialog(stage.app, write(stage, 'long.txt', stage.example))
  await chooseById(stage.app, 'file.open')
  await expect(stage.window.getByText('正在读取')).toBeVisible()
}

async function leaveOpening({ window }: Stage): Promise<void> {
  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: '取消' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible()
  await window.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
}
