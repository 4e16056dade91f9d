/** A form's labels made ready for matching. Built from the template alone. */
import type { FigureId } from '../report'
import type { Form, FormFigureCell, FormLine, FormRow, FormTextCell } from '../template'
import { core, letters, tight } from './marks'

/** One printed row that holds figures, with the labels it is known by. */
export interface PrintedRow {
  index: number
  /** Figure cells from left to right. */
  figures: FigureId[]
  /** Official label; empty for a row that only its headers explain (chapter four). */
  label: string
  /** Comparable forms of label, name and aliases; the official one first. */
  cores: string[]
  /** Group labels to its left, outermost first. */
  groups: GroupLabel[]
  /** Grid column of its label. */
  labelColumn: number
  /** For each figure the header texts above it, outermost first, comparable. */
  headers: string[][]
  /** For each figure the row of the form in which its nearest header stands. */
  headerRows: number[]
}

export interface GroupLabel {
  text: string
  tight: string
  core: string
}

export interface FormLabels {
  form: Form
  rows: PrintedRow[]
  /** For a row without a label: its lines as rows of their own, met where the form was printed the other way round. */
  lineRows: PrintedRow[]
  groups: GroupLabel[]
  /** Headers and captions, letters only. */
  furniture: Set<string>
  /** For each header those that stand in the same row of the form. */
  beside: ReadonlyMap<string, ReadonlySet<string>>
  /** Everything printed in the form that is no figure, letters only: pieces of it are known by it. */
  printed: string[]
}

const known = new WeakMap<Form, FormLabels>()

/** Made once for each form. */
export function formLabels(form: Form): FormLabels {
  const labels = known.get(form) ?? labelsOf(form)
  known.set(form, labels)
  return labels
}

function labelsOf(form: Form): FormLabels {
  const texts = form.rows.flatMap((row) => row.cells).filter((cell): cell is FormTextCell => cell.kind === 'text')
  const groups = texts.filter((cell) => cell.role === 'group').map(groupLabel)
  const furniture = texts.filter((cell) => cell.role === 'header' || cell.role === 'caption')
  const rows = form.rows
    .filter((row) => row.cells.some((cell) => cell.kind === 'figure'))
    .map((row, i) => printedRow(form, row, i, texts))
  return {
    form,
    rows,
    lineRows: rows.flatMap((row) => (row.cores.length > 0 ? [] : linesOf(form, row))),
    groups: groups.filter((group, i) => groups.findIndex((g) => g.tight === group.tight) === i),
    furniture: new Set(furniture.flatMap((cell) => [cell.text, ...cell.aliases]).map(letters)),
    beside: headersBeside(form),
    printed: [...new Set(texts.flatMap((cell) => [cell.text, ...cell.aliases]).map(letters))],
  }
}

function headersBeside(form: Form): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>()
  for (const { cells } of form.rows) {
    const names = cells.flatMap((cell) => (cell.kind === 'text' && cell.role === 'header' ? [letters(cell.text)] : []))
    for (const name of names) beside.set(name, new Set([...(beside.get(name) ?? []), ...names.filter((other) => other !== name)]))
  }
  return beside
}

const groupLabel = (cell: FormTextCell): GroupLabel => ({ text: cell.text, tight: tight(cell.text), core: core(cell.text) })

function printedRow(form: Form, row: FormRow, index: number, texts: FormTextCell[]): PrintedRow {
  const figures = row.cells.filter((cell): cell is FormFigureCell => cell.kind === 'figure')
  const lines = form.lines.filter((line) => figures.some((cell) => line.figures.includes(cell.figure)))
  const label = row.cells.find((cell): cell is FormTextCell => cell.kind === 'text' && cell.role === 'label')
  const at = figures[0]!.row
  const headers = figures.map((cell) => headersAbove(texts, cell))
  return {
    index,
    figures: figures.map((cell) => cell.figure),
    label: label?.text ?? '',
    cores: label ? labelCores(label, lines.length === 1 ? lines[0] : undefined) : [],
    groups: texts
      .filter((cell) => cell.role === 'group' && cell.row <= at && at < cell.row + cell.rowspan)
      .sort((a, b) => a.column - b.column)
      .map(groupLabel),
    labelColumn: label?.column ?? 0,
    headers: headers.map((cells) => cells.map((cell) => letters(cell.text))),
    headerRows: headers.map((cells) => cells[cells.length - 1]?.row ?? -1),
  }
}

function linesOf(form: Form, row: PrintedRow): PrintedRow[] {
  return form.lines
    .filter((line) => line.figures.every((id) => row.figures.includes(id)))
    .map((line) => ({
      ...row,
      figures: line.figures,
      label: line.name,
      cores: [...new Set([line.label, line.name, ...line.aliases].map(core))],
      headers: line.figures.map((id) => row.headers[row.figures.indexOf(id)]!),
      headerRows: line.figures.map((id) => row.headerRows[row.figures.indexOf(id)]!),
    }))
}

/** A label with a remark in brackets is also known by the words before the bracket. */
function labelCores(label: FormTextCell, line: FormLine | undefined): string[] {
  const names = [label.text, ...label.aliases, ...(line ? [line.label, line.name, ...line.aliases] : [])]
  const short = names.map((name) => tight(name).replace(/(?<=.{2})\([^)]*\)$/, ''))
  return [...new Set([...names, ...short].map(core))].filter((c) => c !== '')
}

/** Header cells over a figure, taken from the nearest rows of headers above it. */
function headersAbove(texts: FormTextCell[], figure: FormFigureCell): FormTextCell[] {
  const above = texts.filter((cell) => cell.role === 'header' && cell.row < figure.row)
  const covers = (cell: FormTextCell) => cell.column <= figure.column && figure.column < cell.column + cell.colspan
  const last = Math.max(-1, ...above.map((cell) => cell.row + cell.rowspan - 1))
  let first = last
  while (above.some((cell) => cell.row < first && first <= cell.row + cell.rowspan)) {
    first = Math.min(...above.filter((cell) => cell.row < first && first <= cell.row + cell.rowspan).map((cell) => cell.row))
  }
  return above.filter((cell) => cell.row >= first && covers(cell)).sort((a, b) => a.row - b.row)
}
