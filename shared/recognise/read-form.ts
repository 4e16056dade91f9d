/** Reads one form out of the strips of a document: figures, printed totals, remarks, and what was done to get them. */
import type { Block, FigureId, Figures } from '../report'
import { note } from './note-block'
import type { Form, Template } from '../template'
import { figureBookmarks } from '../docx/figure-bookmark'
import { isEmptyText, keptValue, readCell } from './cell-text'
import { isForeignHead, underForeign } from './foreign-headers'
import { formLabels, type FormLabels } from './form-labels'
import type { RowRecord } from './form-record'
import { hasExtraColumn } from './extra-column'
import { extraColumnAt, headersOver } from './header-columns'
import { letters, tight } from './marks'
import { isProvenBySums } from './place-values'
import { headerWordsOver } from './printed-order'
import { readStrips } from './read-strips'
import { reportCells } from './report-cells'
import {
  reportBlankDoubles,
  reportBlanks,
  reportForm,
  reportRow,
  reportRowNumbers,
  reportRunOn,
  reportShares,
  reportShortRows,
  rowTitle,
} from './report-form'
import { reportOverfull } from './report-overfull'
import { reportDisplaced, reportSubtotals } from './report-sums'
import { reportUnnamed } from './report-unnamed'
import { reportUnits } from './report-units'
import { resolveRows } from './resolve-rows'
import { rowFigures, type RowContext, type RowFigures } from './row-figures'
import { leaveOutRowNumbers } from './row-numbers'
import { leaveOutShares } from './share-column'
import type { Strip } from './strip'
import { cellWords, rowPlace, type Trace } from './trace'

export interface FormReading {
  figures: Figures
  /** Totals as printed, canonical digits or the text that is no number. */
  printed: Map<FigureId, string>
  /** For a total of a row that no table's columns hold in place: the figures that are in doubt with it. */
  besides: Map<FigureId, readonly FigureId[]>
  /** Remarks that stood in figure cells. */
  notes: Block[]
  /** Strips that belong to the form and need not be kept. */
  consumed: Set<Strip>
  /** Rows of figures that were recognised by their label. */
  rows: number
}

/** Header rows that show the form although no figure stands in it. */
const LEAST_HEADERS = 2

/** A form that is not in the strips gives `rows: 0`; nothing is consumed then. */
export function readForm(
  template: Template,
  form: Form,
  all: readonly Strip[],
  trace: Trace,
  foreign: ReadonlySet<string> = new Set(),
): FormReading {
  const labels = formLabels(form)
  const checks = all.filter((strip) => isBalance(form, strip))
  const strips = checks.length === 0 ? all : all.filter((strip) => !checks.includes(strip))
  const found = readStrips(labels, strips)
  const resolved = resolveRows(labels, found.records)
  const numbers = leaveOutRowNumbers(resolved.rows)
  const shares = leaveOutShares(resolved.rows, found.extras.length > 0)
  const reading: FormReading = { figures: {}, printed: new Map(), besides: new Map(), notes: [], consumed: new Set(), rows: 0 }
  // The one column too many that a header names is that of the numbers.
  const extraAt = numbers === null || found.extras.length > 1 ? extraColumnAt(labels, found) : null
  const context = {
    template,
    bookmarks: figureBookmarks(template),
    headers: headersOver(strips, found),
    words: headerWordsOver(labels, strips, found),
    isHeader: (text: string) => labels.printed.some((printed) => printed.includes(text)),
    extraAt,
    extraFilled: shares.state === 'doubt' || hasExtraColumn(template, resolved.rows, extraAt !== null),
  }
  const evidence = resolved.rows.filter((record) => record.values.some((cell) => !isEmptyText(cell.text)) || record.match)
  reading.rows = evidence.length
  const read: { record: RowRecord; figures: RowFigures }[] = []
  const below = underForeign(found.records, strips, foreign)
  const foreignHeads =
    below.size === 0 ? [] : strips.filter((strip) => isForeignHead(strip, foreign, (text) => labels.furniture.has(text)))
  for (const record of resolved.rows) {
    const quote = below.get(record)
    const figures = quote === undefined ? rowFigures(context, record) : belowForeign(context, record, quote, trace)
    if (figures) read.push({ record, figures })
    else {
      const [where, also] = rowPlace(record.row!.figures)
      trace.say(
        'O26',
        'warning',
        { row: rowTitle(template, record.row!), n: record.values.length, need: record.row!.figures.length },
        where,
        also,
      )
    }
  }
  for (const { record, figures } of read) {
    record.strips.forEach((strip) => reading.consumed.add(strip))
    reportRow(template, labels, record, figures, trace)
    takeFigures(template, figures, reading)
    if (isLoose(record)) for (const id of record.row!.figures) reading.besides.set(id, record.row!.figures)
  }
  reportShortRows(template, read, trace)
  const records = read.map((r) => r.record)
  reportRunOn(template, labels, records, trace)
  reportUnnamed(template, labels, resolved, trace)
  for (const { record, why } of resolved.leftover)
    if (why !== 'blank') reportLeftover(template, labels, record, why, trace, rowDirectlyAbove(found.records, record))
  reportBlankDoubles(
    template,
    labels,
    resolved.leftover.flatMap(({ record, why }) => (why === 'blank' ? [record] : [])),
    trace,
  )
  if (evidence.length > 0 || found.furniture.size >= LEAST_HEADERS)
    [...found.furniture, ...checks, ...foreignHeads].forEach((strip) => reading.consumed.add(strip))
  const loose = looseRows(template, read)
  reportForm(template, labels, found, records, loose, trace)
  const full = read.filter(({ figures }) => figures.doubt !== 'excess').map(({ record }) => record.row)
  const overfull = resolved.rows.flatMap(({ row }) => (row === null || full.includes(row) ? [] : [row]))
  reportOverfull(template, { read: records.map(({ row }) => row!), loose, overfull }, trace)
  if (numbers !== null) reportRowNumbers(template, labels, numbers, trace)
  if (shares.state === 'left-out') reportShares(template, labels, shares.quote, trace)
  reportCells(
    template,
    labels,
    read.map((r) => r.figures),
    trace,
  )
  reportUnits(template, labels, all, reading.figures, trace)
  reportSubtotals(template, found, read, trace)
  reportDisplaced(template, labels, read, trace)
  reportBlanks(template, labels, read, reading, trace)
  return reading
}

/** Figures that mean something else than those of the form are left to a person; nothing is nothing in any form. */
function belowForeign(context: RowContext, record: RowRecord, quote: string, trace: Trace): RowFigures | null {
  const { template } = context
  const { figures } = record.row!
  const [where, also] = rowPlace(figures)
  const cells = record.values.map((cell) => cell.text.trim()).filter((text) => text !== '')
  const words = { row: rowTitle(template, record.row!), quote, cells: cells.join(' ') }
  if (cells.every((text) => tight(text) === '0')) {
    trace.say('O193', 'notice', words, where, also)
    return rowFigures(context, record)
  }
  trace.say('O192', 'warning', words, where, also)
  return { texts: new Map(figures.map((id) => [id, ''])), doubt: 'foreign', strayBookmark: null }
}

/** The line of differences that an exported sheet carries below its table: computed again, never read. */
const isBalance = (form: Form, strip: Strip) =>
  form.balances.some(({ name }) => letters(strip.cells.find((cell) => !isEmptyText(cell.text))?.text ?? '') === letters(name))

/** No column of a real table holds the cells of the row in their places. */
const isLoose = ({ strips }: RowRecord) => strips.some(({ kind }) => kind !== 'grid')

/** Rows of text of which no printed total proves that their cells stand in their places. */
const looseRows = (template: Template, read: readonly { record: RowRecord; figures: RowFigures }[]) =>
  read
    .filter(({ record, figures: { texts } }) => isLoose(record) && !isProvenBySums(template, record.row!, [...texts.values()]))
    .map(({ record }) => record.row!)

function takeFigures(template: Template, row: RowFigures, reading: FormReading): void {
  for (const [id, text] of row.texts) {
    const spec = template.figures.get(id)!
    const cell = readCell(spec.kind, text)
    const value = keptValue(cell)
    if (spec.source === 'input') reading.figures[id] = value
    else if (value !== null) reading.printed.set(id, value)
    if (cell.state === 'number' && cell.remark !== undefined) reading.notes.push(note(cellWords(template, id), cell.remark))
  }
}

/** In a text where every cell is a line, a number below a full row may be the rest of a torn one. */
function rowDirectlyAbove(records: readonly RowRecord[], record: RowRecord): RowRecord | null {
  const before = records[records.indexOf(record) - 1]
  const isLine = (one: RowRecord) => one.strips.every(({ kind }) => kind === 'line')
  return before?.row && isLine(before) && isLine(record) && record.texts.length === 0 && record.order - before.order <= 1
    ? before
    : null
}

function reportLeftover(
  template: Template,
  labels: FormLabels,
  record: RowRecord,
  why: 'unknown' | 'double' | 'same',
  trace: Trace,
  above: RowRecord | null,
): void {
  const quote = [...record.texts, ...record.values.map((cell) => cell.text)].filter((text) => !isEmptyText(text)).join(' ')
  const section = labels.form.section
  if (why === 'unknown' && above !== null) {
    const [where, also] = rowPlace(above.row!.figures)
    trace.say('O33', 'warning', { quote }, where, also)
    return
  }
  if (why === 'unknown') {
    if (record.values.length >= 3 || record.strips.some((strip) => strip.table)) {
      trace.say('O33', 'warning', { quote }, { section, quote })
    }
    return
  }
  const [where, also] = rowPlace(record.row!.figures)
  trace.say(
    why === 'same' ? 'O34' : 'O35',
    why === 'same' ? 'notice' : 'warning',
    { row: rowTitle(template, record.row!), quote },
    where,
    also,
  )
}
