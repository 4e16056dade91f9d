import type { ReportFile } from '../finding'
import { message } from '../message'
import type { Organ } from '../report'
import { newReport } from '../template'
import { NO_PAPERS } from '../working-papers'
import { mergedPapers } from './kept-units'
import type { Merged } from './merged'

/** The superior's draft: the sums in place, everything still to be looked at as findings. */
export function mergedFile(merged: Merged, organ: Organ, now: string): ReportFile {
  const { template, year, figures, findings, units } = merged
  const report = { ...newReport(template, { organ, year, scope: 'area', now }), figures }
  const sourceName = message('O198_source', { n: units.length })
  // What the sums rest on stays with the draft: a figure that is changed later is held against it.
  const papers = { ...NO_PAPERS, merged: mergedPapers(merged, now) }
  return { report, papers, opening: findings.length === 0 ? null : { sourceName, format: 'nianbao', findings, stated: {} } }
}
