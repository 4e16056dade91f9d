/**
 * A form whose rows were printed as columns: the kinds of applicants one below the other, the outcomes side by side. It
 * is turned back only where the labels of both sides, all of them, show that nothing else can be meant.
 */
import { inlineText } from '../report'
import type { SourceCell, SourceDocument, SourceTable } from '../source'
import type { Form, Template } from '../template'
import { isEmptyText, isValue } from './cell-text'
import { formLabels, type FormLabels, type PrintedRow } from './form-labels'
import type { FormStrips, RowRecord } from './form-record'
import { figuresByHeader, headersOver } from './header-columns'
import { letters } from './marks'
import { isFurniture, matchGroup } from './match-label'
import { readStrips } from './read-strips'
import { rowStrip, type Strip, type StripCell } from './strip'
import { rowPlace, type Trace } from './trace'
import type { Unit } from './units'

/** Headers directly in front of a figure: in a form that stands as printed there are none. */
const LEAST_HEADERS = 2
/** Labels stand in the first cells of a row. */
const MOST_LABELS = 4
const MOST_MISPRINTS = 2
/** A clerk may have left out single rows that were 0 throughout. */
const LEAST_ROWS = 0.8

export interface TurnedBack {
  source: SourceDocument
  /** The tables as they stand in `source` now. */
  tables: ReadonlySet<SourceTable>
}

export function turnTablesBack(source: SourceDocument, templates: readonly Template[]): TurnedBack {
  const forms = templates.flatMap((template) => [...template.forms.values()].map(formLabels))
  const tables = new Set<SourceTable>()
  const blocks = source.blocks.map((block) => {
    if (block.kind !== 'table' || block.structure !== 'grid') return block
    const wanted = forms.filter((labels) => mayBeTurned(labels, block))
    const table = wanted.length === 0 || !isFlush(block) ? null : turned(block)
    if (table === null || !wanted.some((labels) => isProven(labels, table))) return block
    tables.add(table)
    return table
  })
  return { source: tables.size === 0 ? source : { ...source, blocks }, tables }
}

/** O203 for each form that was read out of such a table. */
export function reportTurned(
  template: Template,
  tables: ReadonlySet<SourceTable>,
  formOf: ReadonlyMap<Unit, string>,
  trace: Trace,
): void {
  const ids = new Set([...formOf].flatMap(([{ block }, id]) => (block.kind === 'table' && tables.has(block) ? [id] : [])))
  for (const id of ids) {
    const form = template.forms.get(id)!
    const heading = template.sections.find(({ id: section }) => section === form.section)?.heading ?? ''
    const [where, also] = rowPlace(formLabels(form).rows.flatMap((row) => row.figures))
    trace.say('O203', 'warning', { heading }, where, also)
  }
}

const names = new WeakMap<Form, ReadonlySet<string>>()

function headerNames({ form, rows }: FormLabels): ReadonlySet<string> {
  const found = names.get(form) ?? new Set(rows.flatMap((row) => row.headers.flatMap((path) => path.at(-1) ?? [])))
  names.set(form, found)
  return found
}

function mayBeTurned(labels: FormLabels, table: SourceTable): boolean {
  const wanted = headerNames(labels)
  const found = new Set<number>()
  for (const [i, row] of table.rows.entries()) {
    const texts = row.cells.slice(0, MOST_LABELS + 1).map(wordsOf)
    if (texts.some((text, k) => k > 0 && isValue(text) && wanted.has(letters(texts[k - 1]!)))) found.add(i)
    if (found.size >= LEAST_HEADERS) return true
  }
  return false
}

const wordsOf = ({ paragraphs }: SourceCell) => paragraphs.map((line) => inlineText(line)).join('')

/** A row that lost a cell ends early, and has its figures beside their columns though no label shows it. */
function isFlush({ rows }: SourceTable): boolean {
  const ends = rows.map(() => 0)
  for (const [i, { cells }] of rows.entries())
    for (const { column, colspan, rowspan } of cells)
      for (let k = i; k < Math.min(i + rowspan, rows.length); k++) ends[k] = Math.max(ends[k]!, column + colspan)
  const figures = rows.flatMap(({ cells }, i) => (cells.some((cell) => isValue(wordsOf(cell))) ? [ends[i]] : []))
  return new Set(figures).size === 1
}

/** Columns as rows; what reaches over columns reaches over rows then. */
function turned(table: SourceTable): SourceTable {
  const rows: SourceTable['rows'] = []
  for (const [i, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const at = (rows[cell.column] ??= { cells: [], place: table.place })
      at.cells.push({ ...cell, column: i, colspan: cell.rowspan, rowspan: cell.colspan })
    }
  }
  const filled = Array.from(rows, (row) => row ?? { cells: [], place: table.place })
  for (const row of filled) row.cells.sort((a, b) => a.column - b.column)
  return { ...table, headerRows: 0, rows: filled }
}

function isProven(labels: FormLabels, table: SourceTable): boolean {
  const strips = table.rows.map((row) => rowStrip(table, row))
  const found = readStrips(labels, strips)
  const rows = found.records.map(({ row }) => row)
  if (found.misprints.length > 0 || new Set(rows).size < rows.length || misprinted(found.records) > MOST_MISPRINTS) return false
  const over = headersOver(strips, found)
  return (
    found.records.every((record) => isNamed(labels, record) && isUnderHeaders(labels, record, over)) &&
    isWhole(
      labels,
      rows.filter((row) => row !== null),
    ) &&
    nothingElse(labels, strips, found)
  )
}

const misprinted = (records: readonly RowRecord[]) => records.filter(({ match }) => match?.quality === 'misprint').length

/** The label, behind nothing but groups of the form; or a group that has one row only. */
function isNamed(labels: FormLabels, { how, match, group, texts, torn, glued }: RowRecord): boolean {
  if (torn || glued !== null) return false
  if (how === 'only-row') return texts.length === 0
  const named = how === 'group' ? group !== null : how === 'label' && match!.quality !== 'part'
  return named && texts.slice(0, -1).every((text) => matchGroup(labels, text) !== null || isFurniture(labels, text))
}

function isUnderHeaders(labels: FormLabels, record: RowRecord, over: ReadonlyMap<Strip, Strip[]>): boolean {
  const headers = over.get(record.strips[record.strips.length - 1]!) ?? []
  const row = record.row ?? labels.rows.find(({ groups }) => groups.some(({ core }) => core === record.group?.core))
  return row !== undefined && labels.rows.includes(row) && figuresByHeader(row, record.values, headers, () => true) !== null
}

/** Nearly all rows of the form that stand under the same headers are there. */
function isWhole(labels: FormLabels, found: readonly PrintedRow[]): boolean {
  if (found.length === 0) return false
  const heads = new Set(found.map(headOf))
  const wanted = labels.rows.filter((row) => heads.has(headOf(row)))
  return found.length >= wanted.length * LEAST_ROWS
}

const headOf = ({ headers }: PrintedRow) => JSON.stringify(headers)

/** Every word above the figures, and every row, is one of the form. */
function nothingElse(labels: FormLabels, strips: readonly Strip[], found: FormStrips): boolean {
  const read = new Set(found.records.flatMap((record) => record.strips))
  const columns = new Set(found.records.flatMap(({ values }) => filled(values).map(({ column }) => column)))
  const above = (cell: StripCell) =>
    Array.from({ length: cell.colspan }, (_, i) => cell.column + i).some((column) => columns.has(column))
  return strips
    .filter((strip) => !read.has(strip))
    .every(({ cells }) =>
      cells.every(({ text, ...cell }) => isEmptyText(text) || !above({ text, ...cell }) || isHeader(labels, text)),
    )
}

const filled = (cells: readonly StripCell[]) => cells.filter(({ text }) => !isEmptyText(text))
const isHeader = (labels: FormLabels, text: string) => labels.furniture.has(letters(text))
