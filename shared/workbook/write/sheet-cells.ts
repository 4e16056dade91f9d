/** One standard table as the cells of a sheet: words, inputs as numbers, totals and balances as formulas. */
import { balances, type Evaluated } from '../../calculate'
import { element, type XmlElement } from '../../ooxml/xml-writer'
import { isNumber, type FigureId } from '../../report'
import type { Form, FormCell, Template } from '../../template'
import { address, ranges, type Place } from './cell-address'
import { MOST_DECIMALS, STYLE } from './cell-styles'

export interface SheetCell extends Place {
  rowspan: number
  colspan: number
  style: number
  /** Type, formula and value of the first cell of the span. */
  attributes: { t?: string }
  content: XmlElement[]
  /** Words that must find room; `''` for figures. */
  text: string
}

const words = (text: string) => ({
  attributes: { t: 'inlineStr' },
  content: [element('is', {}, element('t', { 'xml:space': 'preserve' }, text))],
  text,
})

export const wordsCell = (place: Place, colspan: number, text: string, style: number): SheetCell => ({
  ...place,
  rowspan: 1,
  colspan,
  style,
  ...words(text),
})

/** `top`: row of the sheet on which the table begins. The balance stands behind an empty row below it. */
export function formCells(template: Template, form: Form, values: Evaluated, top: number): SheetCell[] {
  const place = (id: FigureId): Place => {
    const cell = form.rows.flatMap((row) => row.cells).find((one) => one.kind === 'figure' && one.figure === id)!
    return { row: top + cell.row, column: cell.column }
  }
  const cells = form.rows.flatMap((row) => row.cells).map((cell) => formCell(template, cell, values, top, place))
  return [...cells, ...balanceCells(template, form, values, top + form.rows.length + 1, place)]
}

type PlaceOf = (id: FigureId) => Place

function formCell(template: Template, cell: FormCell, values: Evaluated, top: number, place: PlaceOf): SheetCell {
  const { column, rowspan, colspan } = cell
  const at = { row: top + cell.row, column, rowspan, colspan }
  if (cell.kind === 'text') return { ...at, style: STYLE.text, ...words(cell.text) }
  const total = template.totals.find(({ target }) => target === cell.figure)
  const value = values[cell.figure] ?? null
  if (total) return { ...at, style: STYLE.total, ...formula(sumOf(total.addends, place), value) }
  const { kind } = template.figures.get(cell.figure)!
  const style = kind === 'amount' ? STYLE.amount + decimalsOf(value) : STYLE.count
  if (value === null) return { ...at, style, attributes: {}, content: [], text: '' }
  if (!isNumber(kind, value)) return { ...at, style: STYLE.text, ...words(value) }
  return { ...at, style, attributes: {}, content: [element('v', {}, value)], text: '' }
}

/** The digits behind the point that were typed are shown again, and read again. */
const decimalsOf = (value: string | null) => Math.min(/\.(\d+)$/.exec(value ?? '')?.[1]!.length ?? 0, MOST_DECIMALS)

/** A sum of nothing but blanks is blank; text counts as nothing, as in the program. */
function sumOf(addends: readonly FigureId[], place: PlaceOf): string {
  const all = ranges(addends.map(place))
  return `IF(COUNT(${all})=0,"",SUM(${all}))`
}

function formula(text: string, value: string | null) {
  const result = element('v', {}, value ?? '')
  return { attributes: value === null ? { t: 'str' } : {}, content: [element('f', {}, text), result], text: '' }
}

function balanceCells(template: Template, form: Form, values: Evaluated, row: number, place: PlaceOf): SheetCell[] {
  const states = balances(template, form.id, values)
  let seen = 0
  return form.balances.flatMap((balance, i) => [
    wordsCell({ row: row + i, column: 0 }, Math.max(1, form.labelColumns), balance.name, STYLE.balance),
    ...balance.columns.map(({ left, right }): SheetCell => {
      const [plus, minus] = [ranges(left.map(place)), ranges(right.map(place))]
      const text = `IF(COUNT(${plus},${minus})=0,"",SUM(${plus})-SUM(${minus}))`
      const at = { row: row + i, column: place(left[0]!).column, rowspan: 1, colspan: 1 }
      return { ...at, style: STYLE.balance, ...formula(text, states[seen++]!.difference) }
    }),
  ])
}

/** The covered places of a merged cell carry its borders. */
export function cellElements(cell: SheetCell): (Place & { xml: XmlElement })[] {
  return Array.from({ length: cell.rowspan * cell.colspan }, (_, i) => {
    const at = { row: cell.row + Math.floor(i / cell.colspan), column: cell.column + (i % cell.colspan) }
    const own = i === 0
    return {
      ...at,
      xml: element('c', { r: address(at), s: cell.style, ...(own ? cell.attributes : {}) }, ...(own ? cell.content : [])),
    }
  })
}
