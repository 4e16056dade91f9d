/** Findings by the cell they belong to, worked out once per list of findings. */
import type { Finding, Severity } from '@shared/finding'
import type { FigureId } from '@shared/report'

/** `main`: the finding stands at this cell; otherwise the cell only takes part in it. */
export interface CellMark {
  severity: Severity
  main: boolean
}

const known = new WeakMap<readonly Finding[], ReadonlyMap<FigureId, CellMark>>()

const weight = ({ severity, main }: CellMark) => ({ notice: 0, warning: 2, error: 4 })[severity] + (main ? 1 : 0)

/** The gravest finding of every cell. The same mark object for equal marks, so that no cell is drawn for nothing. */
export function cellFindings(findings: readonly Finding[]): ReadonlyMap<FigureId, CellMark> {
  const before = known.get(findings)
  if (before) return before
  const marks = new Map<FigureId, CellMark>()
  const put = (id: FigureId, mark: CellMark) => {
    const other = marks.get(id)
    if (!other || weight(other) < weight(mark)) marks.set(id, mark)
  }
  for (const { where, also = [], severity } of findings) {
    if (where && 'figure' in where) put(where.figure, MARKS[severity].main)
    for (const id of also) put(id, MARKS[severity].part)
  }
  known.set(findings, marks)
  return marks
}

const both = (severity: Severity) => ({ main: { severity, main: true }, part: { severity, main: false } })
const MARKS = { notice: both('notice'), warning: both('warning'), error: both('error') }

const said = new WeakMap<readonly Finding[], ReadonlyMap<FigureId, readonly string[]>>()

/** Sentences of the findings that stand at a cell. Those that only name it change with every other cell they name. */
export function cellSayings(findings: readonly Finding[]): ReadonlyMap<FigureId, readonly string[]> {
  const before = said.get(findings)
  if (before) return before
  const sayings = new Map<FigureId, string[]>()
  for (const { where, message } of findings) {
    if (where && 'figure' in where) sayings.set(where.figure, [...(sayings.get(where.figure) ?? []), message])
  }
  said.set(findings, sayings)
  return sayings
}

/** Sentences of all findings that stand at a cell or name it; those of `except`, codes, are told beside already. */
export const sayingsAbout = (findings: readonly Finding[], id: FigureId, except: readonly string[] = []): string[] =>
  findings
    .filter(({ where, also }) => (where && 'figure' in where && where.figure === id) || also?.includes(id))
    .filter(({ code }) => !except.includes(code))
    .map((f) => f.message)
