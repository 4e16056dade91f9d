/** `1 2 3 …` down a table, as `序号` or `行次` of statistical tables: the numbers of its rows are no figures. */
import { isEmptyText } from './cell-text'
import type { RowRecord } from './form-record'
import { tight } from './marks'
import type { StripCell } from './strip'

/** Fewer may be figures by chance. */
const LEAST = 5
/** A row without a number of its own, or one that the form does not have, stands between. */
const LONGEST_STEP = 4
const USUAL = 0.8
const MOSTLY_ONE = 0.9
/** The first row may be missing. */
const LATEST_FIRST = 2

/** Takes the numbers out of the records; one of them to quote, or `null` where there are none. */
export function leaveOutRowNumbers(records: readonly RowRecord[]): string | null {
  const rows = [...records]
    .filter(({ values }) => values.some((cell) => !isEmptyText(cell.text)))
    .sort((a, b) => a.order - b.order)
  if (rows.length < LEAST) return null
  for (const cells of columnsOf(rows)) {
    const numbered = cells.filter((cell): cell is StripCell => cell !== null)
    if (numbered.length < rows.length * USUAL || !isRunning(numbered)) continue
    const gone = new Set(numbered)
    for (const record of rows) record.values = record.values.filter((cell) => !gone.has(cell))
    return tight(numbered.at(-1)!.text)
  }
  return null
}

/** Candidates: each column of a real table, in texts what stands first and what stands last. */
function columnsOf(rows: readonly RowRecord[]): (StripCell | null)[][] {
  const isGrid = rows.every(({ strips }) => strips.every(({ kind }) => kind === 'grid'))
  const filled = rows.map(({ values }) => values.filter((cell) => !isEmptyText(cell.text)))
  if (isGrid) {
    const columns = new Set(filled.flat().map(({ column }) => column))
    return [...columns].map((column) => filled.map((cells) => cells.find((cell) => cell.column === column) ?? null))
  }
  // In a text no column shows that the number is one too many: a row must be longer for it.
  if (!rows.some((record, i) => filled[i]!.length > record.row!.figures.length)) return []
  return [filled.map(([first]) => first ?? null), filled.map((cells) => cells.at(-1) ?? null)]
}

function isRunning(cells: readonly StripCell[]): boolean {
  const numbers = cells.map((cell) =>
    /^[(（]?\d{1,3}[)）.、]?$/.test(tight(cell.text)) ? Number.parseInt(tight(cell.text).replace(/\D/g, ''), 10) : -1,
  )
  if (cells.length < LEAST || numbers[0]! < 1 || numbers[0]! > LATEST_FIRST) return false
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!)
  if (steps.some((step) => step < 1 || step > LONGEST_STEP)) return false
  return steps.filter((step) => step === 1).length >= steps.length * MOSTLY_ONE
}
