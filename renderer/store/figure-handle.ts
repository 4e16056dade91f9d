/** What the rest of the window may ask about the figures in prose. Part of the editor's handle. */
import type { Evaluated } from '@shared/calculate'
import type { FigureValues } from '@shared/linked-figures'
import type { FigureRun, FigureSource, NumberStyle } from '@shared/report'

/** A stretch of a block's visible text that is to become a figure. */
export interface FigurePlace {
  section: string
  /** Number of the block among those that say something. */
  block: number
  /** Characters of the block's text. */
  start: number
  end: number
  source: FigureSource
  style: NumberStyle
}

export type FigureAsk =
  /** A figure is to be chosen; `before`: the words of the paragraph in front of it. */
  | { kind: 'insert'; sign: '@' | '=' | null; before: string; asked: number }
  /** A figure is looked at. */
  | { kind: 'figure'; run: FigureRun; asked: number }

export interface FigureHandle {
  /** What the editor asks of the person, `null` for nothing. The same object until something changed. */
  ask(): FigureAsk | null
  /** Where the question stands on the screen. */
  place(): DOMRect
  /** The cells as they stand in the document. The same object as long as no cell changed. */
  values(): FigureValues
  /** Puts the chosen figure where it was asked for: one undoable step. */
  insert(source: FigureSource, style: NumberStyle): void
  /** Changes the figure that is looked at. */
  restyle(style: NumberStyle): void
  /** Makes plain text of the figure that is looked at. */
  unlink(): void
  /** Ends the question; `typed` joins the sign in the text. */
  close(typed?: string): void
  /** Makes figures of numbers that stand in the text, as one undoable step; says how many. */
  link(places: readonly FigurePlace[]): number
  /** Grows with each asking for the list of numbers that may be linked; 0 while it is not wanted. */
  linking(): number
  setLinking(on: boolean): void
  /** Marks a number and brings it into view; `null` marks none. */
  show(place: Pick<FigurePlace, 'section' | 'block' | 'start' | 'end'> | null): void
  /** Last year's cells, `null` when they are not known. */
  setPrevious(values: Evaluated | null): void
}
