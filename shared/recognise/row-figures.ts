/** From the cells of one recognised row to the texts of its figures, with what had to be done to get there. */
import type { FigureId } from '../report'
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import type { RowRecord } from './form-record'
import { cutDigits } from './glued-digits'
import { fewByHeader, figuresByHeader, orderByHeader, standsBeside } from './header-columns'
import type { PrintedRow } from './form-labels'
import { addsUp, isProvenBySums, LONGEST_SUM, placeValues, unplaced, type Doubt, type PlacedValues } from './place-values'
import { printedOrder, type HeaderWord } from './printed-order'
import type { SourceTable } from '../source'
import type { Strip, StripCell } from './strip'

export interface RowFigures {
  /** Text per figure; `''` when blank. */
  texts: Map<FigureId, string>
  /** `foreign`: left out, since the headers above are of another form. */
  doubt: Doubt | 'foreign' | 'by-header' | 'headers-differ' | 'extra' | 'excess' | 'glued' | 'uncut'
  /** Figure that the cell's bookmark names although the label says another row. */
  strayBookmark: FigureId | null
  /** What stood in a column the form does not have, and how many figures of the row stood in front of it. */
  extra?: { text: string; before: number } | undefined
}

export interface RowContext {
  template: Template
  bookmarks: ReadonlyMap<string, FigureId>
  /** Header rows above each strip of a real table. */
  headers: ReadonlyMap<Strip, Strip[]>
  /** Header texts above each strip, in the order in which they were written. */
  words: ReadonlyMap<Strip, readonly HeaderWord[]>
  /** Whether a text of letters is printed in the form. */
  isHeader: (text: string) => boolean
  /** Place of a column the form does not have, among the figures of a full row. */
  extraAt: number | null
  /** Rows of text hold that column: one with as many figures as the form has may lack another. */
  extraFilled: boolean
}

/** `null` when the row holds more figures than the form knows places for. */
export function rowFigures(context: RowContext, record: RowRecord): RowFigures | null {
  const figures = record.row!.figures
  const marked = byBookmark(context, record)
  if (marked.texts) return { texts: marked.texts, doubt: 'none', strayBookmark: null }
  const placed = place(context, record)
  if (!placed) return null
  const texts = new Map(figures.map((id, i) => [id, placed.texts[i]!]))
  return { texts, doubt: placed.doubt, strayBookmark: marked.stray, extra: placed.extra }
}

/** Bookmarks decide when all of them name cells of this row; one that names another row is only reported. */
function byBookmark(context: RowContext, record: RowRecord): { texts: Map<FigureId, string> | null; stray: FigureId | null } {
  const texts = new Map<FigureId, string>()
  for (const cell of record.values) {
    const id = cell.bookmarks.map((name) => context.bookmarks.get(name)).find((found) => found !== undefined)
    if (id === undefined) continue
    if (!record.row!.figures.includes(id)) return { texts: null, stray: id }
    texts.set(id, cell.text)
  }
  return { texts: texts.size === record.row!.figures.length ? texts : null, stray: null }
}

interface Placed {
  texts: string[]
  doubt: RowFigures['doubt']
  extra?: RowFigures['extra']
}

function place(context: RowContext, record: RowRecord): Placed | null {
  const row = record.row!
  const { values } = record
  if (record.glued !== null) {
    const texts = cutDigits(context.template, row, record.glued)
    return texts ? { texts, doubt: 'glued' } : { texts: row.figures.map(() => ''), doubt: 'uncut' }
  }
  const strip = record.strips[record.strips.length - 1]!
  if (isAligned(strip) && !record.torn) {
    const byHeader = figuresByHeader(row, values, context.headers.get(strip) ?? [], context.isHeader)
    if (byHeader) {
      const texts = row.figures.map((_, i) => values[byHeader.indexOf(i)]!.text)
      const moved = byHeader.filter((i) => i !== null).some((i, k) => i !== k)
      const extras = values.flatMap((cell, i) =>
        byHeader[i] === null && !isEmptyText(cell.text) ? [{ text: cell.text, before: i }] : [],
      )
      const extra = !moved && extras.length === 1 ? extras[0] : undefined
      return { texts, doubt: moved ? 'by-header' : byHeader.includes(null) ? 'extra' : 'none', extra }
    }
    const few = values.length > 0 ? fewByHeader(row, values, context.headers.get(strip) ?? []) : null
    if (few && addsUp(context.template, row, few) && values.some((cell) => cell.colspan > 1)) return { texts: few, doubt: 'few' }
    if (values.length === row.figures.length) {
      const order = orderByHeader(row, values, context.headers.get(strip) ?? [])
      const texts = values.map((cell) => cell.text)
      if (order && !texts.every(isEmptyText)) {
        // Headers of which some are missing may themselves stand in the wrong place: they count only where the sum proves it.
        const moved = row.figures.map((_, i) => texts[order.indexOf(i)]!)
        const proven = addsUp(context.template, row, moved) && !addsUp(context.template, row, texts)
        return proven ? { texts: moved, doubt: 'by-header' } : { texts, doubt: 'headers-differ' }
      }
      return { texts, doubt: texts.every(isEmptyText) ? 'blank' : 'none' }
    }
  }
  if (context.extraFilled && strip.kind !== 'grid' && row.figures.length > 1) {
    const beside = besideExtra(context, record)
    if (beside) return beside
  }
  const read = placeValues(context.template, row, values)
  if (read && (record.strips.every(({ kind }) => kind === 'line') || isPiece(row, values, read))) {
    const known = unplaced(context.template, row, read)
    if (known.doubt === 'unplaced') return known
  }
  const placed = read ?? withoutExtra(context, record) ?? withoutExcess(context, record)
  const isDoubtful = () => (isAligned(strip) ? !isProven(context, record, placed!.texts) : isRemark(context, record))
  if (placed?.doubt === 'none' && isDoubtful()) return { texts: placed.texts, doubt: 'headers-differ' }
  return placed && inPrintedOrder(context, record, placed)
}

/** Less than half of a row with several totals: nothing tells which part of it. */
const isPiece = ({ figures }: PrintedRow, values: readonly StripCell[], { doubt }: PlacedValues) =>
  doubt === 'few' &&
  figures.length > LONGEST_SUM &&
  values.length < figures.length &&
  values.filter((cell) => !isEmptyText(cell.text)).length * 2 < figures.length

/** The only figure of a row of a real table stands beside the empty cell that it should stand in. */
function isRemark({ headers }: Pick<RowContext, 'headers'>, { row, values, strips }: RowRecord): boolean {
  const strip = strips[strips.length - 1]!
  return strip.kind === 'grid' && row!.figures.length === 1 && standsBeside(row!, values, headers.get(strip) ?? [])
}

/** A row of a real table that does not stand under its headers is in doubt unless a printed total agrees with it. */
function isProven({ template, headers }: RowContext, record: RowRecord, texts: readonly string[]): boolean {
  const row = record.row!
  const over = headers.get(record.strips[record.strips.length - 1]!) ?? []
  if (over.length === 0) return true
  if (row.figures.length === 1) return !isRemark({ headers }, record)
  const totals = row.figures.filter((id) => template.figures.get(id)!.source === 'total')
  const printed = totals.every((id) => !isEmptyText(texts[row.figures.indexOf(id)] ?? ''))
  return totals.length > 0 && printed && addsUp(template, row, texts)
}

/** Figures of a row of text, each to the column whose header stands in the same place among the headers. */
function inPrintedOrder(context: RowContext, record: RowRecord, placed: Placed): Placed {
  const row = record.row!
  if (placed.doubt !== 'none' && placed.doubt !== 'gaps' && placed.doubt !== 'extra') return placed
  const order = printedOrder(row, context.words.get(record.strips[record.strips.length - 1]!) ?? [])
  if (order === null) return placed
  if (order === 'differs') return { texts: placed.texts, doubt: 'headers-differ' }
  const moved = row.figures.map((_, i) => placed.texts[order.indexOf(i)]!)
  const refuted = !addsUp(context.template, row, moved) && addsUp(context.template, row, placed.texts)
  return refuted ? { texts: placed.texts, doubt: 'headers-differ' } : { texts: moved, doubt: 'by-header' }
}

/**
 * Whether the cells of a row of a real table stand under their headers: a row that ends in another column than most lost
 * a cell or gained one, and is read like a ragged one.
 */
function isAligned(strip: Strip): boolean {
  return strip.kind === 'grid' && strip.table !== null && endOf(strip.cells) === usualEnd(strip.table)
}

const endOf = (cells: readonly { column: number; colspan: number }[]) =>
  Math.max(0, ...cells.map((cell) => cell.column + cell.colspan))

const ends = new WeakMap<SourceTable, number>()

function usualEnd(table: SourceTable): number {
  const known = ends.get(table)
  if (known !== undefined) return known
  const counts = new Map<number, number>()
  for (const row of table.rows) counts.set(endOf(row.cells), (counts.get(endOf(row.cells)) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
  ends.set(table, usual)
  return usual
}

/** One figure too many, and the header shows which column the form does not have. */
function withoutExtra(context: RowContext, record: RowRecord): Placed | null {
  if (context.extraAt === null) return null
  const row = record.row!
  const rest = dropAt(record.values, row.figures.length + 1, context.extraAt)
  const placed = rest && placeValues(context.template, row, rest)
  if (!placed || placed.doubt !== 'none' || !isProvenBySums(context.template, row, placed.texts)) return null
  const first = record.values.findIndex((cell) => !isEmptyText(cell.text))
  const extra = record.values[first + context.extraAt]?.text ?? ''
  return { texts: placed.texts, doubt: 'extra', extra: { text: extra, before: context.extraAt } }
}

/**
 * A row of text that may hold the column the form does not have, and has blank cells: where its cells begin is known only
 * by the one place from which its sum comes out.
 */
function besideExtra({ template, extraAt }: RowContext, { row, values }: RowRecord): Placed | null {
  const need = row!.figures.length
  const filled = values.filter((cell) => !isEmptyText(cell.text)).length
  if (filled === 0 || filled > need) return null
  const nothing: Placed = { texts: row!.figures.map(() => ''), doubt: 'unplaced' }
  if (extraAt === null) return nothing
  const first = values.findIndex((cell) => !isEmptyText(cell.text))
  const last = values.findLastIndex((cell) => !isEmptyText(cell.text))
  const found = new Set<string>()
  for (let from = Math.max(0, last - need); from <= first && from + need < values.length; from++) {
    const texts = values
      .slice(from, from + need + 1)
      .filter((_, i) => i !== extraAt)
      .map((cell) => (isEmptyText(cell.text) ? '' : cell.text))
    const total = texts[need - 1]!
    if (/[1-9１-９]/.test(total) && addsUp(template, row!, texts)) found.add(JSON.stringify(texts))
  }
  const [only, ...others] = [...found]
  return only === undefined || others.length > 0 ? nothing : { texts: JSON.parse(only) as string[], doubt: 'gaps' }
}

/** Stray figures below a full row, for instance the number of a label that was torn from it, or of a page. */
function withoutExcess(context: RowContext, record: RowRecord): { texts: string[]; doubt: 'excess' } | null {
  if (record.full === null) return null
  const placed = placeValues(context.template, record.row!, record.values.slice(0, record.full))
  if (placed?.doubt !== 'none' || !addsUp(context.template, record.row!, placed.texts)) return null
  return { texts: placed.texts, doubt: 'excess' }
}

function dropAt(values: readonly StripCell[], length: number, at: number): StripCell[] | null {
  const first = values.findIndex((cell) => !isEmptyText(cell.text))
  const span = values.slice(first, first + length)
  const tail = values.slice(first + length)
  return span.length === length && tail.every((cell) => isEmptyText(cell.text)) ? span.filter((_, i) => i !== at) : null
}
