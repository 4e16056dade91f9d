/** Rows of text beside others that hold a figure too many: a further column may run through them, too, in place of a blank cell. */
import type { Template } from '../template'
import type { PrintedRow } from './form-labels'
import { rowTitle } from './report-form'
import { rowPlace, type Trace } from './trace'

export interface RowsBeside {
  /** Rows that were read. */
  read: readonly PrintedRow[]
  /** Of these, rows of text that no printed total proves. */
  loose: readonly PrintedRow[]
  /** Rows with more figures than the form has. */
  overfull: readonly PrintedRow[]
}

/**
 * O204. Where most rows of a head are overfull, the others are too, and were only read because some of their cells say
 * nothing: a sum of what is left comes out whichever of these were left out. A row of one figure may have that of the
 * further column in place of a blank one.
 */
export function reportOverfull(template: Template, { read, loose, overfull }: RowsBeside, trace: Trace): void {
  const wide = overfull.filter(({ figures }) => figures.length > 1)
  const count = (rows: readonly PrintedRow[], head: string) => rows.filter((row) => headOf(row) === head).length
  const heads = new Set(wide.map(headOf))
  const mostly = new Set([...heads].filter((head) => count(wide, head) > count(read, head)))
  const isBeside = (row: PrintedRow) =>
    mostly.has(headOf(row)) || (heads.has(headOf(row)) && loose.includes(row)) || (mostly.size > 0 && row.figures.length === 1)
  const rows = read.filter((row) => isBeside(row) && !overfull.includes(row))
  if (rows.length === 0) return
  const [where, also] = rowPlace(rows.flatMap((row) => row.figures))
  trace.say('O204', 'warning', { row: rowTitle(template, rows[0]!), n: rows.length }, where, also)
}

const headOf = ({ headers }: PrintedRow) => JSON.stringify(headers)
