// The steps of `npm test`, in order. Each tool counts as one test; the two test runners count what they ran.
import { join } from 'node:path'
import { canRunFallback } from './fallback-electron.mjs'
import { countPlaywright, countVitest } from './test-counts.mjs'
import { root, toolPath } from './tool.mjs'
import { windowTests } from './window-tests.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string[]} command looked up late: packages may be installed first
 * @property {boolean} quick part of `npm run check`
 * @property {Record<string, string>} [environment]
 * @property {{ file: string, count: (report: any) => import('./test-counts.mjs').Counts }} [report]
 */

const node = process.execPath
/** @param {string} name */
const reportFile = (name) => join(root, '.cache/reports', `${name}.json`)

/** @type {Step[]} */
export const steps = [
  { name: 'types', quick: true, command: () => [node, 'build/types.mjs'] },
  { name: 'lint', quick: true, command: () => [node, toolPath('oxlint'), '--deny-warnings', '--format=unix'] },
  { name: 'imports', quick: true, command: () => [node, 'build/import-rules.mjs'] },
  { name: 'unused', quick: false, command: () => [node, toolPath('knip'), '--no-progress', '--no-config-hints'] },
  {
    name: 'format',
    quick: false,
    command: () => [
      node,
      toolPath('prettier'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location=.cache/prettier',
      '.',
    ],
  },
  {
    name: 'unit',
    quick: true,
    command: () => [
      node,
      toolPath('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile('unit')}`,
    ],
    report: { file: reportFile('unit'), count: countVitest },
  },
  { name: 'build', quick: false, command: () => [node, 'build/app-bundle.mjs'] },
  // Packaging for a test needs the fallback runtime; elsewhere the window tests leave the packaged app out.
  ...(canRunFallback() ? [{ name: 'package', quick: false, command: () => [node, 'build/dist.mjs', '--fallback'] }] : []),
  {
    name: 'window',
    quick: false,
    command: () => windowTests(['--reporter=list,json']),
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile('window') },
    report: { file: reportFile('window'), count: countPlaywright },
  },
]
