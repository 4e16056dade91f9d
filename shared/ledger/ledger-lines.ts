/** Which lines of a ledger are applications: not empty ones, sums, numbers of columns, headers that stand again, and who signed below. */
import { LEDGER_ROLES } from '../working-papers'
import type { LedgerColumns } from './ledger-columns'
import { ledgerDate } from './ledger-dates'
import { bareWord, type LedgerWords } from './ledger-words'
import { isNumberingRow } from './numbering-row'
import type { LedgerRow } from './read-ledger'

export const cellOf = ({ cells }: LedgerRow, column: number | undefined): string =>
  column === undefined ? '' : (cells[column]?.trim() ?? '')

/** Plain numbers begin again on every sheet, and may be printed in advance. */
export const isPlainNumber = (text: string): boolean => /^\d{1,4}$/.test(text)

/** `sum` is also a row that numbers the columns, names them again or is a heading. */
export type LedgerLine = 'application' | 'empty' | 'sum'

export function lineKind(row: LedgerRow, columns: LedgerColumns, words: LedgerWords): LedgerLine {
  if (row.heading || isNumberingRow(row, words) || isSum(row, columns, words)) return 'sum'
  return isEmpty(row, columns) || isSigned(row, columns) ? 'empty' : 'application'
}

/** A line with a number and more of what the ledger tells is an application, however little of it is known. */
function isEmpty(row: LedgerRow, columns: LedgerColumns): boolean {
  const roles = ['applicant', 'applicantDetail', 'result', 'detail', 'received', 'answered'] as const
  if (roles.some((role) => cellOf(row, columns[role]) !== '')) return false
  const at = columns.number ?? row.cells.findIndex((cell) => cell.trim() !== '')
  const number = cellOf(row, at)
  if (columns.number === undefined && !isPlainNumber(number)) return true
  const isMore = (cell: string, column: number) => column !== at && cell !== '' && !isPlainNumber(cell)
  return number === '' || !row.cells.some((cell, column) => isMore(cell.trim(), column))
}

const firstCell = ({ cells }: LedgerRow) => cells.find((cell) => cell.trim() !== '') ?? ''

/** `填表人：某某`: a label with a colon, and nothing of an application. */
const isSigned = (row: LedgerRow, columns: LedgerColumns): boolean =>
  /.[:：]/.test(firstCell(row)) &&
  (['result', 'received'] as const).every((role) => cellOf(row, columns[role]) === '') &&
  (cellOf(row, columns.answered) === '' || row.cells.filter((cell) => /^\D{2,6}[:：]/.test(cell.trim())).length > 1)

function isSum(row: LedgerRow, columns: LedgerColumns, { sums, columns: names }: LedgerWords): boolean {
  const first = bareWord(firstCell(row))
  const named = sums.some((word) => first.startsWith(word) || first.endsWith(word))
  if (named) return ledgerDate(cellOf(row, columns.received)) === null
  const filled = LEDGER_ROLES.filter((role) => cellOf(row, columns[role]) !== '')
  return (
    filled.length > 1 &&
    filled.every((role) => names[role].some((name) => bareWord(name) === bareWord(cellOf(row, columns[role]))))
  )
}
