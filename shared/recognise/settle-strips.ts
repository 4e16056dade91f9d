/** What becomes of the words of a form that no figures followed: blank rows, headers, misprinted ones, and the rest. */
import { isEmptyText } from './cell-text'
import type { FormLabels } from './form-labels'
import type { FormStrips, RowRecord } from './form-record'
import { letters } from './marks'
import { isFurniture, isPieces, matchGroup, matchRow, type LabelMatch } from './match-label'
import { oneNameEach, settleMisprints } from './misprinted-headers'
import type { Strip, StripCell, StripPart } from './strip'

/** How far the reading of a form has come. */
export interface StripState {
  labels: FormLabels
  records: RowRecord[]
  /** Words without figures that may still turn out to be a label. */
  pending: { part: StripPart; order: number; used: boolean }[]
  current: RowRecord | null
  order: number
}

export const words = (part: StripPart) => part.texts.map((cell) => cell.text)

export const filledIn = (values: readonly StripCell[]) => values.filter((cell) => !isEmptyText(cell.text))

/** No label of a row has so many headers beside it; a header the form does not have may stand among them. */
export const hasHeaders = (labels: FormLabels, texts: readonly string[]) =>
  texts.filter((text) => labels.furniture.has(letters(text))).length >= MOST_BESIDE
const MOST_BESIDE = 3

/** Decides what became of the words that no figures followed. */
export function settle(state: StripState, strips: readonly Strip[]): FormStrips {
  const { labels } = state
  const result: FormStrips = { records: state.records, furniture: new Set(), misprints: [], extras: [] }
  const seen = new Set(state.records.map((r) => r.row))
  const printed = new Set(strips.flatMap((strip) => strip.cells.map((cell) => letters(cell.text))))
  for (const { part, order } of state.pending.filter((p) => !p.used)) {
    const texts = words(part)
    const headers = hasHeaders(labels, texts) || texts.every((text) => isFurniture(labels, text))
    const match = headers ? null : matchRow(labels, texts)
    // A label that was read already tells of a second, blank row only where it is there to the letter.
    const names =
      match && (seen.has(match.row) ? match.quality === 'exact' && !isFurniture(labels, match.actual) : match.quality !== 'part')
    if (match && names && labels.rows.includes(match.row)) {
      seen.add(match.row)
      result.records.push(blankRecord(part, match, order))
    } else if (texts.every((text) => isFurniture(labels, text) || matchGroup(labels, text)) || isPieces(labels, texts)) {
      result.furniture.add(part.strip)
    } else {
      settleMisprints(labels, part, printed, result, headerAbove(state, order))
    }
  }
  oneNameEach(labels, result)
  for (const strip of strips) if (strip.cells.every((cell) => isEmptyText(cell.text))) result.furniture.add(strip)
  result.records = result.records.flatMap(rowsInOne).sort((a, b) => a.order - b.order)
  return result
}

/** The header on a line of its own directly above this line. */
function headerAbove({ labels, pending }: StripState, order: number): string | null {
  const above = pending.find((p) => p.order === order - 1)?.part
  const [cell] = above?.texts ?? []
  return cell && above!.texts.length === 1 && labels.furniture.has(letters(cell.text)) ? cell.text : null
}

/** Where every cell is a line of its own, a row that lost its label runs on from the row before: as long as two or more. */
function rowsInOne(record: RowRecord): RowRecord[] {
  const need = record.row?.figures.length ?? 0
  const values = filledIn(record.values)
  if (!record.torn || record.how === 'only-row' || need < 2 || values.length <= need || values.length % need !== 0)
    return [record]
  return Array.from({ length: values.length / need }, (_, i) => ({
    ...record,
    ...(i === 0 ? {} : { row: null, how: 'order' as const, match: null, group: null, texts: [] }),
    full: null,
    values: values.slice(i * need, (i + 1) * need),
    order: record.order + i / values.length,
  }))
}

const blankRecord = (part: StripPart, match: LabelMatch, order: number): RowRecord => ({
  row: match.row,
  how: 'label',
  match,
  group: null,
  texts: words(part),
  values: part.values,
  strips: [part.strip],
  torn: false,
  full: null,
  glued: null,
  order,
})
