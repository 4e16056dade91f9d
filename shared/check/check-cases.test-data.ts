/** One report for each check that makes it speak, and one beside it that keeps it silent. */
import type { CheckCase } from './case-report.test-data'
import { FIGURE_CASES } from './figure-cases.test-data'
import { PROSE_CASES } from './prose-cases.test-data'
import { STRUCTURE_CASES } from './structure-cases.test-data'

export const CHECK_CASES: readonly CheckCase[] = [...FIGURE_CASES, ...STRUCTURE_CASES, ...PROSE_CASES]
