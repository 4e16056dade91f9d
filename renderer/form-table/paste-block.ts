/** A block of cells from a spreadsheet, filled in right and down from the cell it is pasted into. */
import { evaluate } from '@shared/calculate'
import { figureValue, type FigureId, type Figures } from '@shared/report'
import type { Form, Template } from '@shared/template'
import type { PastedBlock } from '../store/form-host'
import type { CellGrid } from './cell-grid'

/** Far more than the largest standard table has. */
const MOST_ROWS = 200
const MOST_COLUMNS = 50
/** What stands for a figure is short: `/`, `无`, `约20`. */
const LONGEST_FIGURE = 16

interface Place {
  from: FigureId
  form: Form
  grid: CellGrid
  template: Template
  /** As they stand now. */
  figures: Figures
}

/** What each cell of the block would do, or `null` when the text is no block and goes into the one cell. */
export function pasteBlock(text: string, { from, form, grid, template, figures }: Place): PastedBlock | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const all = lines.map((line) => line.split('\t'))
  const columns = Math.max(...all.map((row) => row.length))
  if (all.length === 1 && columns === 1) return null
  const rows = all.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS))
  const width = Math.min(columns, MOST_COLUMNS)
  const places = [false, true]
    .map((dense) => grid.block(from, rows.length, width, dense))
    .reduce((printed, dense) => (misses(rows, dense) < misses(rows, printed) ? dense : printed))
  const labels = labelsOf(form)
  const block: PastedBlock = { text, rows: all.length, columns, changes: {}, outside: [], words: [], totals: [] }
  const totals: [FigureId, string][] = []
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const id = places[r]?.[c]
      const spec = id == null ? undefined : template.figures.get(id)
      const words = cell.trim()
      if (labels.has(bare(words)) || words.length > LONGEST_FIGURE) block.words.push(words)
      else if (!spec) block.outside.push(...(words === '' ? [] : [words]))
      else if (spec.source === 'input') block.changes[spec.id] = figureValue(spec.kind, cell)
      else if (words !== '') totals.push([spec.id, figureValue(spec.kind, cell) ?? ''])
    }
  }
  const beyond = all
    .slice(MOST_ROWS)
    .flat()
    .concat(all.slice(0, MOST_ROWS).flatMap((row) => row.slice(MOST_COLUMNS)))
  block.outside.push(...beyond.filter((cell) => cell.trim() !== ''))
  const computed = evaluate(template, { ...figures, ...block.changes })
  block.totals = totals.map(([id, value]) => ({ value, same: computed[id] === value }))
  return block
}

/** Filled cells of the block for which there is no place: what was copied here leaves printed rows without figures out. */
const misses = (rows: readonly string[][], places: readonly (FigureId | null)[][]) =>
  rows.reduce((sum, row, r) => sum + row.filter((cell, c) => cell.trim() !== '' && places[r]?.[c] == null).length, 0)

const labelsOf = (form: Form) =>
  new Set(form.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [bare(cell.text)] : []))))

const bare = (words: string) => words.replace(/\s/g, '') || '\u0000'
