/** The reports of units that an area report was added up from: asked again whenever a figure of the sum changes. */
import type { FigureId } from '../report'

export interface MergedPapers {
  /** ISO 8601. */
  at: string
  /** Form on which the units were added up. */
  templateId: string
  units: MergedUnit[]
  /** Reports that were handed in and not added. */
  left: { name: string; reason: 'year' | 'twice' }[]
  /** Units that have to report and have no report; `null` without a list of them. */
  missing: string[] | null
}

export interface MergedUnit {
  name: string
  /** Input cells; blank ones are left out. */
  figures: Record<FigureId, string>
}
