/** Selecting with the mouse: dragging over cells, Shift and click, a click on a printed label or head. */
import type { Form, FormTextCell } from '@shared/template'
import type { MouseEvent } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import type { TableContextValue } from './table-context'

/** Attribute of a printed cell: its row and column in the grid of the form. */
export const PLACE_ATTRIBUTE = 'data-place'
export const placeOf = ({ row, column }: FormTextCell) => `${row}.${column}`

type Moused = Pick<TableContextValue, 'selection' | 'grid' | 'actions' | 'form'>

export function createTableMouse({ selection, grid, actions, form }: Moused) {
  let dragging = false
  return {
    /** Before the cell hears of it. */
    onMouseDownCapture(event: MouseEvent) {
      const figure = figureAt(event.target)
      dragging = figure !== null && event.button === 0
      if (figure === null || !event.shiftKey || selection.getState().figure === null) return
      event.preventDefault()
      event.stopPropagation()
      actions.extendTo(figure)
    },
    onMouseDown(event: MouseEvent) {
      if (figureAt(event.target) !== null) return
      // A click on a label or a rule is none on the text around the table.
      event.preventDefault()
      const cell = event.button === 0 ? textCellAt(event.target, form) : null
      const corners = cell && grid.under(cell.cell, cell.header)
      if (corners) actions.select(corners)
    },
    onMouseOver(event: MouseEvent) {
      if (!dragging || (event.buttons & 1) === 0) return
      const figure = figureAt(event.target)
      const { figure: from, head } = selection.getState()
      if (figure === null || figure === (head ?? from)) return
      actions.extendTo(figure)
      // The browser was selecting text of the cell the drag began in.
      const input = event.currentTarget.ownerDocument.activeElement
      if (input instanceof HTMLInputElement) input.select()
    },
  }
}

function figureAt(target: EventTarget): string | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell?.querySelector(`[${FIGURE_ATTRIBUTE}]`)?.getAttribute(FIGURE_ATTRIBUTE) ?? null
}

function textCellAt(target: EventTarget, form: Form): { cell: FormTextCell; header: boolean } | null {
  const place = target instanceof Element ? target.closest(`[${PLACE_ATTRIBUTE}]`)?.getAttribute(PLACE_ATTRIBUTE) : null
  for (const row of form.rows) {
    const cell = row.cells.find((one) => one.kind === 'text' && placeOf(one) === place)
    if (cell?.kind === 'text') return { cell, header: row.header }
  }
  return null
}
