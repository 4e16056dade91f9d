/** A standard table of the template for eyes and screen readers: official merges, every header says what it heads. */
import type { Evaluated } from '../../calculate'
import { headerScope, isFullWidth, type Form, type FormCell, type FormRow } from '../../template'
import { escaped, spans, tag } from './markup'

/** `caption`: read out before the table; the heading above says it to the eye. */
export function formTableHtml(form: Form, caption: string, values: Evaluated): string {
  const heads = form.rows.findIndex((row) => !row.header)
  const head = form.rows.slice(0, heads < 0 ? form.rows.length : heads)
  const groups = rowGroups(form, form.rows.slice(head.length))
  const part = (name: string, rows: readonly FormRow[]) => [
    `<${name}>`,
    ...rows.map((row) => rowHtml(form, row, values)),
    `</${name}>`,
  ]
  return [
    '<table class="form">',
    ...(caption === '' ? [] : [`<caption>${escaped(caption)}</caption>`]),
    ...(head.length > 0 ? part('thead', head) : []),
    ...groups.flatMap((rows) => part('tbody', rows)),
    '</table>',
  ].join('\n')
}

/** A title over the full width begins a group of rows of its own, as far as no cell reaches across it. */
function rowGroups(form: Form, rows: readonly FormRow[]): FormRow[][] {
  const groups: FormRow[][] = []
  for (const row of rows) {
    const begins = row.cells.some((cell) => isBlockTitle(form, cell))
    if (begins || groups.length === 0) groups.push([])
    groups.at(-1)!.push(row)
  }
  return groups
}

const isBlockTitle = (form: Form, cell: FormCell) => cell.kind === 'text' && cell.role === 'caption' && isFullWidth(form, cell)

function rowHtml(form: Form, row: FormRow, values: Evaluated): string {
  return `<tr>${row.cells.map((cell) => cellHtml(form, cell, values)).join('')}</tr>`
}

function cellHtml(form: Form, cell: FormCell, values: Evaluated): string {
  if (cell.kind === 'figure') return `${tag('td', spans(cell))}${escaped(values[cell.figure] ?? '')}</td>`
  const scope = headerScope(form, cell, 'rowgroup')
  if (scope === null) return `${tag('td', spans(cell))}${escaped(cell.text)}</td>`
  return `${tag('th', { ...spans(cell), scope })}${escaped(cell.text)}</th>`
}
