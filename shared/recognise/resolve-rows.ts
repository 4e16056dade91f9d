/** Gives rows to the records whose label was lost, by the order of the rows around them; sets doubles aside. */
import { isEmptyText } from './cell-text'
import { areColumnNumbers } from './column-numbers'
import type { FormLabels, PrintedRow } from './form-labels'
import type { RowRecord } from './form-record'

export interface ResolvedRows {
  rows: RowRecord[]
  /** Figures that belong to no row of the form, or to one that was read already. */
  leftover: { record: RowRecord; why: 'unknown' | 'double' | 'same' | 'blank' }[]
}

export function resolveRows(labels: FormLabels, records: readonly RowRecord[]): ResolvedRows {
  const result: ResolvedRows = { rows: [], leftover: [] }
  const first = new Map<PrintedRow, RowRecord>()
  for (const record of records) {
    if (!record.row) continue
    const earlier = first.get(record.row)
    if (!earlier) first.set(record.row, record)
    else {
      const better = weight(record) > weight(earlier)
      if (better) first.set(record.row, record)
      const other = better ? earlier : record
      const same = figuresOf(record).join() === figuresOf(earlier).join()
      const blank = figuresOf(other).length === 0
      if (!blank || !same) result.leftover.push({ record: other, why: blank ? 'blank' : same ? 'same' : 'double' })
    }
  }
  for (const record of records.filter((r) => r.group)) record.row = groupRow(labels, records, record, first)
  placeByOrder(labels, records, first)
  for (const record of records) {
    if (record.row && first.get(record.row) === record) result.rows.push(record)
    else if (!record.row) result.leftover.push(doubleOfOnlyRow(record, result.rows) ?? { record, why: 'unknown' })
  }
  return result
}

/** A second row in a form of one row: blank cells make it shorter. */
function doubleOfOnlyRow(record: RowRecord, rows: readonly RowRecord[]): ResolvedRows['leftover'][number] | null {
  const only = rows.find((r) => r.how === 'only-row')
  if (!only || areColumnNumbers(record.values) || figuresOf(record).length * 2 < only.row!.figures.length) return null
  record.row = only.row
  return { record, why: figuresOf(record).join() === figuresOf(only).join() ? 'same' : 'double' }
}

/** A full row in a table is better evidence than a line of text that says the same words. */
function weight(record: RowRecord): number {
  const filled = figuresOf(record).length
  if (filled === 0) return 0
  return 1 + (filled >= record.row!.figures.length ? 2 : 0) + (record.strips.some((strip) => strip.table) ? 1 : 0)
}

const figuresOf = (record: RowRecord) => record.values.map((cell) => cell.text).filter((text) => !isEmptyText(text))

/**
 * Figures beside a group label: the group's first missing row when its other rows are there, otherwise the row that
 * takes the whole group (the form then has one row for it: an alias in the template says which).
 */
function groupRow(
  labels: FormLabels,
  records: readonly RowRecord[],
  record: RowRecord,
  taken: Map<PrintedRow, RowRecord>,
): PrintedRow | null {
  const members = labels.rows.filter((row) => row.groups.some((g) => g.core === record.group!.core))
  const present = members.filter((row) => taken.has(row))
  const row =
    present.length === 0
      ? (members.find((member) => member.cores.includes(record.group!.core)) ?? null)
      : memberInFront(members, taken, nextRow(records, record))
  if (row) taken.set(row, record)
  return row
}

/** The member directly before the row that follows. */
function memberInFront(members: PrintedRow[], taken: Map<PrintedRow, RowRecord>, next: PrintedRow | null): PrintedRow | null {
  const at = next ? members.indexOf(next) : -1
  const before = at > 0 ? members[at - 1]! : null
  return before && !taken.has(before) ? before : null
}

const nextRow = (records: readonly RowRecord[], record: RowRecord) =>
  records.slice(records.indexOf(record) + 1).find((r) => r.row)?.row ?? null

/** A run of records without a row that is exactly as long as the gap between its neighbours fills the gap. */
function placeByOrder(labels: FormLabels, records: readonly RowRecord[], taken: Map<PrintedRow, RowRecord>): void {
  const named = records.some((record) => record.row && record.how === 'label')
  for (let i = 0; named && i < records.length; i++) {
    if (records[i]!.row) continue
    let end = i
    while (end < records.length && !records[end]!.row) end++
    const from = records[i - 1]?.row?.index ?? -1
    const to = records[end]?.row?.index ?? labels.rows.length
    const gap = labels.rows.slice(from + 1, Math.max(from + 1, to))
    if (gap.length === end - i && gap.every((row) => !taken.has(row))) {
      gap.forEach((row, k) => {
        const record = records[i + k]!
        if (figuresOf(record).length > row.figures.length) return
        Object.assign(record, { row, how: record.group ? 'group' : 'order' })
        taken.set(row, record)
      })
    }
    i = end
  }
}
