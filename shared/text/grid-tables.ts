/**
 * Tables drawn with `+---+` and `|`, whose cells have several lines: every line of a cell into one, a row a line. Only
 * where every line between two rules has the same cells; merged cells that leave out a sign stay as they are drawn.
 */
const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/
const ROW = /^\s*\|.*\|\s*$/
/** Lines of one row; a table of words may have long ones. */
const MOST_LINES = 60

/** As many lines as before: a row stands in the place of its last line, the others become rules, which part nothing. */
export function gridTables(lines: readonly string[]): string[] {
  const result = [...lines]
  for (let at = 0; at < lines.length; at++) {
    if (!RULE.test(lines[at]!)) continue
    let end = at + 1
    while (end < lines.length && end - at <= MOST_LINES && ROW.test(lines[end]!) && !RULE.test(lines[end]!)) end++
    if (end < lines.length && end > at + 1 && RULE.test(lines[end]!)) joinRow(lines, at + 1, end, lines[at]!, result)
    at = end - 1
  }
  return result
}

function joinRow(lines: readonly string[], from: number, end: number, rule: string, result: string[]): void {
  const rows = lines.slice(from, end).map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/),
  )
  if (rows.some((row) => row.length !== rows[0]!.length)) return
  const cells = rows[0]!.map((_, i) => joined(rows.map((row) => row[i]!.trim())))
  for (let i = from; i < end - 1; i++) result[i] = rule
  result[end - 1] = `| ${cells.join(' | ')} |`
}

/** Han characters need no blank between the lines of a cell, words and numbers do. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((all, part) => (/[\w.,]$/.test(all) && /^[\w.,]/.test(part) ? `${all} ${part}` : all + part), '')
}
