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

export interface FormTableProps {
  form: Form
  /** Cells read values, totals, balances and findings here, each by its own id. */
  store: DocumentStore
  host: FormHost
}

/** Attribute by which the editor finds the focusable element of a figure. */
export const FIGURE_ATTRIBUTE = 'data-figure'
