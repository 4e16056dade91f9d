import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const DISPLAY = ['-a', '-s', '-screen 0 1920x1080x24']

/**
 * Runs the script again inside a virtual display when there is none; `true` when that has happened and the caller is done.
 * @param {string} script URL of the calling module
 */
export function withDisplay(script) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return false
  const run = spawnSync('xvfb-run', [...DISPLAY, process.execPath, fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (run.error) throw new Error('no display, and xvfb-run is not installed')
  process.exitCode = run.status ?? 1
  return true
}
