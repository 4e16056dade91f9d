// Runs the command of an installed npm package with this Node, without npx and its second of start-up.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} packageName @param {string} [command] when it is not called like the package @returns {string} its script */
export function toolPath(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * @param {string[]} command script and its arguments
 * @param {{ cwd?: string, environment?: Record<string, string> }} [settings]
 * @returns {{ ok: boolean, out: string, log: string }} `log` is what went to both streams
 */
export function runNode(command, { cwd = root, environment = {} } = {}) {
  const run = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 256 * 1024 * 1024,
  })
  const out = run.stdout ?? ''
  return { ok: run.status === 0, out, log: `${out}${run.stderr ?? ''}${run.error?.message ?? ''}` }
}
