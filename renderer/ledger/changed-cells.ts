import type { FigureId, Figures, FigureValue } from '@shared/report'

export interface ChangedCell {
  figure: FigureId
  old: FigureValue
  fresh: string
}

/** Cells in which the ledger says something else than the report. */
export const changedCells = (tally: Readonly<Record<FigureId, string>>, figures: Figures): ChangedCell[] =>
  Object.entries(tally).flatMap(([figure, fresh]) => {
    const old = figures[figure] ?? null
    return old === fresh ? [] : [{ figure, old, fresh }]
  })
