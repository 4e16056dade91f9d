/** Sheets of words and counts, and the cells they share with sheets of figures. */
import { element } from '../ooxml/xml-writer'
import { isNumber, type FigureKind } from '../report'
import { STYLE } from '../workbook/write/cell-styles'
import { wordsCell, type SheetCell } from '../workbook/write/sheet-cells'
import { sheetPart } from '../workbook/write/sheet-part'
import type { Sheet } from '../workbook/write/write-workbook'

/** Texts of digits only become numbers. `grid`: widths of the columns in twips. */
export function wordsSheet(name: string, title: string, head: string[], rows: string[][], grid: number[]): Sheet {
  const line = (texts: readonly string[], row: number) =>
    texts.map((text, column) =>
      /^\d+$/.test(text) ? valueCell('count', text, { row, column }) : wordsCell({ row, column }, 1, text, STYLE.text),
    )
  function* lines() {
    yield [wordsCell({ row: 0, column: 0 }, head.length, title, STYLE.heading)]
    yield line(head, 1)
    for (const [at, texts] of rows.entries()) yield line(texts, at + 2)
  }
  return { name, content: sheetPart({ grid, labelColumns: 0 }, lines(), 2) }
}

export function valueCell(kind: FigureKind, value: string | null, place: { row: number; column: number }): SheetCell {
  if (value !== null && !isNumber(kind, value)) return wordsCell(place, 1, value, STYLE.text)
  const style = kind === 'amount' ? STYLE.amount + decimalsOf([value]) : STYLE.count
  const content = value === null ? [] : [element('v', {}, value)]
  return { ...place, rowspan: 1, colspan: 1, style, attributes: {}, content, text: '' }
}

/** Digits behind the point that some value was typed with. */
export const decimalsOf = (values: readonly (string | null)[]) =>
  Math.min(14, Math.max(0, ...values.map((value) => /\.(\d+)$/.exec(value ?? '')?.[1]?.length ?? 0)))
