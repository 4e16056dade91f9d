/** Records of separated values as a sheet: empty ones part the tables, every field stands in its column. */
import { plain } from '../report'
import type { SourceBlock, SourceRow } from '../source'
import type { SeparatedRecord } from './separated-values'

export function recordBlocks(records: readonly SeparatedRecord[]): SourceBlock[] {
  const groups: SeparatedRecord[][] = [[]]
  for (const record of records) {
    if (filled(record).length > 0) groups[groups.length - 1]!.push(record)
    else groups.push([])
  }
  return groups.flatMap(groupBlocks)
}

const filled = ({ fields }: SeparatedRecord) => fields.filter((field) => field.trim() !== '')

/** Records with one field each are lines of words. */
function groupBlocks(group: readonly SeparatedRecord[]): SourceBlock[] {
  const [first] = group
  if (first === undefined) return []
  if (group.every((record) => filled(record).length === 1)) {
    return group.map((record) => ({ kind: 'line', content: plain(filled(record)[0]!.trim()), place: { line: record.line } }))
  }
  const rows = group.map(recordRow)
  return [{ kind: 'table', structure: 'grid', rows, headerRows: 0, place: rows[0]!.place }]
}

const recordRow = ({ fields, line }: SeparatedRecord): SourceRow => ({
  cells: fields.map((field, column) => ({
    paragraphs: field.trim().split('\n').map(plain),
    colspan: 1,
    rowspan: 1,
    column,
    bookmarks: [],
  })),
  place: { line },
})
