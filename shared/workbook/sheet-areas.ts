/** Which stretches of a sheet are tables of their own: what empty rows, and empty columns between two tables, part. */
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

export type Area = Merge

/** Merges without words hold nothing together; what they cover counts only where something else stands. */
export function sheetAreas(sheet: Sheet): Area[] {
  const filled = sheet.merges.filter(({ top, left }) => sheet.cells.get(top)?.has(left))
  return bands(sheet, filled).flatMap((band) => parted(sheet, filled, band))
}

/** Runs of rows that hold something or are crossed by a merged cell, and the columns they reach over. */
function bands({ cells }: Sheet, merges: readonly Merge[]): Area[] {
  const spans = [...[...cells].map(([row, columns]) => rowSpan(row, columns)), ...merges.map((merge) => ({ ...merge }))]
  const found: Area[] = []
  for (const span of spans.sort((a, b) => a.top - b.top)) {
    const last = found[found.length - 1]
    if (!last || span.top > last.bottom + 1) {
      found.push(span)
      continue
    }
    last.bottom = Math.max(last.bottom, span.bottom)
    last.left = Math.min(last.left, span.left)
    last.right = Math.max(last.right, span.right)
  }
  return found
}

function rowSpan(row: number, columns: ReadonlyMap<number, string>): Area {
  let left = Infinity
  let right = 0
  for (const column of columns.keys()) {
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return { top: row, bottom: row, left, right }
}

/** Fewer rows of words than this are no labels of a second table. */
const LEAST_LABELS = 3

/** Two tables side by side: an empty column, figures before it and labels behind it. */
function parted(sheet: Sheet, merges: readonly Merge[], band: Area): Area[] {
  const used = new Map<number, { words: number; figures: number }>()
  const columnOf = (column: number) => {
    const known = used.get(column) ?? { words: 0, figures: 0 }
    used.set(column, known)
    return known
  }
  for (let row = band.top; row <= band.bottom; row++) {
    for (const [column, text] of sheet.cells.get(row) ?? []) {
      if (/^[-\d.,\s]+$/.test(text)) columnOf(column).figures++
      else columnOf(column).words++
    }
  }
  for (const merge of merges) {
    if (merge.top < band.top || merge.bottom > band.bottom) continue
    for (let column = merge.left; column <= merge.right; column++) columnOf(column)
  }
  let figures = 0
  for (let column = band.left; column < band.right; column++) {
    figures += used.get(column)?.figures ?? 0
    const next = used.get(column + 1)
    if (used.has(column) || figures === 0 || !next || next.words < LEAST_LABELS || next.figures > 0) continue
    return [within(sheet, merges, band, band.left, column - 1), within(sheet, merges, band, column + 1, band.right)].flat()
  }
  return [band]
}

/** One side of a parted band is a small sheet of its own. */
function within(sheet: Sheet, merges: readonly Merge[], band: Area, left: number, right: number): Area[] {
  const cells = new Map<number, Map<number, string>>()
  for (let row = band.top; row <= band.bottom; row++) {
    const own = [...(sheet.cells.get(row) ?? [])].filter(([column]) => column >= left && column <= right)
    if (own.length > 0) cells.set(row, new Map(own))
  }
  const inside = merges.filter((m) => m.top >= band.top && m.bottom <= band.bottom && m.left >= left && m.right <= right)
  return sheetAreas({ cells, merges: inside })
}
