/** The cells and merges of one sheet's part. */
import { child, childrenNamed, type XmlElement } from '../ooxml'
import { cellValue, type CellContext } from './cell-value'
import type { Merge, Sheet } from './sheet-areas'
import type { WorkbookFindings } from './workbook-findings'

const MAX_ROW = 1_048_576
const MAX_COLUMN = 16_384
/** A merged cell larger than any table of an office would only cost time. */
const MAX_MERGED = 50_000

/** `null` when a place or a shared string is not what the format allows. */
export function readSheet(root: XmlElement, name: string, context: CellContext, findings: WorkbookFindings): Sheet | null {
  const sheet: Sheet = { cells: new Map(), merges: readMerges(root) }
  const hidden = hiddenColumns(root)
  const noted = new Set<string>()
  const data = child(root, 'x:sheetData')
  let row = -1
  for (const line of data ? childrenNamed(data, 'x:row') : []) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROW) return null
    let column = -1
    for (const cell of childrenNamed(line, 'x:c')) {
      const at = cell.attributes.r === undefined ? { row, column: column + 1 } : placeOf(cell.attributes.r)
      const value = cellValue(cell, context)
      if (!at || at.row !== row || at.column >= MAX_COLUMN || !value) return null
      column = at.column
      const place = `${name} ${nameOf(at.column)}${at.row + 1}`
      if (value.fault) findings.note(value.fault, place)
      if (value.text.trim() === '') continue
      const veil = /^(?:1|true)$/.test(line.attributes.hidden ?? '') ? `r${row}` : hidden(column) ? `c${column}` : null
      if (veil && !noted.has(veil)) findings.note('O121', place)
      if (veil) noted.add(veil)
      const cells = sheet.cells.get(row) ?? new Map<number, string>()
      sheet.cells.set(row, cells.set(column, value.text))
    }
  }
  dropCovered(sheet, name, findings)
  return sheet
}

/** What lies under a merged cell shows on no screen and no paper. */
function dropCovered({ cells, merges }: Sheet, name: string, findings: WorkbookFindings): void {
  for (const { top, left, bottom, right } of merges) {
    const shown = cells.get(top)?.get(left)
    for (let row = top; row <= bottom; row++) {
      const columns = cells.get(row)
      for (const [column, text] of columns ?? []) {
        if (column < left || column > right || (row === top && column === left)) continue
        columns!.delete(column)
        if (text !== shown) findings.note('O134', `${name} ${nameOf(column)}${row + 1}`)
      }
      if (columns?.size === 0) cells.delete(row)
    }
  }
}

function placeOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return null
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

function nameOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : nameOf(Math.floor(column / 26) - 1) + letter
}

function readMerges(root: XmlElement): Merge[] {
  const list = child(root, 'x:mergeCells')
  return (list ? childrenNamed(list, 'x:mergeCell') : []).flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf)
    if (!from || !to || to.row < from.row || to.column < from.column) return []
    if ((to.row - from.row + 1) * (to.column - from.column + 1) > MAX_MERGED) return []
    return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }]
  })
}

/** Whether a 0-based column is not shown. */
export function hiddenColumns(root: XmlElement): (column: number) => boolean {
  const list = child(root, 'x:cols')
  const spans = (list ? childrenNamed(list, 'x:col') : [])
    .filter(({ attributes }) => /^(?:1|true)$/.test(attributes.hidden ?? ''))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const)
  return (column) => spans.some(([first, last]) => column >= first && column <= last)
}
