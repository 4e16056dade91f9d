/**
 * Cells that say the same as the one above: by a word (同上, 〃), or blank below the first line of a group whose cells were
 * joined before the list lost its form. What was taken so is told row by row, and a person may refuse it.
 */
import type { LedgerRole } from '../working-papers'
import type { LedgerColumns } from './ledger-columns'
import { isNamed, type LedgerHead } from './ledger-head'
import { cellOf, isPlainNumber, lineKind } from './ledger-lines'
import { isSame, type LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet, TakenAbove } from './read-ledger'
import { kindAlone } from './row-count'

/** The sheet with the name of the applicant beside each row, where a column holds it. */
export function withNames(sheet: LedgerSheet, head: LedgerHead, words: LedgerWords): LedgerSheet {
  const column = head.names.findIndex((_, at) => words.names.some((name) => isNamed(head, at, name)))
  if (head.at < 0 || column < 0) return sheet
  const rows = sheet.rows.map((row, i) => {
    const name = row.cells[column]?.trim()
    return i > head.last && name ? { ...row, name } : row
  })
  return { ...sheet, rows }
}

/** Who asked and when: what a group of applications has in common. */
const SHARED_ROLES = ['applicant', 'applicantDetail', 'received'] as const satisfies readonly LedgerRole[]

/** The rows with every cell that repeats the one above filled, and what was taken marked in `taken`. */
export function withRepeats(rows: readonly LedgerRow[], columns: LedgerColumns, words: LedgerWords): readonly LedgerRow[] {
  let above: LedgerRow | null = null
  return rows.map((row) => {
    if (lineKind(row, columns, words) !== 'application') return row
    const read: LedgerRow = above === null ? row : repeating(row, above, columns, words)
    above = read
    return read
  })
}

function repeating(row: LedgerRow, above: LedgerRow, columns: LedgerColumns, words: LedgerWords): LedgerRow {
  const taken: TakenAbove = { ditto: [], blank: [] }
  const cells = [...row.cells]
  const take = (column: number, how: keyof TakenAbove) => {
    const said = cellOf(above, column)
    // How many applications a line stands for is said of that line alone.
    const text = how === 'blank' && column === columns.applicant ? kindAlone(said) : said
    if (text === '') return
    while (cells.length < column) cells.push('')
    cells[column] = text
    taken[how].push(text)
  }
  for (const column of Object.values(columns)) if (isSame(cellOf(row, column), words)) take(column, 'ditto')
  const name = row.name !== undefined && isSame(row.name, words) ? above.name : row.name
  if (isBelow(row, columns)) for (const role of SHARED_ROLES) if (columns[role] !== undefined) take(columns[role], 'blank')
  const own = { ...row, ...(name === undefined ? {} : { name }) }
  if (taken.ditto.length + taken.blank.length === 0) return own
  return { ...own, cells, taken, ...(taken.blank.length > 0 && above.name !== undefined ? { name: above.name } : {}) }
}

/** An application of its own that says neither whose it is nor when it came: one blank cell alone was only forgotten. */
function isBelow(row: LedgerRow, columns: LedgerColumns): boolean {
  const isOwn =
    columns.number === undefined
      ? cellOf(row, columns.result) !== '' || cellOf(row, columns.answered) !== '' || isPlainNumber(row.cells[0]?.trim() ?? '')
      : cellOf(row, columns.number) !== ''
  const isBlank = SHARED_ROLES.every((role) => cellOf(row, columns[role]) === '')
  return isOwn && isBlank && columns.received !== undefined && row.name === undefined
}
