import type { UnitReport } from './unit-report'

/** What reading the report of a unit yielded when nothing was wrong with it; its table is empty. */
export function madeUnit(fullName: string, more: Partial<UnitReport> = {}): UnitReport {
  return {
    file: `${fullName}.docx`,
    organ: { fullName, shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    figures: {},
    changedForm: false,
    leftOut: 0,
    errors: [],
    doubtful: [],
    doubtfulTitle: false,
    ...more,
  }
}
