/** What a figure in prose says: asked of the report's own cells and of last year's. */
import { compare, difference, magnitude, sum, type Evaluated } from '../calculate'
import { isNumber, type FigureId, type FigureSource } from '../report'
import type { Template } from '../template'

/** Cells as evaluated (totals computed); `previous` is last year's report, when it is known. */
export interface FigureValues {
  template: Template
  values: Evaluated
  previous?: Evaluated | null | undefined
}

export type Evaluation =
  | { state: 'number'; value: string }
  /** In per cent: part ÷ base. */
  | { state: 'rate'; part: string; base: string }
  | { state: 'trend'; trend: Trend }
  | { state: 'trouble'; trouble: SourceTrouble }

export type Trend = 'up' | 'down' | 'level'

/**
 * `blank`: a cell is empty or no number · `zero-base`: a share of nothing · `no-previous`: last year's report is not here,
 * or has no such number · `unknown`: the template has no such cell.
 */
export type SourceTrouble = 'blank' | 'zero-base' | 'no-previous' | 'unknown'

const trouble = (kind: SourceTrouble): Evaluation => ({ state: 'trouble', trouble: kind })

export function evaluateSource(source: FigureSource, figures: FigureValues): Evaluation {
  switch (source.kind) {
    case 'cell':
      return number(sumOf([source.figure], figures.values, figures))
    case 'sum':
      return number(sumOf(source.figures, figures.values, figures))
    case 'rate':
      return rate(sumOf(source.part, figures.values, figures), sumOf(source.base, figures.values, figures))
    case 'previous':
      return number(previousSum(source.figures, figures))
    case 'difference':
    case 'growth':
    case 'trend':
      return compared(source.kind, source.figures, figures)
  }
}

type Sum = { value: string } | { trouble: SourceTrouble }

/** A blank addend leaves the sum unknown: nothing in prose may count it as 0. */
function sumOf(ids: readonly FigureId[], values: Evaluated, { template }: FigureValues): Sum {
  const digits: string[] = []
  for (const id of ids) {
    const spec = template.figures.get(id)
    const value = values[id]
    if (!spec) return { trouble: 'unknown' }
    if (!isNumber(spec.kind, value)) return { trouble: 'blank' }
    digits.push(value)
  }
  return { value: digits.length === 1 ? digits[0]! : sum(digits) }
}

function previousSum(ids: readonly FigureId[], figures: FigureValues): Sum {
  const read = sumOf(ids, figures.previous ?? {}, figures)
  return 'trouble' in read && read.trouble === 'blank' ? { trouble: 'no-previous' } : read
}

const number = (read: Sum): Evaluation =>
  'value' in read ? { state: 'number', value: read.value } : { state: 'trouble', trouble: read.trouble }

function rate(part: Sum, base: Sum): Evaluation {
  if ('trouble' in part) return trouble(part.trouble)
  if ('trouble' in base) return trouble(base.trouble)
  return compare(base.value, '0') === 0 ? trouble('zero-base') : { state: 'rate', part: part.value, base: base.value }
}

function compared(kind: 'difference' | 'growth' | 'trend', ids: readonly FigureId[], figures: FigureValues): Evaluation {
  // Without last year nothing can be said anew, whatever this year's cells hold.
  const before = previousSum(ids, figures)
  if ('trouble' in before) return trouble(before.trouble)
  const now = sumOf(ids, figures.values, figures)
  if ('trouble' in now) return trouble(now.trouble)
  const sign = compare(now.value, before.value)
  if (kind === 'trend') return { state: 'trend', trend: sign > 0 ? 'up' : sign < 0 ? 'down' : 'level' }
  const distance = magnitude(difference(now.value, before.value))
  return kind === 'difference'
    ? { state: 'number', value: distance }
    : rate({ value: distance }, { value: magnitude(before.value) })
}
