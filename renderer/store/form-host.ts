/**
 * Between the editor, whose document holds the figures, and the component that draws a standard table. The types stand
 * here because features do not import each other: `renderer/app` hands the one to the other.
 */
import type { Figures } from '@shared/report'
import type { Form } from '@shared/template'
import type { DocumentStore } from './document-store'

/** What a table may ask of the document it stands in. */
export interface FormHost {
  /** A cell got the focus: what is put into cells from here on, until the next call, is one undoable step. */
  begin: () => void
  /** Puts values into input cells, at once. */
  edit: (changes: Figures) => void
  /** The cursor leaves the table for the text before or after it. */
  leave: (side: 'before' | 'after') => void
}

/** Several cells that were pasted into a table at one cell. */
export interface PastedBlock {
  text: string
  rows: number
  columns: number
  /** Values for input cells. */
  changes: Figures
  /** Figures for which the table has no cell. */
  outside: string[]
  /** Labels and other words in the place of figures. */
  words: string[]
  /** Figures in the place of totals; `same` as the total that is computed. */
  totals: { value: string; same: boolean }[]
}

export interface FormTableProps {
  form: Form
  /** Cells read values, totals, balances and findings here, each by its own id. */
  store: DocumentStore
  host: FormHost
  /** Decides whether `fillIn` puts a pasted block into the cells; without it that happens at once. */
  onBlock?: (block: PastedBlock, html: string, fillIn: () => void) => void
}

/** Attribute by which the editor finds the focusable element of a figure. */
export const FIGURE_ATTRIBUTE = 'data-figure'
