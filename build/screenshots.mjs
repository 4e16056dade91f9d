// `npm run screenshots`: the pictures of the readme and the user guide, taken from the app as it is.
// Needs LibreOffice and pdftoppm for the page of the Word file.
import { _electron } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './app-bundle.mjs'
import { withDisplay } from './bench/with-display.mjs'
import { fetchElectron } from './fetch-electron.mjs'
import { root } from './tool.mjs'

const images = join(root, 'docs/images')
const cli = join(root, 'out/main/cli.cjs')
const example = join(root, 'templates/gov-disclosure-2021/example.txt')

const { ok, log } = ensureBuilt()
if (!ok) {
  console.error(log)
  process.exit(1)
}
if (!withDisplay(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-screenshots-'))
  const saved = join(folder, '2026年年报.nianbao')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'nianbao', '-o', saved])
  await screenshot([], 'start.png', async (window) => {
    await window.getByRole('button').first().waitFor()
  })
  await screenshot([saved], 'editor.png', async (window) => {
    const cell = window.locator('[data-figure="requests.received.business"]')
    await cell.click()
    await window.keyboard.type('8')
    // The table's head under the toolbar, the row in work and the balance in view.
    await window.locator('section[data-section="requests"]').evaluate((section) => section.scrollIntoView({ block: 'start' }))
  })
  wordPage(folder)
  console.log(images)
}

/**
 * @param {string[]} args @param {string} name
 * @param {(window: import('@playwright/test').Page) => Promise<void>} prepare
 */
async function screenshot(args, name, prepare) {
  const userData = mkdtempSync(join(tmpdir(), 'nianbao-screenshots-'))
  writeFileSync(join(userData, 'guide.json'), 'true')
  const { path } = await fetchElectron()
  const app = await _electron.launch({ executablePath: path, args: [`--user-data-dir=${userData}`, root, ...args] })
  const window = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 820 }))
  if (args.length > 0) await window.locator('[data-figure]').first().waitFor()
  await prepare(window)
  await window.waitForTimeout(800)
  await window.screenshot({ path: join(images, name) })
  await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined)
}

/** The pages of table two and three, as LibreOffice prints them. @param {string} folder */
function wordPage(folder) {
  const docx = join(folder, 'word.docx')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'docx', '-o', docx])
  const profile = `-env:UserInstallation=file://${folder}/office`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore' })
  const page = ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile']
  execFileSync('pdftoppm', [...page, join(folder, 'word.pdf'), join(images, 'word')])
}
