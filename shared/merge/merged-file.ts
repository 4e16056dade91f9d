import type { ReportFile } from '../finding'
import { message } from '../message'
import type { Figures, Organ } from '../report'
import { newReport } from '../template'
import { NO_PAPERS, type MergedPapers } from '../working-papers'
import { nameOf } from './merge-findings'
import type { Merged } from './merged'

/** The superior's draft: the sums in place, everything still to be looked at as findings. */
export function mergedFile(merged: Merged, organ: Organ, now: string): ReportFile {
  const { template, year, figures, findings, units, left, missing } = merged
  const report = { ...newReport(template, { organ, year, scope: 'area', now }), figures }
  const sourceName = message('O198_source', { n: units.length })
  const papers = { ...NO_PAPERS, merged: mergedPapers(template.id, { units, left, missing }, now) }
  return { report, papers, opening: findings.length === 0 ? null : { sourceName, format: 'nianbao', findings, stated: {} } }
}

/** What the sums rest on stays with the draft: a figure that is changed later is held against it. */
function mergedPapers(
  templateId: string,
  { units, left, missing }: Pick<Merged, 'units' | 'left' | 'missing'>,
  at: string,
): MergedPapers {
  return {
    at,
    templateId,
    units: units.map((unit) => ({ name: nameOf(unit), figures: numbersOf(unit.figures) })),
    left: left.flatMap(({ unit, reason }) => (reason === 'superior' ? [] : [{ name: nameOf(unit), reason }])),
    missing,
  }
}

const numbersOf = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).filter((entry): entry is [string, string] => entry[1] !== null))
