// Whole ledgers from their bytes: every figure is the true one or its rows are told and not counted, never a wrong one.
import { expect, it } from 'vitest'
import { strToU8 } from 'fflate'
import { gb18030 } from '../html/page.test-data'
import { cellXml, workbookOf } from '../workbook/workbook.test-data'
import { readLedger } from '.'
import { countSheets } from './count-ledger.test-data'
import type { InventedLedger, InventedSheet } from './invented-ledger.test-data'
import { inventedLists } from './invented-lists.test-data'
import { inventedWorkbooks } from './invented-workbooks.test-data'

function sheetXml({ rows, hiddenRows = [], merges = [] }: InventedSheet): string {
  const lines = rows.map((text, row) => {
    const cells = text.split('|').map((cell, column) => {
      if (cell === '') return ''
      // `=10` is a formula with that result.
      return cell.startsWith('=')
        ? cellXml({ row, column, text: cell.slice(1), formula: 'SUM(1,2)' })
        : cellXml({ row, column, text: cell })
    })
    return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`
  })
  const joined = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<sheetData>${lines.join('')}</sheetData>${joined === '' ? '' : `<mergeCells>${joined}</mergeCells>`}`
}

function bytesOf({ kind, sheets }: InventedLedger): Uint8Array {
  if (kind === 'xlsx') return workbookOf(sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) })))
  const text = sheets[0]!.rows.map((row) => row.replaceAll(',', '，').replaceAll('|', ',')).join('\r\n')
  return kind === 'gb18030' ? gb18030(text) : strToU8(`\ufeff${text}`)
}

it.each([...inventedWorkbooks, ...inventedLists])('$name', async (ledger) => {
  const read = await readLedger(bytesOf(ledger))
  if (!read.ok) throw new Error(read.trouble.message)
  const { figures, raw } = countSheets(read.value)
  const held = raw.filter(({ counted }) => !counted).map(({ sheet, row }) => `${sheet} ${row}`)
  const tooMany = Object.entries(figures).filter(([cell, n]) => n > (ledger.truth[cell] ?? 0))
  expect({ tooMany, held }).toEqual({ tooMany: [], held: ledger.asked ?? [] })
  if (!ledger.asked) expect(figures).toEqual(ledger.truth)
})
