/** One sheet as grid tables: cut at wholly empty rows, without the empty columns around. */
import type { SourceCell, SourceRow, SourceTable } from '../source'

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  /** By row, then column, 0-based; only cells that hold something. */
  cells: Map<number, Map<number, string>>
  merges: Merge[]
}

/** `nextLine` numbers the rows. `null` when the grid is too large to lay out. */
export function sheetBlocks(sheet: Sheet, most: number, nextLine: () => number): SourceTable[] | null {
  const merges = sheet.merges.filter(({ top, left }) => sheet.cells.get(top)?.has(left))
  const tables: SourceTable[] = []
  let left = most
  for (const { top, bottom } of bands(sheet, merges)) {
    const rows = tableOf(sheet, merges, top, bottom, left, nextLine)
    if (!rows) return null
    left -= rows.length * columnsOf(rows)
    tables.push({ kind: 'table', structure: 'grid', rows, headerRows: 0, place: rows[0]!.place })
  }
  return tables
}

const columnsOf = (rows: readonly SourceRow[]) => Math.max(1, ...rows.map(({ cells }) => cells.length))

/** Runs of rows that hold something or are crossed by a merged cell. */
function bands({ cells }: Sheet, merges: readonly Merge[]): { top: number; bottom: number }[] {
  const spans = [
    ...[...cells.keys()].map((row) => ({ top: row, bottom: row })),
    ...merges.map(({ top, bottom }) => ({ top, bottom })),
  ]
  const found: { top: number; bottom: number }[] = []
  for (const span of spans.sort((a, b) => a.top - b.top)) {
    const last = found[found.length - 1]
    if (last && span.top <= last.bottom + 1) last.bottom = Math.max(last.bottom, span.bottom)
    else found.push({ ...span })
  }
  return found
}

function tableOf({ cells }: Sheet, all: readonly Merge[], top: number, bottom: number, most: number, nextLine: () => number) {
  const merges = all.filter((merge) => merge.top >= top && merge.bottom <= bottom)
  let first = Infinity
  let last = 0
  for (const [row, columns] of cells) {
    if (row < top || row > bottom) continue
    for (const column of columns.keys()) {
      first = Math.min(first, column)
      last = Math.max(last, column)
    }
  }
  for (const { right } of merges) last = Math.max(last, right)
  if ((bottom - top + 1) * (last - first + 1) > most) return null
  const covered = new Set<string>()
  const anchors = new Map<string, Merge>()
  for (const merge of merges) layMerge(merge, covered, anchors)
  const rows: SourceRow[] = []
  for (let row = top; row <= bottom; row++) {
    const line: SourceCell[] = []
    for (let column = first; column <= last; column++) {
      const at = `${row},${column}`
      const text = cells.get(row)?.get(column) ?? ''
      if (!covered.has(at)) line.push(cellOf(text, column - first, anchors.get(at)))
    }
    rows.push({ cells: line, place: { line: nextLine() } })
  }
  return rows
}

/** A merge that overlaps an earlier one is damage and counts for nothing. */
function layMerge(merge: Merge, covered: Set<string>, anchors: Map<string, Merge>): void {
  const places: string[] = []
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) places.push(`${row},${column}`)
  }
  if (places.some((at) => covered.has(at) || anchors.has(at))) return
  for (const at of places.slice(1)) covered.add(at)
  anchors.set(places[0]!, merge)
}

function cellOf(text: string, column: number, merge: Merge | undefined): SourceCell {
  return {
    paragraphs: text.split('\n').map((line) => (line === '' ? [] : [{ kind: 'text' as const, text: line, marks: [] }])),
    colspan: merge ? merge.right - merge.left + 1 : 1,
    rowspan: merge ? merge.bottom - merge.top + 1 : 1,
    column,
    bookmarks: [],
  }
}
