/** What reading a form has to tell: one finding per row that was repaired, one per kind of damage of the whole form. */
import type { FigureId, Figures } from '../report'
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import type { FormLabels, PrintedRow } from './form-labels'
import type { FormStrips, RowRecord } from './form-record'
import { letters } from './marks'
import type { RowFigures } from './row-figures'
import type { Strip } from './strip'
import { cellWords, quoteOf, rowPlace, type Trace } from './trace'

const official = (row: PrintedRow) => [...row.groups.map((g) => g.text), row.label].join(' ').trim()
/** Line of the source in which the row ends: where its figures are. */
const lineOf = (record: RowRecord) => record.strips[record.strips.length - 1]?.line
const printedCells = (record: RowRecord) => record.values.map((cell) => cell.text).filter((text) => !isEmptyText(text))

/** How this row was found and how its figures were put into their cells. */
export function reportRow(template: Template, labels: FormLabels, record: RowRecord, figures: RowFigures, trace: Trace): void {
  const row = record.row!
  const [where, also] = rowPlace(row.figures)
  const name = rowTitle(template, row)
  const quote = quoteOf(record.texts.join(' '))
  const say = (code: Parameters<Trace['say']>[0], severity: 'warning' | 'notice', values = {}) =>
    trace.say(code, severity, { row: name, quote, ...values }, where, also, lineOf(record))
  if (record.how === 'label' && record.match!.quality !== 'exact') say('O20', 'warning', { actual: record.match!.actual })
  if (record.how === 'order') say('O21', 'warning', { found: quote === '' ? '' : `（${quote}）` })
  if (record.how === 'group') reportGroupRow(template, labels, record, trace)
  if (figures.strayBookmark) say('O40', 'warning', { other: cellWords(template, figures.strayBookmark) })
  const cells = printedCells(record).join(' ')
  if (figures.doubt === 'gaps') say('O24', 'notice', { cells })
  if (figures.doubt === 'parted') say('O48', 'warning', { cells })
  if (figures.doubt === 'repeated') say('O44', 'notice', { cells })
  if (figures.doubt === 'excess') say('O26E', 'warning', { n: row.figures.length, cells })
  if (figures.doubt === 'glued') say('O49', 'warning', { raw: record.glued ?? '', cells: [...figures.texts.values()].join(' ') })
  if (figures.doubt === 'uncut') say('O49B', 'warning', { raw: record.glued ?? '' })
  if (figures.doubt === 'by-header') say('O38', 'warning')
  if (figures.doubt === 'headers-differ') say('O166', 'warning')
  if (record.strips.length > 1 && !isColumnOfCells(record)) say('O36', 'notice', { cells })
}

/** Rows with too few figures: those that lack the same number are told of together. */
export function reportShortRows(
  template: Template,
  read: readonly { record: RowRecord; figures: RowFigures }[],
  trace: Trace,
): void {
  const groups = new Map<string, RowRecord[]>()
  for (const { record, figures } of read) {
    if (figures.doubt !== 'few' && figures.doubt !== 'unplaced') continue
    const key = `${figures.doubt} ${record.row!.figures.length} ${printedCells(record).length}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  for (const [key, records] of groups) {
    const [first] = records
    const [one, many] = key.startsWith('few') ? (['O23', 'O23G'] as const) : (['O175', 'O175G'] as const)
    const [where, also] = rowPlace(records.flatMap((record) => record.row!.figures))
    const row = rowTitle(template, first!.row!)
    const need = first!.row!.figures.length
    const cells = printedCells(first!)
    const line = lineOf(first!)
    if (records.length === 1) trace.say(one, 'warning', { row, need, n: cells.length, cells: cells.join(' ') }, where, also, line)
    else trace.say(many, 'warning', { row, need, n: records.length, found: cells.length }, where, also, line)
  }
}

/** A group in one row: its figures go to the member that stands for the whole, the other members stay blank. */
function reportGroupRow(template: Template, labels: FormLabels, record: RowRecord, trace: Trace): void {
  const row = record.row!
  const group = record.group!
  if (!row.cores.includes(group.core)) {
    const [where, also] = rowPlace(row.figures)
    trace.say('O21', 'warning', { row: rowTitle(template, row), found: `（${group.text}）` }, where, also, lineOf(record))
    return
  }
  const members = labels.rows.filter((member) => member !== row && member.groups.some((g) => g.core === group.core))
  const [where, also] = rowPlace([row, ...members].flatMap((member) => member.figures))
  trace.say('O22', 'warning', { row: row.label, group: group.text }, where, also, lineOf(record))
}

/** One cell per line is how the file is laid out, not a torn row. */
const isColumnOfCells = (record: RowRecord) =>
  record.strips.every((strip) => strip.cells.filter((c) => !isEmptyText(c.text)).length <= 1)

export function rowTitle(template: Template, row: PrintedRow): string {
  const specs = row.figures.map((id) => template.figures.get(id)!)
  if (new Set(specs.map((spec) => spec.line)).size === 1) return specs[0]!.lineName
  const form = template.forms.get(specs[0]!.form)!
  return template.sections.find((section) => section.id === form.section)?.heading ?? ''
}

/** Damage of the form as a whole: headers, torn pieces, lost merged cells. `loose`: rows of text that no sum proves. */
export function reportForm(
  template: Template,
  labels: FormLabels,
  found: FormStrips,
  records: readonly RowRecord[],
  loose: readonly PrintedRow[],
  trace: Trace,
): void {
  const where = (quote: string) => ({ section: labels.form.section, quote: quoteOf(quote) })
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  for (const { actual, official: expected, strip } of found.misprints)
    trace.say('O37', 'warning', { actual, expected }, where(actual), [], strip.line)
  const extras = found.extras.filter(({ text }, i) => found.extras.findIndex((other) => other.text === text) === i)
  // Where cells are told by their number only, one of a further column may be among them.
  const beside = loose.filter((row) => row.figures.length > 1).flatMap((row) => row.figures)
  for (const { text, strip } of extras) trace.say('O39', 'warning', { text, heading }, where(text), beside, strip.line)
  const columnar = records.filter((record) => record.strips.length > 1 && isColumnOfCells(record))
  if (columnar.length > 0)
    trace.say('O25', 'notice', { heading, n: columnar.length }, where(columnar[0]!.texts.join(' ')), [], lineOf(columnar[0]!))
  const pieces = tablePieces([...records.flatMap((record) => record.strips), ...found.furniture])
  if (pieces > 1) trace.say('O41', 'notice', { heading, n: pieces }, where(heading))
  reportStacked(template, records, trace)
  const moved = records.filter((record) => record.match && isMoved(record))
  if (moved.length > 0) {
    const first = rowTitle(template, moved[0]!.row!)
    trace.say('O42', 'notice', { heading, n: moved.length, first }, where(first), [], lineOf(moved[0]!))
  }
}

/** A column of percentages was left out. */
export function reportShares(template: Template, labels: FormLabels, quote: string, trace: Trace): void {
  const { section } = labels.form
  const heading = template.sections.find(({ id }) => id === section)?.heading ?? ''
  trace.say('O202', 'warning', { heading, quote }, { section, quote })
}

export function reportRowNumbers(template: Template, labels: FormLabels, quote: string, trace: Trace): void {
  const { section } = labels.form
  const heading = template.sections.find(({ id }) => id === section)?.heading ?? ''
  const [where, also] = rowPlace(labels.rows.flatMap((row) => row.figures))
  trace.say('O208', 'warning', { heading, quote }, where, also)
}

/** Rows that stood on lines of the same cells. */
function reportStacked(template: Template, records: readonly RowRecord[], trace: Trace): void {
  const byStrip = new Map<Strip, RowRecord[]>()
  for (const record of records) {
    const strip = record.strips[record.strips.length - 1]!
    if (strip.table && strip.cells.some((cell) => cell.text.includes('\n')))
      byStrip.set(strip, [...(byStrip.get(strip) ?? []), record])
  }
  for (const [strip, own] of byStrip) {
    if (own.length < 2) continue
    const [where, also] = rowPlace(own.flatMap((record) => record.row!.figures))
    trace.say('O194', 'warning', { row: rowTitle(template, own[0]!.row!), n: own.length }, where, also, strip.line)
  }
}

/** In how many tables the form stood. Rows that were lines of text show that the file has no tables to tear. */
function tablePieces(strips: readonly Strip[]): number {
  const tables = new Set(strips.filter((strip) => strip.kind !== 'line').map((strip) => strip.table))
  const single = strips.some((strip) => strip.kind === 'line')
  return single ? 1 : tables.size
}

/** A label that stands in another column than the form puts it: leading merged cells were lost. */
function isMoved(record: RowRecord): boolean {
  const strip = record.strips[record.strips.length - 1]!
  if (strip.kind !== 'ragged') return false
  const wanted = letters(record.match!.actual)
  const at = strip.cells.findIndex((cell) => letters(cell.text) === wanted)
  return at >= 0 && at !== record.row!.labelColumn
}

/** More rows than this are told of together. */
const MOST_SINGLE = 3

/** Blank inputs stay blank and are named: the whole form, whole rows, or single cells gathered by column. */
export function reportBlanks(
  template: Template,
  labels: FormLabels,
  read: readonly { record: RowRecord; figures: RowFigures }[],
  { figures, consumed }: { figures: Figures; consumed: ReadonlySet<Strip> },
  trace: Trace,
): void {
  const inputs = labels.rows.flatMap((row) => row.figures).filter((id) => template.figures.get(id)!.source === 'input')
  const blank = inputs.filter((id) => figures[id] == null)
  if (blank.length === 0) return
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  if (blank.length === inputs.length) {
    const [where, also] = rowPlace(blank)
    trace.say(consumed.size === 0 ? 'O43N' : 'O43', 'warning', { heading }, where, also)
    return
  }
  const unplaced = read
    .filter(({ figures: { doubt } }) => doubt === 'unplaced' || doubt === 'foreign')
    .flatMap(({ record }) => record.row!.figures)
  const told = new Set([...explained(read, labels), ...unplaced])
  const missing = labels.rows.filter((row) => row.figures.every((id) => blank.includes(id) || !inputs.includes(id)))
  const untold = missing.filter((row) => row.figures.some((id) => blank.includes(id) && !told.has(id)))
  const wasThere = (row: PrintedRow) => read.some(({ record }) => record.row === row)
  for (const there of [true, false]) {
    const rows = untold.filter((row) => wasThere(row) === there)
    for (const group of rows.length > MOST_SINGLE ? [rows] : rows.map((row) => [row])) {
      const ids = group.flatMap((row) => row.figures).filter((id) => blank.includes(id))
      const [where, also] = rowPlace(ids)
      const words = { row: official(group[0]!) || heading, n: group.length, heading }
      trace.say(group.length > 1 ? (there ? 'O45G' : 'O46G') : there ? 'O45' : 'O46', 'warning', words, where, also)
      ids.forEach((id) => told.add(id))
    }
  }
  const columns = new Map<string, FigureId[]>()
  for (const id of blank.filter((b) => !told.has(b))) {
    const { columnName } = template.figures.get(id)!
    columns.set(columnName, [...(columns.get(columnName) ?? []), id])
  }
  for (const [column, ids] of columns) {
    const [where, also] = rowPlace(ids)
    trace.say('O47', 'notice', { column, n: ids.length, first: template.figures.get(ids[0]!)!.lineName }, where, also)
  }
}

/** Figures that stand below each other: where the next label was lost, its figures may have come to the row before. */
export function reportRunOn(template: Template, labels: FormLabels, records: readonly RowRecord[], trace: Trace): void {
  const there = new Set(records.map((record) => record.row!))
  for (const record of records.filter((r) => r.strips.length > 1 && isColumnOfCells(r))) {
    const next = labels.rows[labels.rows.indexOf(record.row!) + 1]
    if (next === undefined || there.has(next)) continue
    const [where, also] = rowPlace(record.row!.figures)
    trace.say('O168', 'warning', { row: rowTitle(template, record.row!), next: official(next) }, where, also, lineOf(record))
  }
}

/** Rows printed twice, once without figures: the others were taken. */
export function reportBlankDoubles(template: Template, labels: FormLabels, records: readonly RowRecord[], trace: Trace): void {
  const rows = [...new Set(records.map((record) => record.row!))]
  if (rows.length === 0) return
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  for (const group of rows.length > MOST_SINGLE ? [rows] : rows.map((row) => [row])) {
    const [where, also] = rowPlace(group.flatMap((row) => row.figures))
    const line = lineOf(records.find((record) => record.row === group[0])!)
    const words = { row: rowTitle(template, group[0]!), n: group.length, heading }
    trace.say(group.length > 1 ? 'O167G' : 'O167', 'warning', words, where, also, line)
  }
}

/** Rows that a one-row group never had are told of once, with the group. */
function explained(read: readonly { record: RowRecord }[], labels: FormLabels): FigureId[] {
  const groups = read.flatMap(({ record }) =>
    record.how === 'group' && record.row!.cores.includes(record.group!.core) ? [record] : [],
  )
  return groups.flatMap((record) =>
    labels.rows
      .filter((row) => row !== record.row && row.groups.some((g) => g.core === record.group!.core))
      .filter((row) => !read.some((r) => r.record.row === row))
      .flatMap((row) => row.figures),
  )
}
