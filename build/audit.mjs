// Known vulnerabilities of what is shipped: the packages that are bundled, and the runtime around them.
import { spawnSync } from 'node:child_process'
import { messages } from './messages.mjs'
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
    if (!report?.vulnerabilities) return found.size > 0 ? { kind: 'found', found: [...found] } : unreachable(report)
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

/** @param {any} report @returns {Audit} */
function unreachable(report) {
  return { kind: 'unreachable', reason: String(report?.message ?? report?.error?.summary ?? 'npm audit') }
}

/**
 * Whether products may be made, and what there is to say. What nobody looked at is not called clean: without an audit
 * nothing is made, unless whoever releases takes that on (`--unaudited`), and then it is said again at the end.
 * @param {Audit} audit @param {boolean} unaudited
 * @returns {{ goOn: boolean, first: string, last: string | null }}
 */
export function auditVerdict(audit, unaudited) {
  switch (audit.kind) {
    case 'clean':
      return { goOn: true, first: messages.auditClean, last: null }
    case 'found':
      return { goOn: false, first: messages.auditFound(audit.found), last: null }
    case 'unreachable': {
      const first = messages.auditUnreachable(audit.reason, unaudited)
      return { goOn: unaudited, first, last: unaudited ? messages.notAudited : null }
    }
  }
}
