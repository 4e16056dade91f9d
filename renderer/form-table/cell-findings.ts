/** Findings by the cell they belong to, worked out once per list of findings. */
import type { Finding, Severity } from '@shared/finding'
import type { FigureId } from '@shared/report'

const known = new WeakMap<readonly Finding[], ReadonlyMap<FigureId, Severity>>()
const RANK: Record<Severity, number> = { notice: 0, warning: 1, error: 2 }

/** The gravest finding of every cell. */
export function cellFindings(findings: readonly Finding[]): ReadonlyMap<FigureId, Severity> {
  const before = known.get(findings)
  if (before) return before
  const marks = new Map<FigureId, Severity>()
  for (const { where, also = [], severity } of findings) {
    const cells = where && 'figure' in where ? [where.figure, ...also] : also
    for (const id of cells) {
      const mark = marks.get(id)
      if (mark === undefined || RANK[mark] < RANK[severity]) marks.set(id, severity)
    }
  }
  known.set(findings, marks)
  return marks
}
