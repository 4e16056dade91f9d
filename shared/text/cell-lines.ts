/**
 * A table whose cells stand on lines of their own, each closed by a bar or a tab behind it or below it, as web pages come
 * out of readers that only keep text. A label and the figures behind it become one row, blank cells among them too.
 */
import { isFrame, isRule } from './text-rows'

/** Fewer separators in a row of lines are an accident. */
const LEAST = 6
/** A cell may have several lines; beyond that a separator belongs to something else. */
const FAR = 4
const LONGEST_CELL = 120
/** Digits, with a unit at most, or a sign that stands for nothing. */
const FIGURE = /^(?:(?:[-+]|新?增加?|减少?)?\d[\d,.\s]*(?:件|条|次|份|个|项|宗|起|例|元|万元)?|[-—–/\\*]{1,4}|无|零)$/u

interface CellLine {
  /** Words of the cell; `''` where only separators stand. */
  words: string
  /** One for each cell that ends here, more where merged cells are filled up. */
  separators: number
}

/** The lines with such tables put into rows of cells parted by tabs; every other line, and their number, as they were. */
export function cellLines(lines: readonly string[]): string[] {
  const cells = lines.map(cellLine)
  const result = [...lines]
  for (const [from, to] of stretches(lines, cells)) rewrite(lines, cells, from, to, result)
  return result
}

/** `null`: a row of several cells, or a line that draws. */
function cellLine(line: string): CellLine | null {
  if (line.trim() !== '' && (isRule(line) || isFrame(line))) return null
  const match = /^([^|\t]*)([|\t\s]*)$/.exec(line.replace(/^\s+(?=[^\s|])/, ''))
  return match ? { words: match[1]!.trim(), separators: match[2]!.replace(/[^|\t]/g, '').length } : null
}

/** Runs of lines with separators close to each other, from the words of the first cell on. */
function stretches(lines: readonly string[], cells: readonly (CellLine | null)[]): [number, number][] {
  const result: [number, number][] = []
  let from = -1
  let last = -1
  let found = 0
  let between = 0
  const close = () => {
    if (found >= LEAST) result.push([from, lastCell(cells, last)])
    from = -1
    found = 0
  }
  for (const [i, cell] of cells.entries()) {
    if (cell === null || cell.words.length > LONGEST_CELL) close()
    else if (cell.separators > 0) {
      if (from < 0) from = cell.words === '' ? wordsBefore(lines, i) : i
      last = i
      found++
      between = 0
    } else if (cell.words !== '' && ++between > FAR) close()
  }
  close()
  return result
}

/** Nothing parts the last figure of a table from what follows. */
function lastCell(cells: readonly (CellLine | null)[], at: number): number {
  let next = at + 1
  while (cells[next]?.words === '') next++
  return FIGURE.test(cells[next]?.words ?? '') ? next : at
}

function wordsBefore(lines: readonly string[], at: number): number {
  let i = at - 1
  while (i > 0 && lines[i]!.trim() === '') i--
  return Math.max(i, 0)
}

/** A label, the lines of its figures, and the cells behind it in their order: blank ones have no line. */
interface Row {
  at: number
  figures: number[]
  cells: string[]
}

function rewrite(
  lines: readonly string[],
  cells: readonly (CellLine | null)[],
  from: number,
  to: number,
  result: string[],
): void {
  let row: Row | null = null
  let open = false
  for (let i = from; i <= to; i++) {
    const { words, separators } = cells[i]!
    if (words === '' && separators === 0) continue
    result[i] = words
    const isFigure = FIGURE.test(words)
    if (words === '') {
      // Two or more at once fill up merged cells; one alone ends the cell above, or is a blank cell.
      if (separators === 1 && !open) row?.cells.push('')
    } else if (isFigure && row) {
      row.cells.push(words)
      row.figures.push(i)
    } else {
      if (row) asRow(row, result)
      row = isFigure ? null : { at: i, figures: [], cells: [] }
    }
    open = words !== '' && separators === 0
  }
  if (row) asRow(row, result)
}

/**
 * Blank cells in front of figures show where every cell is. Without any the figures stay on lines of their own: readers
 * that drop blank cells write the same, and then nothing tells which column a figure is of.
 */
function asRow({ at, figures, cells }: Row, result: string[]): void {
  const last = cells.findLastIndex((cell) => cell !== '')
  if (!cells.slice(0, last).includes('')) return
  result[at] = [result[at], ...cells].join('\t')
  for (const i of figures) result[i] = ''
}
