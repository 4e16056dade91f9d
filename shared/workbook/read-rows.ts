import { ok, type Result } from '../finding'
import { child, childrenNamed } from '../ooxml'
import { hiddenColumns, readSheet } from './read-sheet'
import { openWorkbook, refuse } from './read-workbook'
import { mergedAbove, rowMarks } from './row-marks'
import { workbookFindings } from './workbook-findings'

/** A sheet as plain rows, for lists that are not one of the standard tables. */
export interface SheetRows {
  name: string
  rows: SheetRow[]
  /** Rows or columns that hold something are hidden, or the whole sheet is. */
  hidden: boolean
  /** 0-based columns the sheet does not show. */
  hiddenColumns?: number[]
}

export interface SheetRow {
  /** 1-based, as the sheet counts. */
  number: number
  /** As the sheet shows them; dates as `YYYY-MM-DD`. */
  cells: string[]
  hidden?: boolean
  /** Most of it is struck through. */
  struck?: boolean
  /** What cells say that begin further up and reach into this row, by 0-based column. */
  above?: Record<number, string>
}

/** Columns beyond these hold nothing a list is read for. */
const MOST_COLUMNS = 200

/** Every sheet with its filled rows. Troubles: E87 damaged, with the place · E88 too large · E89 unsafe · E90 password · E91 binary. */
export function readRows(bytes: Uint8Array): Result<SheetRows[]> {
  const opened = openWorkbook(bytes)
  if (!opened.ok) return opened
  const { file, main, workbook, context } = opened.value
  const relations = file.relations(main)
  const sheets: SheetRows[] = []
  const list = child(workbook, 'x:sheets')
  for (const { attributes } of list ? childrenNamed(list, 'x:sheet') : []) {
    const name = attributes.name ?? ''
    const relation = relations.find((r) => r.id === attributes['r:id'] && !r.external)
    if (!relation) return refuse('missing', name)
    if (relation.type !== 'worksheet') continue
    const part = file.xml(relation.target)
    if (!part.ok) return refuse(part.fault, name)
    const findings = workbookFindings()
    const sheet = readSheet(part.value, name, context, findings)
    if (!sheet) return refuse('malformed', name)
    const veiled = findings.list().some(({ code }) => code === 'O121')
    const hidden = veiled || attributes.state === 'hidden' || attributes.state === 'veryHidden'
    const marks = rowMarks(part.value, sheet, context.struck)
    const merged = mergedAbove(sheet)
    const rows = [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): SheetRow => {
        const above = merged.get(row)
        return { number: row + 1, cells: rowCells(cells), ...marks.get(row), ...(above ? { above } : {}) }
      })
    const isHidden = hiddenColumns(part.value)
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const veiledColumns = Array.from({ length: width }, (_, column) => column).filter(isHidden)
    if (rows.length > 0)
      sheets.push({ name, rows, hidden, ...(veiledColumns.length > 0 ? { hiddenColumns: veiledColumns } : {}) })
  }
  return ok(sheets)
}

function rowCells(cells: ReadonlyMap<number, string>): string[] {
  const last = Math.min(Math.max(...cells.keys()), MOST_COLUMNS - 1)
  return Array.from({ length: last + 1 }, (_, column) => cells.get(column) ?? '')
}
