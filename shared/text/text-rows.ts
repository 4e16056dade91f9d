/** Which lines of a text file are rows of a table, and what their cells are. */

/** Lines that only draw: `---`, `|---|:--:|`, `----⇥----`, `====`. */
export function isRule(line: string): boolean {
  return /^[\s|:+\-=_*—–─━┄]+$/.test(line) && /[-=_*—–─━┄]{3,}/.test(line.replace(/\s/g, ''))
}

/** Frames drawn with characters (├──┼──┤): nothing but box drawing. */
export const isFrame = (line: string) => /^[\s\u2500-\u257f|+-]+$/.test(line) && /[\u2500-\u257f]/.test(line)

/** Automatic numbers that a word processor wrote out with a tab behind them. */
const NUMBERED =
  /^\s*([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．])\t+(?=[^\t\d\s][^\t]*$)/

/** The line with the tab behind its automatic number taken out. */
export const withoutNumberTab = (line: string) => line.replace(NUMBERED, '$1')

/** More cells than any table has: the line is kept as a line. */
const MAX_CELLS = 1000

/** Cells of a row, or `null` when the line is no row. Cells are trimmed; leading and trailing empty ones are kept. */
export function rowCells(line: string): string[] | null {
  const cells = separated(line)
  return cells !== null && cells.length > MAX_CELLS ? null : cells
}

function separated(line: string): string[] | null {
  if (line.includes('\t')) {
    const cells = line.split('\t').map((cell) => cell.trim())
    // One filled cell behind a tab is an indented line unless more tabs show a row.
    return cells.filter((c) => c !== '').length === 1 && cells.length <= 2 && cells[0] === '' ? null : cells
  }
  const bars = line.match(/[│┃｜]/) ? line.split(/[│┃｜]/) : line.split(/(?<!\\)\|/)
  return barred(bars.map((cell) => withoutEscapes(cell.trim()))) ?? commaSeparated(line)
}

/** `\\-`: Markdown hides the meaning of a sign so; alone the stroke is a sign of its own. */
const withoutEscapes = (cell: string) => (cell.includes('\\') ? cell.replace(/\\([!-/:-@[-`{-~])/g, '$1') : cell)

/** Bars at both ends, or without them at least two bars in what is no sentence. */
function barred(parts: string[]): string[] | null {
  if (parts.length < 3) return null
  if (parts[0] === '' && parts[parts.length - 1] === '') return parts.slice(1, -1)
  return parts.some((cell) => /[。；]/.test(cell)) ? null : parts
}

/** `规章,0,0,5`: at least two cells that are numbers or empty; a sentence with ASCII commas has none. */
function commaSeparated(line: string): string[] | null {
  const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const figures = cells.filter((cell) => /^[\d.]*$/.test(cell)).length
  return cells.length >= 3 && figures >= 2 && !cells.some((cell) => /[。；]/.test(cell)) ? cells : null
}

const LEAST_ROWS = 2
const HAS_BAR = /(?<!\\)\|/

/**
 * Rows whose cells are each closed by a bar, the last one too, but not opened by one (`规章 | 0 | | 5 |`): the bar at the
 * end parts nothing. Told by every row of a stretch ending so; they get the bar that is missing in front.
 */
export function closedRows(lines: readonly string[]): string[] {
  const result = [...lines]
  let stretch: number[] = []
  const close = () => {
    const all = stretch.map((i) => lines[i]!.trim())
    // A row that begins with a bar has a blank cell in front, if the others begin with words.
    if (all.length >= LEAST_ROWS && all.every((row) => row.endsWith('|')) && all.some((row) => !row.startsWith('|')))
      stretch.forEach((i, k) => (result[i] = `| ${all[k]!}`))
    stretch = []
  }
  for (const [i, line] of lines.entries()) {
    if (HAS_BAR.test(line) && !isRule(line)) stretch.push(i)
    else if (line.trim() !== '') close()
  }
  close()
  return result
}
