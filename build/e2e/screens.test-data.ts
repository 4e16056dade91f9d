// Every screen and dialog with the way to it. A new one is a line here, and all that everybody needs is checked of it.
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
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
]

/** With a report that has something to find. */
export const REPORT_SCREENS: Screen[] = [
  { name: 'report', open: reportShown },
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
