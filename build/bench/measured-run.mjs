// One process from start to end: time, and the peak of resident memory where the system tells it (Linux).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const MEGABYTE = 1024 * 1024

/**
 * `ms` and `peak` (MB, threads included; `null` where the system does not tell). Rejects when it ends with an error.
 * @param {string[]} args of Node
 * @returns {Promise<{ ms: number, peak: number | null }>}
 */
export function measuredRun(args) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  let peak = 0
  child.stderr.on('data', (/** @type {Buffer} */ part) => (said += part.toString()))
  const look = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 25)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look)
      const ms = Math.round((performance.now() - start) * 10) / 10
      if (code === 0) resolve({ ms, peak: peak === 0 ? null : Math.round(peak / MEGABYTE) })
      else reject(new Error(`${args.slice(0, 3).join(' ')}: ${code}\n${said.slice(0, 2000)}`))
    })
  })
}

/** Highest resident memory so far, in bytes; 0 where it is not told. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
