/** What came of adding up. */
import type { OpeningFinding } from '../finding'
import type { FigureId, Figures } from '../report'
import type { Template } from '../template'
import type { UnitReport, UnreadUnit } from './unit-report'

/** Why a report is not in the sum: another year · the same unit twice · the superior's own report. */
export type LeftReason = 'year' | 'twice' | 'superior'

export interface LeftUnit {
  unit: UnitReport
  reason: LeftReason
}

/** One unit's share in a sum. */
export interface Part {
  /** Position in `units`. */
  unit: number
  value: string
}

export interface Merged {
  template: Template
  organ: string
  year: number
  /** Sums of the input cells; blank where every unit left it blank. */
  figures: Figures
  /** Who stands behind a sum; units with 0 are left out. */
  parts: ReadonlyMap<FigureId, readonly Part[]>
  /** What was added, in the order of the files. */
  units: UnitReport[]
  left: LeftUnit[]
  unread: UnreadUnit[]
  /** Units of the list without a report; `null` without a list. */
  missing: string[] | null
  /** Added, but not on the list. */
  unlisted: UnitReport[]
  /** Input cells of added units that hold no number: they counted as nothing. */
  blank: { unit: number; figures: FigureId[]; invalid: FigureId[] }[]
  /** Where the superior's own report says another number than the sum. */
  differences: { figure: FigureId; stated: string; sum: string }[]
  findings: OpeningFinding[]
}
