// npm test [-- --quick] [-- --only=types,unit] [-- --verbose]: gets what is missing, then runs every step, red or not,
// and closes with one line of counts. Runs on a bare Node.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareElectron, prepareModules } from './prepare.mjs'
import { ensureSystem } from './system.mjs'
import { atLeastOne, closingLine, sum } from './test-counts.mjs'
import { steps } from './test-steps.mjs'
import { root } from './tool.mjs'

const flags = process.argv.slice(2)
const quick = flags.includes('--quick')
const verbose = flags.includes('--verbose')
const only = flags
  .find((flag) => flag.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
/** A step that hangs ends; a slow machine may take so long. */
const patience = 20 * 60_000

const chosen = steps.filter(({ name, quick: isQuick }) => (only ? only.includes(name) : isQuick || !quick))
const startedAt = Date.now()

if (!quick) ensureSystem(['window', 'virtual-display', 'documents', 'current-engine'])
prepareModules()
if (chosen.some(({ name }) => name === 'window')) await prepareElectron()
mkdirSync(join(root, '.cache/reports'), { recursive: true })

/** @type {import('./test-counts.mjs').Counts[]} */
const counts = []
for (const step of chosen) counts.push(await runStep(step))

const total = sum(counts)
for (const title of total.skippedTitles ?? []) console.log(`skipped: ${title}`)
console.log(`\n${seconds(startedAt)}\n${closingLine(total)}`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

/** @param {import('./test-steps.mjs').Step} step */
async function runStep(step) {
  const stepStartedAt = Date.now()
  if (step.report) rmSync(step.report.file, { force: true })
  const { ok, log } = await run(step)
  const result = step.report ? atLeastOne(countReport(step.report), ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  const red = result.failed > 0
  console.log(`${red ? '✗' : '✓'} ${step.name.padEnd(8)} ${seconds(stepStartedAt).padStart(7)}   ${closingLine(result)}`)
  if (red && !verbose) console.log(`${log.trimEnd()}\n`)
  return result
}

/** @param {NonNullable<import('./test-steps.mjs').Step['report']>} report */
function countReport({ file, count }) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
}

/** @param {import('./test-steps.mjs').Step} step @returns {Promise<{ ok: boolean, log: string }>} */
function run({ command, environment }) {
  const [program = 'false', ...parameters] = command()
  const child = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own on systems that have them, so that a step that hangs ends with all it started.
    detached: process.platform !== 'win32',
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      log += part
      if (verbose) process.stdout.write(part)
    })
  }
  const timer = setTimeout(() => end(child), patience)
  return new Promise((done) => {
    child.on('error', (error) => (log += error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ ok: code === 0, log })
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined || process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
