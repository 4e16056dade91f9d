/** Invented reports printed as text, in the ways real files come, so that tests can damage them. */
import { evaluate } from '@shared/calculate'
import type { Figures } from '@shared/report'
import type { Form, Template } from '@shared/template'

/** `tabs`: merged cells leave empty ones behind · `flat`: they do not · `bars`: Markdown · `spaces`: wide gaps, as from a PDF · `lines`: one cell per line · `glued`: no gaps at all. */
export const STYLES = ['tabs', 'flat', 'bars', 'spaces', 'lines', 'glued'] as const
export type Style = (typeof STYLES)[number]

/** Rows of cells, the empty cells of spans included. */
export function printedRows(template: Template, form: Form, figures: Figures): string[][] {
  const values = evaluate(template, figures)
  return form.rows.map((row) => {
    const cells = new Array<string>(form.grid.length).fill('')
    for (const cell of row.cells) cells[cell.column] = cell.kind === 'text' ? cell.text : (values[cell.figure] ?? '')
    return cells
  })
}

/** Without the empty cells in front of the figures, as text that lost its merged cells. */
export function flatRow(template: Template, form: Form, row: string[], index: number): string[] {
  const figures = form.rows[index]!.cells.filter((cell) => cell.kind === 'figure').length
  const first = form.rows[index]!.cells.find((cell) => cell.kind === 'figure')?.column ?? form.grid.length
  const words = row.slice(0, first).filter((cell) => cell !== '')
  return figures === 0 ? row.filter((cell) => cell !== '') : [...words, ...row.slice(first, first + figures)]
}

export function joinRow(cells: readonly string[], style: Style): string {
  if (style === 'bars') return `| ${cells.join(' | ')} |`
  if (style === 'spaces') return `      ${cells.filter((cell) => cell !== '').join('      ')}`
  if (style === 'glued') return cells.join('')
  return style === 'lines' ? cells.filter((cell) => cell !== '').join('\n') : cells.join('\t')
}

export function printedForm(template: Template, form: Form, figures: Figures, style: Style): string[][] {
  const rows = printedRows(template, form, figures)
  return style === 'flat' || style === 'spaces' || style === 'lines' || style === 'glued'
    ? rows.map((row, i) => flatRow(template, form, row, i))
    : rows
}

/** The whole report with its forms as given. */
export function printedReport(template: Template, forms: ReadonlyMap<string, string>): string {
  const sections = template.sections.filter((section) => section.heading !== undefined)
  const body = sections.flatMap((section) => [
    section.heading!,
    section.form ? (forms.get(section.form) ?? '') : `本部分内容${section.id}，均已办结。`,
  ])
  return ['云岭市人民政府办公室2026年政府信息公开工作年度报告', ...body].join('\n')
}
