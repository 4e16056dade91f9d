/** A change to a report as data: it can be shown before it is made, and many of them make one undoable step. */
import type { Block, FigureId, Figures, FigureSource, NumberStyle } from '../report'

/** `block` counts the blocks of the section from 0, as the report stands before any of the changes. */
export type Change =
  /** Values of input cells. */
  | { kind: 'figures'; values: Figures }
  /** Gives up the total that the opened file stated: the computed one stands. */
  | { kind: 'computed-total'; figure: FigureId }
  /** Accepts what opening did: the report holds it already. Named by the code and the sentence of opening. */
  | { kind: 'settle'; code: string; message: string; place: string; before: string | null; after: string | null }
  /**
   * `words` at `start` (UTF-16 units of the block's text) become `by`; where they no longer stand, nothing is done.
   * `linked`: `by` is what these cells say and follows them from then on.
   */
  | { kind: 'words'; section: string; block: number; start: number; words: string; by: string; linked?: Linked }
  /** In front of the block, behind the last one when there is none of that number. */
  | { kind: 'insert'; section: string; block: number; content: Block }
  /** `text`: what the block says; another one is left alone. */
  | { kind: 'delete'; section: string; block: number; text: string }
  | { kind: 'title'; title: string }
  /** What is left out stays. */
  | { kind: 'signature'; organs?: string[]; date?: string }

export interface Linked {
  source: FigureSource
  style: NumberStyle
}

/** What would mend a finding. */
export interface Fix {
  /** A few words for a button. */
  label: string
  changes: Change[]
  /** Many places, or words to be read first: shown before anything is done. */
  previewed: boolean
  /** What the window does in place of changes: it has a dialog of its own, in which nothing happens unseen. */
  action?: FixAction
}

/** Into the form in force · export anew · read the reports of the units. */
export type FixAction = 'changeForm' | 'export' | 'merge'
