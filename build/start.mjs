// npm start [-- FILE]: gets what is missing, builds, opens the window. Runs on a bare Node.
// Without a display it opens a sample report (or FILE) in a virtual one and leaves a screenshot.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messages, say } from './messages.mjs'
import { prepareBuild, prepareElectron, prepareModules } from './prepare.mjs'
import { ensureSystem, findProgram, hasDisplay, sandboxArguments } from './system.mjs'
import { root } from './tool.mjs'

const screenshot = join(root, '.cache', 'screenshot.png')
const patience = 90_000

// npm runs scripts in the folder of package.json; a relative name is meant from where the person is.
const files = process.argv.slice(2).map((name) => resolve(process.env.INIT_CWD ?? process.cwd(), name))
const display = hasDisplay()

if (!display) say(messages.noDisplay)
ensureSystem(display ? ['window'] : ['window', 'virtual-display'])
if (!display && findProgram('xvfb-run') === undefined) {
  say(messages.noVirtualDisplay)
  process.exit(1)
}
prepareModules()
const electron = await prepareElectron()
prepareBuild()
say(messages.opening)
process.exit(await (display ? openWindow() : takeScreenshot()))

/** @returns {Promise<number>} */
function openWindow() {
  const child = spawn(electron.path, [...sandboxArguments(), root, ...files], { stdio: 'inherit' })
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}

/** @returns {Promise<number>} */
async function takeScreenshot() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-start-'))
  try {
    const opened = files.length > 0 ? files : sampleReport(folder)
    mkdirSync(join(root, '.cache'), { recursive: true })
    rmSync(screenshot, { force: true })
    const { code, log } = await runInVirtualDisplay([root, ...opened], join(folder, 'user-data'))
    if (code !== 0 || !existsSync(screenshot)) {
      say(`${messages.noScreenshot}\n${log}`)
      return code || 1
    }
    say(messages.screenshot(screenshot))
    console.log(screenshot)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The template's example, as a report file. @param {string} folder @returns {string[]} */
function sampleReport(folder) {
  const sample = join(folder, 'sample.nianbao')
  const example = join(root, 'templates/gov-disclosure-2021/example.txt')
  const made = spawnSync(
    process.execPath,
    [join(root, 'out/main/cli.cjs'), 'convert', example, '--to', 'nianbao', '-o', sample],
    {
      encoding: 'utf8',
    },
  )
  if (existsSync(sample)) return [sample]
  say(messages.sampleFailed(`${made.stderr ?? ''}${made.error?.message ?? ''}`))
  return []
}

/**
 * @param {string[]} parameters @param {string} userData
 * @returns {Promise<{ code: number, log: string }>}
 */
function runInVirtualDisplay(parameters, userData) {
  const app = [electron.path, ...sandboxArguments(), `--user-data-dir=${userData}`, ...parameters]
  const child = spawn('xvfb-run', ['-a', '-s', '-screen 0 1440x960x24', ...app], {
    env: { ...process.env, NIANBAO_SCREENSHOT: screenshot },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the virtual display can be ended with the app.
    detached: true,
  })
  let log = ''
  child.stdout.on('data', (part) => (log += part))
  child.stderr.on('data', (part) => (log += part))
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGTERM'), patience)
  return new Promise((done) =>
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code: code ?? 1, log })
    }),
  )
}
