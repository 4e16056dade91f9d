import type { SourceBlock } from './source-document'

/** Rows × columns of one table: whoever lays the grid out must not be drowned. */
export const MOST_CELLS = 50_000

/** A table whose grid is beyond the limit, however few cells it writes down. */
export function isTooLarge(block: SourceBlock): boolean {
  if (block.kind !== 'table') return false
  const columns = block.rows.reduce((most, { cells }) => {
    const last = cells[cells.length - 1]
    return last ? Math.max(most, last.column + last.colspan) : most
  }, 0)
  return columns * block.rows.length > MOST_CELLS
}
