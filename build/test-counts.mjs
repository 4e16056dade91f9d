// How many tests ran, from what the test runners write down.

/** @typedef {{ passed: number, failed: number, skipped: number, skippedTitles?: string[] }} Counts */

/**
 * A runner that ended red counts at least one failure, and so does one that ran nothing: silence is not success.
 * @param {Counts} counts @param {boolean} ok whether the runner itself ended well
 * @returns {Counts}
 */
export function atLeastOne(counts, ok) {
  const silent = counts.passed + counts.failed + counts.skipped === 0
  const unnoticed = !ok && counts.failed === 0
  return silent || unnoticed ? { ...counts, failed: counts.failed + 1 } : counts
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, part) => ({
      passed: total.passed + part.passed,
      failed: total.failed + part.failed,
      skipped: total.skipped + part.skipped,
      skippedTitles: [...(total.skippedTitles ?? []), ...(part.skippedTitles ?? [])],
    }),
    { passed: 0, failed: 0, skipped: 0, skippedTitles: [] },
  )
}

/** The closing line that tools read. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * @typedef {{ status: string, fullName?: string }} VitestTest
 * @typedef {{ status: string, assertionResults: VitestTest[] }} VitestFile
 * @param {{ testResults: VitestFile[] }} report written by vitest's json reporter
 * @returns {Counts}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const skipped = tests.filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
  // A file that could not be loaded has no tests to be red.
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(isFailed).length + broken.length,
    skipped: skipped.length,
    skippedTitles: skipped.map(({ fullName }) => fullName ?? ''),
  }
}

/** @param {VitestTest} test */
const isFailed = ({ status }) => status === 'failed'

/**
 * @typedef {{ title: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[], suites?: PlaywrightSuite[] }} report
 * @returns {Counts} written by Playwright's json reporter
 */
export function countPlaywright({ stats, errors = [], suites = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    skippedTitles: suites
      .flatMap(specsOf)
      .filter(isSkipped)
      .map(({ title }) => title),
  }
}

/** @param {PlaywrightSuite} suite @returns {PlaywrightSpec[]} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** @param {PlaywrightSpec} spec */
const isSkipped = ({ tests }) => tests.some(({ status }) => status === 'skipped')
