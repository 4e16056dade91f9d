// What the app and its tests need from the system on Linux: looks for it, and on Debian as root installs what is missing.
// Looks for the thing itself, not for a package, so that other distributions count too.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { messages, say } from './messages.mjs'

/**
 * What for: the window, a display where there is none, tests of Word files, tests of the page in a newer engine.
 * @typedef {'window' | 'virtual-display' | 'documents' | 'current-engine'} Purpose
 */
/** @typedef {{ package: string, for: Purpose, library?: string, program?: string, font?: string }} Need */

/** @type {Need[]} Debian's package names */
export const needs = [
  { package: 'libgtk-3-0', for: 'window', library: 'libgtk-3.so.0' },
  { package: 'libnss3', for: 'window', library: 'libnss3.so' },
  { package: 'libasound2', for: 'window', library: 'libasound.so.2' },
  { package: 'libgbm1', for: 'window', library: 'libgbm.so.1' },
  { package: 'libatk-bridge2.0-0', for: 'window', library: 'libatk-bridge-2.0.so.0' },
  { package: 'libcups2', for: 'window', library: 'libcups.so.2' },
  { package: 'libdrm2', for: 'window', library: 'libdrm.so.2' },
  { package: 'fonts-noto-cjk', for: 'window', font: 'CJK' },
  { package: 'xvfb', for: 'virtual-display', program: 'xvfb-run' },
  { package: 'xvfb', for: 'virtual-display', program: 'Xvfb' },
  { package: 'xauth', for: 'virtual-display', program: 'xauth' },
  { package: 'libreoffice-writer-nogui', for: 'documents', program: 'soffice' },
  { package: 'poppler-utils', for: 'documents', program: 'pdftotext' },
  { package: 'chromium', for: 'current-engine', program: 'chromium' },
]

/**
 * @param {Purpose[]} purposes
 * @param {(need: Need) => boolean} isThere
 * @returns {string[]} packages to install, each once
 */
export function missingPackages(purposes, isThere = isInstalled) {
  return [...new Set(needs.filter((need) => purposes.includes(need.for) && !isThere(need)).map((need) => need.package))]
}

/**
 * Installs what is missing where it can, and says what to install by hand where it cannot.
 * @param {Purpose[]} purposes
 * @returns {string[]} packages that are still missing
 */
export function ensureSystem(purposes) {
  if (process.platform !== 'linux') return []
  const missing = missingPackages(purposes)
  if (missing.length === 0) return []
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
    say(messages.installByHand(missing))
    return missing
  }
  say(messages.installingPackages(missing))
  const log = installWithApt(missing)
  const still = missingPackages(purposes)
  if (still.length > 0) say(messages.packagesNotInstalled(still, log))
  return still
}

/** @param {string[]} packages @returns {string} what apt-get said */
function installWithApt(packages) {
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  let log = ''
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync('apt-get', [...wait, '-qq', ...step], {
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    log += `${run.stdout ?? ''}${run.stderr ?? ''}`
  }
  knownLibraries = undefined
  return log
}

/** @param {Need} need */
function isInstalled(need) {
  if (need.library !== undefined) return libraries().includes(need.library)
  if (need.font !== undefined) return hasFont(need.font)
  if (need.program === undefined) return true
  const program = findProgram(need.program)
  return program !== undefined && (need.program !== 'soffice' || hasWriter(program))
}

/** LibreOffice comes in parts; the one that reads Word files is Writer. @param {string} soffice */
function hasWriter(soffice) {
  return existsSync(join(dirname(realpathSync(soffice)), 'libswlo.so'))
}

/** @type {string[] | undefined} */
let knownLibraries

function libraries() {
  if (knownLibraries) return knownLibraries
  const listed = spawnSync(findProgram('ldconfig') ?? '/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  knownLibraries = listed.split('\n').map((line) => line.trim().split(' ')[0] ?? '')
  return knownLibraries
}

/** @param {string} name part of a font file's name @param {string} folder */
function hasFont(name, folder = '/usr/share/fonts') {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((file) => String(file).includes(name))
}

/** @param {string} name @returns {string | undefined} its path */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}

/** Inside a container or a bare server there is neither. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Chromium's sandbox refuses to work for root. */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const still = ensureSystem(['window', 'virtual-display', 'documents', 'current-engine'])
  process.exit(still.length === 0 ? 0 : 1)
}
