import { lintBody } from './body'
import type { LintBreach } from './breach'
import { lintChanges } from './changes'
import { lintChildOrder } from './child-order'
import { lintCompatibility } from './compatibility'
import { lintFields } from './fields'
import { lintFonts } from './fonts'
import { lintIds } from './ids'
import { openLintPackage, type LintPackage } from './lint-package'
import { lintNumbering } from './numbering'
import { lintPackageParts } from './package-parts'
import { lintRunText } from './run-text'
import { lintStyles } from './styles'
import { lintTables } from './tables'
import { lintValues } from './values'
import { lintWidths } from './widths'
import { lintZip } from './zip-shape'

export type { LintBreach } from './breach'

/** Text area of the official page, in twips: no table is wider. */
const OFFICIAL_WIDTH = 8845

const RULES: readonly ((file: LintPackage) => LintBreach[])[] = [
  lintPackageParts,
  lintBody,
  lintTables,
  lintWidths,
  lintFields,
  lintChildOrder,
  lintIds,
  lintRunText,
  lintNumbering,
  lintCompatibility,
  lintChanges,
  lintFonts,
  lintStyles,
  lintValues,
]

/**
 * Everything known to make Word offer a repair although a schema validator is content. Meant for files of our own;
 * `widestTable` in twips. No breach: an empty list.
 */
export function lintDocx(bytes: Uint8Array, widestTable: number = OFFICIAL_WIDTH): LintBreach[] {
  const zip = lintZip(bytes)
  if (zip.length > 0) return zip
  const opened = openLintPackage(bytes, widestTable)
  return Array.isArray(opened) ? opened : RULES.flatMap((rule) => rule(opened))
}
