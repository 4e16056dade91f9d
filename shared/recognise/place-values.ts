/** Puts the figures of one row into its cells: read from the right, since it is the leading cells that get lost. */
import type { FigureId } from '../report'
import type { Template } from '../template'
import { difference, sum } from '../calculate'
import { isEmptyText, readCell } from './cell-text'
import type { PrintedRow } from './form-labels'
import type { StripCell } from './strip'

export type Doubt =
  /** All cells were there. */
  | 'none'
  /** Nothing was there. */
  | 'blank'
  /** Empty cells stood between the figures and were taken out. */
  | 'gaps'
  /** Fewer figures than cells: the others are blank, where is a guess. */
  | 'few'
  /** Fewer figures than cells, and nothing shows which: only a total that is proven by its sum was put in. */
  | 'unplaced'
  /** One cell held two figures. */
  | 'parted'
  /** One merged cell, written once for every column. */
  | 'repeated'

export interface PlacedValues {
  /** Per figure of the row: its text, `''` when blank. */
  texts: string[]
  doubt: Doubt
}

/** `null` when more figures stand there than the row has cells. */
export function placeValues(template: Template, row: PrintedRow, values: readonly StripCell[]): PlacedValues | null {
  const need = row.figures.length
  const texts = values.map((cell) => cell.text)
  const first = texts.findIndex((text) => !isEmptyText(text))
  if (first < 0) return { texts: new Array<string>(need).fill(''), doubt: 'blank' }
  const last = texts.length - 1 - [...texts].reverse().findIndex((text) => !isEmptyText(text))
  const span = texts.slice(first, last + 1)
  const filled = span.filter((text) => !isEmptyText(text))
  if (span.length === need) return { texts: span, doubt: first > 0 && mayBeRepeated(span) ? 'gaps' : 'none' }
  if (filled.length === need) return { texts: filled, doubt: 'gaps' }
  if (filled.length > need) return need === 1 && new Set(filled).size === 1 ? { texts: [filled[0]!], doubt: 'repeated' } : null
  return parted(need, filled) ?? { texts: few(template, row, texts, span.length > need ? filled : span), doubt: 'few' }
}

/** A short row behind a blank cell whose last figures are alike: a merged cell may have been written for each column. */
const mayBeRepeated = (span: readonly string[]) =>
  span.length > 1 && span.length <= MOST_MERGED && span[span.length - 1] === span[span.length - 2]
const MOST_MERGED = 3

/** `1 2` in one cell where one figure is missing: two cells that ran together. */
function parted(need: number, filled: string[]): PlacedValues | null {
  const texts = filled.flatMap((text) => (/^\d+(\s+\d+)+$/.test(text.trim()) ? text.trim().split(/\s+/) : [text]))
  return texts.length === need && filled.length < need ? { texts, doubt: 'parted' } : null
}

/** The total is last, so the figures end at the right, unless only another place lets the row add up. */
function few(template: Template, row: PrintedRow, texts: string[], span: string[]): string[] {
  const need = row.figures.length
  const blanks = (n: number) => new Array<string>(n).fill('')
  const right = [...blanks(need - span.length), ...span]
  const left = [...span, ...blanks(need - span.length)]
  const inPlace = texts.length === need ? texts : null
  const likely = inPlace ? [inPlace, right, left] : [right, left]
  return likely.find((placed) => addsUp(template, row, placed)) ?? likely[0]!
}

/**
 * Fewer figures than cells on lines of their own, where a blank cell leaves no trace: any place would be a guess, except
 * that of a total at the end which is the sum of the others. Zeros alone fit wherever they are put.
 */
export function unplaced(template: Template, row: PrintedRow, placed: PlacedValues): PlacedValues {
  const filled = placed.texts.filter((text) => !isEmptyText(text))
  if (placed.doubt !== 'few' || filled.every((text) => /^[0０]$/.test(text.trim()))) return placed
  const last = row.figures[row.figures.length - 1]!
  const texts = row.figures.map((id) => (id === last ? filled[filled.length - 1]! : ''))
  const isTotal = row.figures.length <= LONGEST_SUM && template.figures.get(last)!.source === 'total'
  return { texts: isTotal && addsUp(template, row, placed.texts) ? texts : texts.map(() => ''), doubt: 'unplaced' }
}

/** A row with several totals does not tell which of them is the last figure that is there. */
export const LONGEST_SUM = 7

/** Sums within the row. */
const sumsOf = (template: Template, row: PrintedRow) =>
  template.totals.filter((total) => row.figures.includes(total.target) && total.addends.every((id) => row.figures.includes(id)))

/** Whether every total of the row is printed and is the sum of its parts: a row without totals proves nothing. */
export function isProvenBySums(template: Template, row: PrintedRow, texts: readonly string[]): boolean {
  const sums = sumsOf(template, row)
  const printed = ({ target }: { target: FigureId }) =>
    readCell(template.figures.get(target)!.kind, texts[row.figures.indexOf(target)] ?? '').state === 'number'
  return sums.length > 0 && sums.every(printed) && addsUp(template, row, texts)
}

/** Whether no printed total of the row contradicts its parts. */
export function addsUp(template: Template, row: PrintedRow, texts: readonly string[]): boolean {
  const number = (id: FigureId) => {
    const reading = readCell(template.figures.get(id)!.kind, texts[row.figures.indexOf(id)] ?? '')
    return reading.state === 'number' ? reading.value : null
  }
  return sumsOf(template, row).every((total) => {
    const stated = number(total.target)
    return stated === null || difference(stated, sum(total.addends.map((id) => number(id) ?? '0'))) === '0'
  })
}
