// Known vulnerabilities of what is shipped: the packages that are bundled, and the runtime around them.
import { spawnSync } from 'node:child_process'
import { root } from './tool.mjs'

/** @typedef {{ kind: 'clean' } | { kind: 'found', found: string[] } | { kind: 'unreachable', reason: string }} Audit */

/** Bundled packages are dependencies; Electron is a development dependency, and yet it goes out with the program. */
const SHIPPED = [
  { parameters: ['--omit=dev'], counts: () => true },
  { parameters: [], counts: (/** @type {string} */ name) => name === 'electron' },
]

/**
 * @param {(parameters: string[]) => string} audit runs `npm audit --json` and gives what it printed
 * @returns {Audit}
 */
export function auditShipped(audit = npmAudit) {
  /** @type {Set<string>} */
  const found = new Set()
  for (const { parameters, counts } of SHIPPED) {
    const report = parsed(audit(parameters))
    if (typeof report?.vulnerabilities !== 'object') return { kind: 'unreachable', reason: reasonOf(report) }
    for (const { name, severity, range } of Object.values(report.vulnerabilities)) {
      if (counts(name)) found.add(`${name} ${range} (${severity})`)
    }
  }
  return found.size === 0 ? { kind: 'clean' } : { kind: 'found', found: [...found] }
}

/** @param {string[]} parameters */
function npmAudit(parameters) {
  const run = spawnSync('npm', ['audit', '--json', ...parameters], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  })
  return run.stdout ?? ''
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {any} report */
function reasonOf(report) {
  return String(report?.message ?? report?.error?.summary ?? 'npm audit')
}
