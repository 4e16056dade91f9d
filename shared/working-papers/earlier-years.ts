/** What is kept of reports of further years, to set several years beside each other: their main figures, no text. */
import type { FigureId, FigureValue, Scope } from '../report'

export interface YearFigures {
  /** File name without folder. */
  sourceName: string
  organ: string
  year: number
  scope: Scope
  /** Main figures that the report's form has; a cell the form does not have is left out, a blank one is `null`. */
  figures: Record<FigureId, FigureValue>
  /** Figures opening asks about, that were printed otherwise, or whose cells are partly blank. */
  doubtful: FigureId[]
}
