// The program as people get it: packed, installed, started, worked with.
import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { displayCommand } from '../window-tests.mjs'
import { sandboxArguments } from '../system.mjs'
import { root } from '../tool.mjs'
import { answerSaveDialog, discardOnClose } from './dialogs'
import { launchApp } from './launch-app'

const unpacked = join(root, '.cache/packaged/linux-unpacked')
const packaged = join(unpacked, 'nianbao')
const debFolder = join(root, '.cache/packaged-deb')
const deb = existsSync(debFolder) ? readdirSync(debFolder).find((name) => name.endsWith('.deb')) : undefined
const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-packaged-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('the packaged app opens, makes a report and exports it; developer tools are not to be had', async () => {
  test.skip(!existsSync(packaged), 'no packaged app here: npm run dist -- --fallback makes one on Linux x64')
  const { app, window, errors, close } = await launchApp({ executablePath: packaged, packaged: true })
  await expect(window).toHaveTitle(/公开年报/)
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)

  // A person presses keys when there is something to see.
  await expect(window.getByRole('heading', { name: '公开年报' }).first()).toBeVisible({ timeout: 20_000 })
  await window.keyboard.press('Control+n')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('云岭市水利局')
  await window.keyboard.press('Enter')
  const cell = window.locator('[data-figure="requests.received.naturalPerson"]')
  await expect(cell).toBeVisible({ timeout: 20_000 })
  await cell.click()
  await window.keyboard.type('31')
  await window.keyboard.press('Tab')
  const file = join(folder, 'report.docx')
  await answerSaveDialog(app, file)
  await window.keyboard.press('Control+Shift+e')
  await dialog.getByRole('button', { name: /^(导出|仍然导出)/ }).click()
  await expect(window.getByRole('dialog', { name: '已导出' })).toBeVisible({ timeout: 30_000 })
  await window.keyboard.press('Escape')
  const read = execFileSync(packaged, [...sandboxArguments(), 'read', file, '--json'], { encoding: 'utf8', stdio: 'pipe' })
  const { title, figures } = JSON.parse(read) as { title: string; figures: Record<string, number> }
  expect([title.includes('云岭市水利局'), figures['requests.received.naturalPerson']]).toEqual([true, 31])

  const tools = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.openDevTools()
    await new Promise((resolve) => setTimeout(resolve, 300))
    return webContents.isDevToolsOpened()
  })
  expect(tools).toBe(false)
  expect(errors).toEqual([])
  await discardOnClose(app)
  await close()
})

test('nothing is shipped that is not used, and the size is known', () => {
  test.skip(!existsSync(packaged), 'no packaged app here: npm run dist -- --fallback makes one on Linux x64')
  const archive = readFileSync(join(unpacked, 'resources/app.asar'))
  // An archive begins with the length of its list of files, then the list.
  const list = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Listed
  const files = paths(list)
  expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(['LICENSE', 'out', 'package.json'])
  expect(files.filter((file) => /\.(map|tsx?|md|test\.)/.test(file) && !file.endsWith('licenses.md'))).toEqual([])
  for (const part of ['main/main.cjs', 'main/cli.cjs', 'preload/preload.cjs', 'renderer/index.html'])
    expect(files).toContain(`out/${part}`)
  // Each part is asked for by another one: these begin it all.
  const words = archive.toString('latin1')
  const begun = /\/(?:main\.cjs|cli\.cjs|preload\.cjs|index\.html|licences\.json)$|^(?:LICENSE|package\.json)$/
  // Once in the list of files, then in what asks for it.
  const unused = files.filter((file) => !begun.test(file) && words.split(file.split('/').at(-1)!).length < 3)
  expect(unused).toEqual([])
  expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  const megabytes = (bytes: number) => bytes / 1024 / 1024
  const whole = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(unpacked, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
  const size = { own: megabytes(archive.length), whole: megabytes(whole) }
  test.info().annotations.push({ type: 'size', description: `${size.own.toFixed(1)} MB of ${size.whole.toFixed(0)} MB are ours` })
  expect(size.own).toBeLessThan(11)
  expect(size.whole).toBeLessThan(225)
})

interface Listed {
  files?: Record<string, Listed>
}

const paths = ({ files = {} }: Listed, before = ''): string[] =>
  Object.entries(files).flatMap(([name, entry]) => (entry.files ? paths(entry, `${before}${name}/`) : [before + name]))

test('the Debian package installs what it says, and its program works with every fuse set', async () => {
  test.skip(deb === undefined, 'no package here: npm run dist -- --fallback makes one on Linux x64 with dpkg-deb')
  const file = join(debFolder, deb!)
  const field = (name: string) => execFileSync('dpkg-deb', ['-f', file, name], { encoding: 'utf8' }).trim()
  expect([field('Package'), field('Version'), field('Architecture')]).toEqual(['nianbao', version, 'amd64'])
  expect(field('Depends')).toContain('libgtk-3-0')
  expect(field('Maintainer')).toMatch(/<.+@.+>/)
  execFileSync('dpkg-deb', ['-x', file, folder])

  const desktop = readFileSync(join(folder, 'usr/share/applications/nianbao.desktop'), 'utf8')
  expect(desktop).toMatch(/^Exec="\/opt\/公开年报\/nianbao" %U$/m)
  expect(desktop).toMatch(
    /^MimeType=.*application\/msword;.*wordprocessingml\.document;.*wps-office\.wps;.*application\/vnd\.nianbao;$/m,
  )
  expect(desktop).toMatch(/^StartupWMClass=nianbao$/m)
  expect(readFileSync(join(folder, 'usr/share/mime/packages/nianbao.xml'), 'utf8')).toContain('*.nianbao')
  expect(existsSync(join(folder, 'usr/share/icons/hicolor/512x512/apps/nianbao.png'))).toBe(true)

  const program = join(folder, 'opt/公开年报/nianbao')
  const start = (parameters: string[], environment: Record<string, string> = {}) => {
    const run = spawnSync(program, [...sandboxArguments(), ...parameters], {
      encoding: 'utf8',
      cwd: folder,
      timeout: 60_000,
      env: { ...process.env, DISPLAY: '', ...environment },
    })
    return { status: run.status, out: run.stdout, err: run.stderr }
  }
  await test.step('the command line, without a screen', () => {
    // Plain Node would say its own version, an inspector would tell where it listens.
    const bent = start(['--inspect=0', '--version'], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' })
    expect([bent.status, bent.out]).toEqual([0, `${version}\n`])
    expect(bent.err).not.toContain('Debugger')
    const plain = spawnSync(process.execPath, [join(root, 'out/main/cli.cjs'), 'check', example, example, '--json'], {
      encoding: 'utf8',
    })
    const checked = start(['check', example, example, '--json'])
    expect([checked.status, checked.out]).toEqual([plain.status, plain.stdout])
    expect(start(['read', 'nothing.docx']).status).toBe(2)
    expect(start(['convert', example, '--to', 'docx', '-o', 'made.docx']).status).toBe(0)
    expect(existsSync(join(folder, 'made.docx'))).toBe(true)
  })
  await test.step('a PDF from the command line', () => {
    const made = start(['convert', 'made.docx', '--to', 'pdf', '-o', 'made.pdf'], { DISPLAY: process.env.DISPLAY ?? '' })
    expect([made.status, existsSync(join(folder, 'made.pdf'))]).toEqual([0, true])
  })
  await test.step('the window', () => {
    const picture = join(folder, 'window.png')
    const [command = program, ...before] = process.env.DISPLAY ? [program] : [...displayCommand(), program]
    const run = spawnSync(command, [...before, ...sandboxArguments(), `--user-data-dir=${join(folder, 'data')}`, 'made.docx'], {
      cwd: folder,
      timeout: 60_000,
      env: { ...process.env, NIANBAO_SCREENSHOT: picture },
    })
    expect(run.status).toBe(0)
    expect(statSync(picture).size).toBeGreaterThan(20_000)
  })
})
