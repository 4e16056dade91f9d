// Checks which part of the house imports which (.dependency-cruiser.cjs).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, runNode, toolPath } from './tool.mjs'

const configuration = join(root, '.dependency-cruiser.cjs')
const rooms = ['shared', 'main', 'renderer', 'templates', 'build']

/**
 * @param {string} folder where shared/, main/, renderer/ … are
 * @returns {{ modules: number, violations: { rule: string, from: string, to: string }[] }}
 * @throws {Error} when the tool itself fails
 */
export function checkImports(folder) {
  const present = rooms.filter((room) => existsSync(join(folder, room)))
  const tool = toolPath('dependency-cruiser', 'depcruise')
  const run = runNode([tool, '--config', configuration, '--output-type', 'json', ...present], { cwd: folder })
  if (!run.out) throw new Error(`dependency-cruiser: ${run.log}`)
  const { summary } = JSON.parse(run.out)
  /** @type {{ rule: { name: string }, from: string, to: string }[]} */
  const found = summary.violations
  return { modules: summary.totalCruised, violations: found.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = checkImports(root)
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} -> ${to}`)
  console.log(`${modules} modules, ${violations.length} violations`)
  // With a TypeScript it does not know, the tool sees no module and finds nothing wrong.
  process.exit(violations.length > 0 || modules === 0 ? 1 : 0)
}
