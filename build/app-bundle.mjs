// Makes out/ (the bundled app and command line) when it is missing or older than its sources.
// Run by hand: node build/app-bundle.mjs (always makes it anew).
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh } from './freshness.mjs'
import { root, runNode, toolPath } from './tool.mjs'

const out = join(root, 'out')
const stamp = join(out, 'built')
const sources = [
  'shared',
  'main',
  'renderer',
  'templates',
  'build/licences.mjs',
  'build/licences',
  'build/proven-data.mjs',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** True when out/ holds what the sources say. */
export function isBuilt() {
  return isFresh(
    stamp,
    sources.map((name) => join(root, name)),
  )
}

/**
 * Bundles into a folder aside and puts it in place of out/ only when that went well,
 * so that a failed build, or two at once, never leave half an app.
 * @returns {{ ok: boolean, log: string }}
 */
export function build() {
  const startedAt = new Date()
  const aside = join(root, '.cache', `out-${process.pid}`)
  const { ok, log } = runNode([toolPath('electron-vite'), 'build', '--outDir', aside], { environment: { NO_COLOR: '1' } })
  if (!ok) {
    rmSync(aside, { recursive: true, force: true })
    return { ok, log }
  }
  writeFileSync(join(aside, 'built'), `${startedAt.toISOString()}\n`)
  // A source changed while the bundler ran must count as newer.
  utimesSync(join(aside, 'built'), startedAt, startedAt)
  replaceFolder(out, aside)
  return { ok: true, log }
}

/** @param {string} place @param {string} replacement */
function replaceFolder(place, replacement) {
  const old = `${replacement}.old`
  mkdirSync(dirname(place), { recursive: true })
  if (existsSync(place)) renameSync(place, old)
  try {
    renameSync(replacement, place)
  } catch (error) {
    // Another build put its own there in between: as good as ours.
    if (!existsSync(stamp)) throw error
    rmSync(replacement, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

/** Builds only when needed. @returns {{ ok: boolean, log: string, built: boolean }} */
export function ensureBuilt() {
  return isBuilt() ? { ok: true, log: '', built: false } : { ...build(), built: true }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = build()
  console.log(result.log)
  process.exit(result.ok ? 0 : 1)
}
