/** One sheet as grid tables and lines: lone cells are words, everything that stands side by side is a table. */
import { plain } from '../report'
import type { SourceBlock, SourceCell, SourceRow } from '../source'
import { sheetAreas, type Area, type Merge, type Sheet } from './sheet-areas'

/** `nextLine` numbers the rows. `null` when the grid is larger than `most` cells. */
export function sheetBlocks(sheet: Sheet, most: number, nextLine: () => number): { blocks: SourceBlock[]; cells: number } | null {
  const blocks: SourceBlock[] = []
  let cells = 0
  for (const area of sheetAreas(sheet)) {
    cells += (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if (cells > most) return null
    blocks.push(...areaBlocks(sheet, area, nextLine))
  }
  return { blocks, cells }
}

function areaBlocks(sheet: Sheet, area: Area, nextLine: () => number): SourceBlock[] {
  const rows = areaRows(sheet, area, nextLine)
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.paragraphs.some((p) => p.length > 0)))
  if (filled.every((cells) => cells.length <= 1)) {
    return filled.flatMap((cells, i) =>
      cells.flatMap((cell) => cell.paragraphs).map((content) => ({ kind: 'line' as const, content, place: rows[i]!.place })),
    )
  }
  return [{ kind: 'table', structure: 'grid', rows, headerRows: 0, place: rows[0]!.place }]
}

function areaRows(sheet: Sheet, area: Area, nextLine: () => number): SourceRow[] {
  const { covered, anchors } = layMerges(sheet.merges, area)
  const rows: SourceRow[] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: SourceCell[] = []
    for (let column = area.left; column <= area.right; column++) {
      const at = `${row},${column}`
      const text = sheet.cells.get(row)?.get(column) ?? ''
      if (!covered.has(at)) cells.push(cellOf(text, column - area.left, anchors.get(at)))
    }
    rows.push({ cells, place: { line: nextLine() } })
  }
  return rows
}

/** Merges cut to the area; one that overlaps an earlier one is damage and counts for nothing. */
function layMerges(merges: readonly Merge[], area: Area) {
  const covered = new Set<string>()
  const anchors = new Map<string, Merge>()
  for (const merge of merges.map((one) => clip(one, area))) {
    if (merge.top > merge.bottom || merge.left > merge.right) continue
    const places: string[] = []
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) places.push(`${row},${column}`)
    }
    if (places.some((at) => covered.has(at) || anchors.has(at))) continue
    for (const at of places.slice(1)) covered.add(at)
    anchors.set(places[0]!, merge)
  }
  return { covered, anchors }
}

const clip = (merge: Merge, area: Area): Merge => ({
  top: Math.max(merge.top, area.top),
  left: Math.max(merge.left, area.left),
  bottom: Math.min(merge.bottom, area.bottom),
  right: Math.min(merge.right, area.right),
})

function cellOf(text: string, column: number, merge: Merge | undefined): SourceCell {
  return {
    paragraphs: text.split('\n').map(plain),
    colspan: merge ? merge.right - merge.left + 1 : 1,
    rowspan: merge ? merge.bottom - merge.top + 1 : 1,
    column,
    bookmarks: [],
  }
}
