/** Rows of text beside others that hold a figure too many: a further column may run through them, too, in place of a blank cell. */
import type { Template } from '../template'
import type { PrintedRow } from './form-labels'
import { rowTitle } from './report-form'
import { rowPlace, type Trace } from './trace'

/** `loose`: rows of text that no printed total proves · `overfull`: rows with more figures than the form has. O204. */
export function reportOverfull(
  template: Template,
  loose: readonly PrintedRow[],
  overfull: readonly PrintedRow[],
  trace: Trace,
): void {
  const heads = new Set(overfull.filter(({ figures }) => figures.length > 1).map(headOf))
  const rows = loose.filter((row) => heads.has(headOf(row)) && !overfull.includes(row))
  if (rows.length === 0) return
  const [where, also] = rowPlace(rows.flatMap((row) => row.figures))
  trace.say('O204', 'warning', { row: rowTitle(template, rows[0]!), n: rows.length }, where, also)
}

const headOf = ({ headers }: PrintedRow) => JSON.stringify(headers)
