import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { fileKind } from '../open/file-kind'
import type { TickRole } from './tick-names'

/** A sheet of a ledger, or a list of separated values, as plain rows. */
export interface LedgerSheet {
  /** Empty for a list without sheets. */
  name: string
  rows: LedgerRow[]
  /** Something in it is hidden; it is read all the same. */
  hidden: boolean
  /** 0-based columns it does not show: they are taken only where no other says the same. */
  hiddenColumns?: number[]
  /** Columns of words that were put together from columns of ticks. */
  ticks?: LedgerTicks[]
}

export interface LedgerRow {
  /** 1-based row of the sheet or line of the file. */
  number: number
  cells: string[]
  /** The sheet does not show it. */
  hidden?: boolean
  /** Most of it is struck through. */
  struck?: boolean
  /** It numbers the columns. */
  numbering?: boolean
  /** What cells say that begin further up and reach into this row, by 0-based column. */
  above?: Record<number, string>
  /** Name of the applicant, to tell two of them apart; it is never kept. */
  name?: string
  /** It is a heading of the rows below. */
  heading?: boolean
  /** The heading above, where that says that all below came over from last year. */
  section?: string
  /** What was taken from the row above, because a cell says so or is blank below the first line of a group. */
  taken?: TakenAbove
}

export interface TakenAbove {
  ditto: string[]
  blank: string[]
}

/** A group of columns with ticks that was put together. */
export interface LedgerTicks {
  role: TickRole
  /** Where its words stand. */
  column: number
  /** Where the ticks stand. */
  from: number[]
}

/** More than any office receives in a year, several times over. */
const MOST_ROWS = 20_000

/**
 * Reads an .xlsx workbook or separated values. Troubles: E155 no rows · E156 too many · E157 another kind of file, and
 * those of the reader (E30, E32, E87 … E91).
 */
export async function readLedger(bytes: Uint8Array): Promise<Result<LedgerSheet[]>> {
  const kind = fileKind(bytes)
  if (kind === 'xlsx') {
    const read = (await import('../workbook')).readRows(bytes)
    return read.ok ? checked(read.value) : read
  }
  if (kind !== 'text') return failed({ code: 'E157', message: message('E157') })
  const read = (await import('../text')).readRecords(bytes)
  return read.ok ? checked([listOf(read.value)]) : read
}

/** The same for a list that was pasted. */
export async function readLedgerText(text: string): Promise<Result<LedgerSheet[]>> {
  return checked([listOf((await import('../text')).textRecords(text))])
}

const listOf = (records: readonly { fields: string[]; line: number }[]): LedgerSheet => ({
  name: '',
  hidden: false,
  rows: records
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map(({ fields, line }) => ({ number: line, cells: fields })),
})

function checked(sheets: LedgerSheet[]): Result<LedgerSheet[]> {
  const filled = sheets.filter(({ rows }) => rows.length > 1)
  if (filled.length === 0) return failed({ code: 'E155', message: message('E155') })
  const most = filled.reduce((sum, { rows }) => sum + rows.length, 0)
  return most > MOST_ROWS ? failed({ code: 'E156', message: message('E156', { most: MOST_ROWS }) }) : ok(filled)
}
