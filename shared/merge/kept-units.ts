/** What stays with an area report of the units behind it, and the way back: one unit's new file re-adds the rest. */
import type { Figures } from '../report'
import type { MergedPapers } from '../working-papers'
import { plainName } from './match-units'
import { nameOf } from './merge-findings'
import type { Merged } from './merged'
import type { UnitReport } from './unit-report'

export function mergedPapers(
  { template, units, left, missing }: Pick<Merged, 'template' | 'units' | 'left' | 'missing'>,
  at: string,
): MergedPapers {
  return {
    at,
    templateId: template.id,
    units: units.map((unit) => ({ name: nameOf(unit), figures: numbersOf(unit.figures) })),
    left: left.flatMap(({ unit, reason }) => (reason === 'superior' ? [] : [{ name: nameOf(unit), reason }])),
    missing,
  }
}

const numbersOf = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, string] => entry[1] !== null))

/** Units added before: their figures are known, what their files said besides is not. */
export const keptUnits = ({ units }: MergedPapers, year: number): UnitReport[] =>
  units.map(({ name, figures }) => ({
    file: '',
    kept: true,
    organ: { fullName: name, shortName: '', kind: 'other' },
    year,
    scope: 'own',
    figures,
    changedForm: false,
    leftOut: 0,
    errors: [],
    doubtful: [],
    doubtfulTitle: false,
  }))

/** The list of units that have to report, one a line, as far as it was kept; empty without one. */
export const keptList = ({ units, missing }: MergedPapers): string =>
  missing === null ? '' : [...units.map(({ name }) => name), ...missing].join('\n')

/** Reports left out before stay told until a report of the same name is added. */
export function withLeftBefore(now: MergedPapers, before: MergedPapers): MergedPapers {
  const known = new Set([...now.units, ...now.left].map(({ name }) => plainName(name)))
  return {
    ...now,
    left: [...now.left, ...before.left.filter(({ name, reason }) => reason === 'year' && !known.has(plainName(name)))],
  }
}
