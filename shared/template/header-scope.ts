import type { Form, FormTextCell } from './template'

export type HeaderScope = 'col' | 'colgroup' | 'row' | 'rowgroup'

/**
 * What a cell with words heads, as HTML says it (`scope`); a note in the corner heads nothing. A title over the full width
 * heads `belowTitle`: the rows below it where they are marked up as a group, else all columns.
 */
export function headerScope(form: Form, cell: FormTextCell, belowTitle: 'rowgroup' | 'colgroup'): HeaderScope | null {
  switch (cell.role) {
    case 'caption':
      return isFullWidth(form, cell) ? belowTitle : null
    case 'header':
      return cell.colspan > 1 ? 'colgroup' : 'col'
    case 'group':
      return cell.rowspan > 1 ? 'rowgroup' : 'row'
    case 'label':
      return 'row'
  }
}

/** A title of the rows below it. */
export const isFullWidth = (form: Form, cell: { colspan: number }): boolean => cell.colspan === form.grid.length
