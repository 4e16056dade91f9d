import type { FigureSpec, Form, FormCell, FormRow, Template } from '@shared/template'
import { memo, useMemo, useRef, type CSSProperties, type FocusEvent } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { FormTableProps } from '../store/form-host'
import { BalanceRow } from './balance-row'
import { createCellGrid } from './cell-grid'
import './form-table.css'
import { InputCell } from './input-cell'
import { createTableActions } from './table-actions'
import { TableAid } from './table-aid'
import { TableCard } from './table-card'
import { TableContext, type CellSelection, type TableCard as Card, type TableContextValue } from './table-context'
import { handleTableKey } from './table-keys'
import { createTableMouse, PLACE_ATTRIBUTE, placeOf } from './table-mouse'
import { TotalCell } from './total-cell'
import { useClipboard } from './use-clipboard'
import { useRange } from './use-range'
import { useSideways } from './use-sideways'

/** A standard table as it is printed, to be filled in: head and labels stay in view, totals are computed. */
export function FormTable({ form, store, host, onBlock }: FormTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const template = useStore(store, (state) => state.template)
  const seen = useSideways(table)
  const context = useMemo<TableContextValue>(() => {
    const grid = createCellGrid(form, template.figures)
    const selection = createStore<CellSelection>(() => NOWHERE)
    const card = createStore<{ card: Card | null }>(() => ({ card: null }))
    // Read when a key or a click asks for a cell, never while drawing.
    // oxlint-disable-next-line react/refs
    const actions = createTableActions({ store, host, grid, selection, card, table: () => table.current })
    return { template, form, store, host, onBlock, grid, selection, card, actions }
  }, [form, template, store, host, onBlock])
  const mouse = useMemo(() => createTableMouse(context), [context])
  useClipboard(table, context)
  useRange(table, context)
  const head = form.rows.filter((row) => row.header)
  const body = form.rows.filter((row) => !row.header)

  return (
    <TableContext value={context}>
      <table
        ref={table}
        className="form-table"
        data-tight={isTight(form) ? '' : undefined}
        data-sideways={seen === null ? undefined : ''}
        style={{ '--form-labels': sum(shares(form).slice(0, form.labelColumns)) } as CSSProperties}
        data-tall={body.length > TALL ? '' : undefined}
        aria-label={template.sections.find(({ id }) => id === form.section)?.heading}
        {...mouse}
        // A table whose cells are walked through with the arrows, as the ARIA practices describe it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-multiselectable
        onKeyDown={(event) => handleTableKey(event, context)}
        onBlur={(event) => leaveRange(event, context)}
        onFocus={(event) => moveTabStop(event.currentTarget, event.target)}
      >
        <colgroup>
          {shares(form).map((share, i) => (
            <col key={i} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        {head.length > 0 && (
          <thead>
            {head.map((row, i) => (
              <Row key={i} row={row} form={form} template={template} />
            ))}
          </thead>
        )}
        <tbody>
          {body.map((row, i) => (
            <Row key={i} row={row} form={form} template={template} />
          ))}
        </tbody>
        <tfoot>
          {form.balances.map((balance) => (
            <BalanceRow key={balance.name} form={form} balance={balance} />
          ))}
        </tfoot>
      </table>
      <TableAid seen={seen} />
      <TableCard table={() => table.current} />
    </TableContext>
  )
}

const Row = memo(function Row({ row, form, template }: { row: FormRow; form: Form; template: Template }) {
  return (
    <tr>
      {row.cells.map((cell) => (
        <Cell key={cell.column} cell={cell} header={row.header} form={form} figures={template.figures} />
      ))}
    </tr>
  )
})

interface CellProps {
  cell: FormCell
  header: boolean
  form: Form
  figures: ReadonlyMap<string, FigureSpec>
}

function Cell({ cell, header, form, figures }: CellProps) {
  if (cell.kind === 'figure') {
    const spec = figures.get(cell.figure)!
    return spec.source === 'total' ? <TotalCell cell={cell} spec={spec} /> : <InputCell cell={cell} spec={spec} />
  }
  const isLabel = cell.column < form.labelColumns && cell.column + cell.colspan <= form.labelColumns
  return (
    <th
      className="form-cell form-cell-text"
      scope={header ? 'col' : 'row'}
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      data-role={cell.role}
      data-short={[...cell.text].length <= 3 ? '' : undefined}
      data-sticky={isLabel ? '' : undefined}
      {...{ [PLACE_ATTRIBUTE]: placeOf(cell) }}
      style={isLabel ? stickyAt(form, cell.column) : undefined}
    >
      {cell.text}
    </th>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Widths of the columns in percent. */
const shares = ({ grid }: Form) => grid.map((width) => (width / sum(grid)) * 100)

/** Rows from which on the head must stay in view. */
const TALL = 6

/** Some column is so narrow that figures of six digits need a smaller type, as in print. */
const isTight = (form: Form) => Math.min(...shares(form)) < 10

const stickyAt = (form: Form, column: number) =>
  ({ '--form-label-left': `${sum(shares(form).slice(0, column))}` }) as CSSProperties

const NOWHERE: CellSelection = { figure: null, head: null, editing: false, leaving: false }

/** The focus went elsewhere; a menu or a card of the table, or another window, still speaks of the same cells. */
function leaveRange({ relatedTarget, currentTarget }: FocusEvent, { selection }: TableContextValue) {
  if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
  if (relatedTarget.closest('[data-radix-popper-content-wrapper]')) return
  selection.setState(NOWHERE)
  currentTarget.closest('main')?.removeAttribute('data-at-table')
}

/** One stop of Tab per table: the cell last worked in. */
function moveTabStop(table: HTMLElement, cell: EventTarget) {
  if (!(cell instanceof HTMLInputElement)) return
  table.querySelectorAll<HTMLInputElement>('input[tabindex="0"]').forEach((input) => (input.tabIndex = -1))
  cell.tabIndex = 0
}
