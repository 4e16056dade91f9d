/** A figure of the tables standing in prose: it always shows what its source says now, in its own style. */
import type { FigureId } from './figures'
import type { Mark } from './marks'

export interface FigureRun {
  kind: 'figure'
  source: FigureSource
  style: NumberStyle
  /** As last shown: what stands in every format, and stays when the source cannot be asked. One line, never empty. */
  text: string
  marks: Mark[]
}

/** The closed set of what may stand in prose. Lists of cells are summed; every list holds at least one. */
export type FigureSource =
  | { kind: 'cell'; figure: FigureId }
  | { kind: 'sum'; figures: FigureId[] }
  /** Part of base, in per cent. */
  | { kind: 'rate'; part: FigureId[]; base: FigureId[] }
  /** Of last year's report. */
  | { kind: 'previous'; figures: FigureId[] }
  /** Distance from last year's value, without sign. */
  | { kind: 'difference'; figures: FigureId[] }
  /** The same in per cent of last year's value. */
  | { kind: 'growth'; figures: FigureId[] }
  /** The word that follows from the comparison with last year. */
  | { kind: 'trend'; figures: FigureId[] }

export interface NumberStyle {
  numerals: 'arabic' | 'chinese'
  /** In units or in 万. */
  scale: 'one' | 'tenThousand'
  /** Digits behind the point of a number in 万 and of one in per cent. */
  decimals: number
  /** Power of ten below which the number is cut and 余 written (2: 一百余); 0: exact. */
  over: number
  /** Written behind the number; `%` for a rate. */
  unit: string
}

/** Limits of what a saved file may ask for. */
export const FIGURE_RUN_LIMITS = { figures: 200, decimals: 4, over: 8, unit: 10 } as const

export const PLAIN_NUMBER: NumberStyle = { numerals: 'arabic', scale: 'one', decimals: 0, over: 0, unit: '' }

/** Every cell a source asks for. */
export function sourceFigures(source: FigureSource): FigureId[] {
  switch (source.kind) {
    case 'cell':
      return [source.figure]
    case 'rate':
      return [...source.part, ...source.base]
    case 'sum':
    case 'previous':
    case 'difference':
    case 'growth':
    case 'trend':
      return source.figures
  }
}
