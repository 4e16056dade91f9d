/** One subordinate report, read in a thread: what comes back is small. */
import type { Trouble } from '@shared/finding'
import { unitReport, type UnitReport } from '@shared/merge'
import { templateForYear } from '@shared/template'
import { trouble } from '../file/file-trouble'
import { allTemplates, mappingBetween } from '../templates'
import { openFile } from './open-file'

export type UnitFile = { file: string; unit: UnitReport } | { file: string; trouble: Trouble }

export async function mergeUnitFile(file: string, year: number): Promise<UnitFile> {
  const target = templateForYear(allTemplates(), year)
  if (!target) return { file, trouble: trouble('E70', { year }) }
  const opened = await openFile(file)
  if (!opened.ok) return { file, trouble: opened.trouble }
  const { template: from, file: saved } = opened.value
  // A report on another year is left out for that: its figures need no place on this form.
  const to = saved.report.year === year ? target : from
  const unit = unitReport(file, saved, { from, to, mapping: mappingBetween(from, to) })
  return unit.ok ? { file, unit: unit.value } : { file, trouble: unit.trouble }
}
