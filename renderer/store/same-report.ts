import type { Report } from '@shared/report'

/** Whether two reports say the same. Shared parts are compared by identity; `modified` is no part of what they say. */
export function sameReport(a: Report, b: Report): boolean {
  if (a === b) return true
  return sameValue({ ...a, modified: '' }, { ...b, modified: '' })
}

/** Structural equality of plain data. A key whose value is `undefined` counts as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameValue(item, b[i]))
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => sameValue(left[key], right[key]))
}
