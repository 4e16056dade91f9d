// Installs the npm packages when they are not what package-lock.json says. Only node builtins.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tool.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Compares what is locked with what npm wrote down when it installed (node_modules/.package-lock.json).
 * Times would not do: npm touches the two files in either order.
 * @param {Lock} locked @param {Lock} installed
 */
export function areCurrent(locked, installed) {
  const wanted = locked.packages ?? {}
  const present = installed.packages ?? {}
  // Optional ones are for other systems and may be absent; '' is this package itself.
  const absent = Object.entries(wanted).some(([place, entry]) => place !== '' && !entry.optional && !(place in present))
  const other = Object.entries(present).some(([place, entry]) => wanted[place]?.version !== entry.version)
  return !absent && !other
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

export function hasModules() {
  const locked = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules/.package-lock.json'))
  return locked !== undefined && installed !== undefined && areCurrent(locked, installed)
}

/** @returns {{ ok: boolean, log: string }} */
export function installModules() {
  const settings = ['--no-audit', '--no-fund', '--loglevel=error']
  // npm is a script of the shell on Windows.
  const run = spawnSync('npm', ['ci', ...settings], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  return { ok: run.status === 0, log: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}` }
}
