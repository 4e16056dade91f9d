import type { LintBreach } from './breach'
import { openLintPackage, type LintPackage } from './lint-package'
import { lintTables } from './tables'

export type { LintBreach } from './breach'

/** Text area of the official page, in twips: no table is wider. */
const OFFICIAL_WIDTH = 8845

const RULES: readonly ((file: LintPackage) => LintBreach[])[] = [lintTables]

/**
 * Everything known to make Word offer a repair although a schema validator is content. Meant for files of our own;
 * `widestTable` in twips. No breach: an empty list.
 */
export function lintDocx(bytes: Uint8Array, widestTable: number = OFFICIAL_WIDTH): LintBreach[] {
  const opened = openLintPackage(bytes, widestTable)
  return Array.isArray(opened) ? opened : RULES.flatMap((rule) => rule(opened))
}
