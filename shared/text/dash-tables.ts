/**
 * Tables set with blanks below a line of strokes, one stroke for each column (`------ ------`), as converters print them
 * into text. The strokes say where every cell begins, so a blank cell keeps its place.
 */
const COLUMNS = /^\s*(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+\s*$/
const WHOLE = /^\s*-{6,}\s*$/
/** Two cells that came into one. */
const GAP = /\s{2,}/
/** Longer than any form with blank lines between its rows. */
const MOST_LINES = 600

interface Column {
  from: number
  to: number
}

interface Body {
  /** First and last line that belong to the table. */
  from: number
  to: number
  /** Lines of each row. */
  rows: number[][]
  columns: Column[]
}

/** As many lines as before: a row stands in the place of its last line, the others become rules, which part nothing. */
export function dashTables(lines: readonly string[]): string[] {
  const result = [...lines]
  for (let at = 0; at < lines.length; at++) {
    if (!COLUMNS.test(lines[at]!)) continue
    const body = bodyAt(lines, at)
    const rows = body && body.rows.length > 0 ? cellsOf(lines, body) : null
    if (!body || !rows) continue
    for (let i = body.from; i <= body.to; i++) result[i] = lines[at]!.replace(/\s+/g, '')
    body.rows.forEach((own, i) => (result[own[own.length - 1]!] = `| ${rows[i]!.join(' | ')} |`))
    at = body.to
  }
  return result
}

function bodyAt(lines: readonly string[], at: number): Body | null {
  const columns = columnsOf(lines[at]!)
  const isEnd = (line: string) => (COLUMNS.test(line) && sameColumns(columnsOf(line), columns)) || isWhole(line, columns)
  let to = at + 1
  while (to < lines.length && to - at <= MOST_LINES && !isEnd(lines[to]!)) to++
  const closed = to < lines.length && isEnd(lines[to]!)
  const head = headAbove(lines, at, columns, closed)
  if (closed) return { from: head[0]?.[0] ?? at, to, columns, rows: [...head, ...rowsIn(lines, at + 1, to)] }
  if (head.length === 0) return null
  let end = at + 1
  while (end < lines.length && lines[end]!.trim() !== '') end++
  return { from: head[0]![0]!, to: end - 1, columns, rows: [...head, ...rowsIn(lines, at + 1, end)] }
}

/** Lines of a header: below a stroke over all columns, or the one line in front of a table that no stroke closes. */
function headAbove(lines: readonly string[], at: number, columns: readonly Column[], closed: boolean): number[][] {
  let from = at
  while (from > 0 && lines[from - 1]!.trim() !== '' && !isWhole(lines[from - 1]!, columns)) from--
  const own = Array.from({ length: at - from }, (_, i) => from + i)
  if (own.length === 0) return []
  const opened = from > 0 && isWhole(lines[from - 1]!, columns)
  return opened || (!closed && own.length === 1) ? [own] : []
}

/** Blank lines part rows whose cells may have several lines; without any every line is a row. */
function rowsIn(lines: readonly string[], from: number, to: number): number[][] {
  const filled = Array.from({ length: to - from }, (_, i) => from + i).filter((i) => lines[i]!.trim() !== '')
  if (filled.length === to - from) return filled.map((i) => [i])
  return filled.reduce<number[][]>((rows, i) => {
    const last = rows[rows.length - 1]
    if (last && last[last.length - 1] === i - 1) last.push(i)
    else rows.push([i])
    return rows
  }, [])
}

const columnsOf = (line: string): Column[] =>
  [...line.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

const sameColumns = (a: readonly Column[], b: readonly Column[]) =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]!.from && to === b[i]!.to)

const isWhole = (line: string, columns: readonly Column[]) => {
  const [only] = WHOLE.test(line) ? columnsOf(line) : []
  return only !== undefined && only.from <= columns[0]!.from && only.to >= columns[columns.length - 1]!.to
}

/** How wide a sign was thought to be: strokes are counted in places of the screen, or in signs. */
const WIDTHS: readonly ((sign: string) => number)[] = [
  (sign) => (isWide(sign) ? 2 : 1),
  (sign) => (isWide(sign) || /[\u2010-\u2027\u2460-\u24ff\u00b7\u00d7]/.test(sign) ? 2 : 1),
  () => 1,
]

const isWide = (sign: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)

/** `null` where a word reaches over the end of its column, or two ways of counting give two tables. */
function cellsOf(lines: readonly string[], body: Body): string[][] | null {
  const found = new Map<string, string[][]>()
  for (const width of WIDTHS) {
    const rows = body.rows.map((own) =>
      rowCells(
        own.map((i) => lines[i]!),
        body.columns,
        width,
      ),
    )
    if (rows.every((row) => row !== null)) found.set(JSON.stringify(rows), rows)
  }
  return found.size === 1 ? [...found.values()][0]! : null
}

function rowCells(own: readonly string[], columns: readonly Column[], width: (sign: string) => number): string[] | null {
  const cells = columns.map(() => '')
  for (const line of own) {
    const parts = cut(line, columns, width)
    if (parts === null) return null
    parts.forEach((part, i) => (cells[i] = joined(cells[i]!, part)))
  }
  return cells.map((cell) => cell.replace(/\|/g, '\\|'))
}

function cut(line: string, columns: readonly Column[], width: (sign: string) => number): string[] | null {
  const parts = columns.map(() => '')
  let place = 0
  for (const sign of line) {
    const column = columns.findLastIndex(({ from }) => from <= place)
    const blank = /\s/.test(sign)
    const isOver = column < 0 || (place >= columns[column]!.to && column < columns.length - 1)
    if (!blank && isOver) return null
    place += width(sign)
    if (!blank && column < columns.length - 1 && place > columns[column]!.to) return null
    if (column >= 0) parts[column] += sign
  }
  const words = parts.map((part) => part.trim())
  return words.some((word) => GAP.test(word)) ? null : words
}

/** Han characters need no blank between the lines of a cell, words and numbers do. */
const joined = (before: string, part: string) =>
  /[\w.,]$/.test(before) && /^[\w.,]/.test(part) ? `${before} ${part}` : before + part
