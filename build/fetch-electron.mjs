// Finds an Electron that runs here: the official one of package.json, else the fallback runtime.
// Run by hand it prints the path of the binary; with --pristine, the folder for packaging a product for a test.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canRunFallback, fallback, fetchFallback, fetchPristine, hasFallback } from './fallback-electron.mjs'

const electronPackage = fileURLToPath(new URL('../node_modules/electron', import.meta.url))
const downloads = 'https://github.com/electron/electron/releases'

/** @typedef {{ path: string, folder: string, version: string, official: boolean }} Electron */

/**
 * @param {() => void} [onDownload] called before anything is downloaded
 * @returns {Promise<Electron>}
 * @throws {Error} when neither runtime can be had
 */
export async function fetchElectron(onDownload) {
  const found = installed() ?? (hasFallback() ? fallbackRuntime() : undefined)
  if (found) return found
  onDownload?.()
  if (await reachesDownloads()) downloadOfficial()
  const official = installed()
  if (official) return official
  if (!canRunFallback()) throw new Error(`Electron for ${process.platform}-${process.arch}: npx install-electron`)
  fetchFallback()
  return fallbackRuntime()
}

/** @returns {Electron | undefined} the official one, when it was downloaded whole */
function installed() {
  const folder = join(electronPackage, 'dist')
  const named = join(electronPackage, 'path.txt')
  if (!existsSync(named) || !existsSync(join(folder, 'version'))) return undefined
  const path = join(folder, readFileSync(named, 'utf8').trim())
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return existsSync(path) ? { path, folder, version, official: true } : undefined
}

/** @returns {Electron} */
function fallbackRuntime() {
  return { path: fallback.path, folder: fallback.folder, version: fallback.version, official: false }
}

/** A network that drops packets would otherwise hold the installer for minutes. */
async function reachesDownloads() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  try {
    await fetch(mirror ?? downloads, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    return true
  } catch {
    return false
  }
}

function downloadOfficial() {
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 10 * 60_000,
  })
}

/**
 * What a program needs to know so that `require('electron')` and its tools use this runtime.
 * @param {Electron} electron
 */
export function electronEnvironment(electron) {
  return electron.official ? {} : { ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.path), ELECTRON_EXEC_PATH: electron.path }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--pristine')) {
    fetchPristine()
    console.log(fallback.pristine)
  } else {
    console.log((await fetchElectron()).path)
  }
}
