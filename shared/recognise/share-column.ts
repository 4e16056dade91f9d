/** A column of percentages behind the totals, which no form has: its cells are no figures, and must not push any aside. */
import { isEmptyText, isShare } from './cell-text'
import type { RowRecord } from './form-record'

const LEAST_LONGER = 2
const USUAL = 0.8

export interface ShareColumn {
  /** `doubt`: percentages end the rows, but no row shows that they are one column too many. */
  state: 'none' | 'left-out' | 'doubt'
  /** One of the percentages. */
  quote: string
}

/** Takes the percentages out of the records. `named`: a header names a column that the form does not have. */
export function leaveOutShares(records: readonly RowRecord[], named: boolean): ShareColumn {
  const rows = records.filter((record) => record.row!.figures.length > 1 && lastFilled(record) >= 0)
  const ending = rows.filter((record) => isShare(record.values[lastFilled(record)]!.text))
  const longer = ending.filter((record) => filled(record) === record.row!.figures.length + 1)
  const quote = ending[0]?.values[lastFilled(ending[0])]?.text.trim() ?? ''
  if (ending.length < LEAST_LONGER || ending.length < rows.length * USUAL) return { state: 'none', quote }
  if (longer.length < (named ? 1 : LEAST_LONGER)) return { state: 'doubt', quote }
  for (const record of ending) {
    const at = lastFilled(record)
    record.values = record.values.filter((_, i) => i !== at)
  }
  return { state: 'left-out', quote }
}

const lastFilled = ({ values }: RowRecord) => values.findLastIndex((cell) => !isEmptyText(cell.text))
const filled = ({ values }: RowRecord) => values.filter((cell) => !isEmptyText(cell.text)).length
