// Runs Playwright over the real window, in a virtual display where there is one, so that no window flickers over the desk.
// node build/window-tests.mjs [PLAYWRIGHT ARGUMENTS…]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findProgram, hasDisplay } from './system.mjs'
import { root, toolPath } from './tool.mjs'

/** @returns {string[]} what to put before the command that opens windows */
export function displayCommand() {
  if (process.platform !== 'linux') return []
  if (findProgram('xvfb-run') !== undefined) return ['xvfb-run', '-a', '-s', '-screen 0 1440x960x24']
  return hasDisplay() ? [] : ['false']
}

/** @param {string[]} parameters @returns {string[]} the whole command */
export function windowTests(parameters) {
  return [...displayCommand(), process.execPath, toolPath('@playwright/test', 'playwright'), 'test', ...parameters]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [program, ...parameters] = windowTests(process.argv.slice(2))
  const run = spawnSync(program ?? 'false', parameters, { cwd: root, stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
