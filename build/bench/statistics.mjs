/**
 * Median and 95th percentile, rounded to tenths.
 * @param {number[]} values
 */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const tenths = (/** @type {number} */ value) => Math.round(value * 10) / 10
  return { p50: tenths(at(0.5)), p95: tenths(at(0.95)), most: tenths(sorted[sorted.length - 1] ?? 0), runs: sorted.length }
}
