/** A form of the template as a table of Word, before other hands change it. */
import { evaluate } from '../calculate'
import { plain, type FigureId, type Figures } from '../report'
import type { SourceTable } from '../source'
import type { Form, Template } from '../template'

export interface ForeignCell {
  paragraphs: string[]
  column: number
  colspan: number
  rowspan: number
  figure?: FigureId
}

type ForeignRows = ForeignCell[][]

export interface ForeignForm {
  id: string
  /** Tables one after the other; usually one. */
  tables: ForeignRows[]
}

export function foreignForm(template: Template, form: Form, figures: Figures): ForeignForm {
  const values = evaluate(template, figures)
  const rows = form.rows.map((row) =>
    row.cells.map((c): ForeignCell => ({
      paragraphs: [c.kind === 'text' ? c.text : (values[c.figure] ?? '')],
      column: c.column,
      colspan: c.colspan,
      rowspan: c.kind === 'text' ? c.rowspan : 1,
      ...(c.kind === 'figure' ? { figure: c.figure } : {}),
    })),
  )
  return { id: form.id, tables: [rows] }
}

export const sourceTables = (form: ForeignForm): SourceTable[] =>
  form.tables.map((rows) => ({
    kind: 'table',
    structure: 'grid',
    headerRows: 0,
    place: { line: 1 },
    rows: rows.map((row) => ({
      place: { line: 1 },
      cells: [...row]
        .sort((a, b) => a.column - b.column)
        .map(({ paragraphs, column, colspan, rowspan }) => ({
          paragraphs: paragraphs.map((text) => plain(text)),
          column,
          colspan,
          rowspan,
          bookmarks: [],
        })),
    })),
  }))
