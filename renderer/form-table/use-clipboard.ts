import { figureValue, type FigureId } from '@shared/report'
import { useEffect, type RefObject } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { clipboardBlock } from './clipboard-block'
import { pasteBlock } from './paste-block'
import type { TableContextValue } from './table-context'

/**
 * Copies, cuts and pastes cells while the focus is in the table. The browser sends these events to where the text
 * selection is, which is not the cell when a computed one has the focus: they are caught on the document.
 */
export function useClipboard(table: RefObject<HTMLElement | null>, context: TableContextValue): void {
  useEffect(() => {
    const document = table.current?.ownerDocument
    if (!document) return undefined
    const take = (event: ClipboardEvent) => {
      const cell = document.activeElement
      const figure = table.current?.contains(cell) ? cell?.getAttribute(FIGURE_ATTRIBUTE) : null
      if (figure == null || !event.clipboardData) return
      const done =
        event.type === 'paste' ? paste(event.clipboardData, figure, context) : copy(event, event.clipboardData, context)
      // Nothing that is meant for a computed cell may reach the text around the table.
      if (!done && cell instanceof HTMLInputElement) return
      event.preventDefault()
      event.stopPropagation()
    }
    const kinds = ['copy', 'cut', 'paste'] as const
    kinds.forEach((kind) => document.addEventListener(kind, take, true))
    return () => kinds.forEach((kind) => document.removeEventListener(kind, take, true))
  }, [table, context])
}

function copy(event: Event, data: DataTransfer, { selection, store, actions }: TableContextValue): boolean {
  if (selection.getState().editing) return false
  const { values } = store.getState()
  const { text, html } = clipboardBlock(actions.selected(), (id) => values[id] ?? null)
  data.setData('text/plain', text)
  data.setData('text/html', html)
  if (event.type === 'cut') actions.clear()
  return true
}

function paste(data: DataTransfer, figure: FigureId, context: TableContextValue): boolean {
  const { selection, store, form, grid, onBlock, actions } = context
  const { template, report } = store.getState()
  const state = selection.getState()
  // Into a figure that is edited goes the text alone, whatever range it stands in.
  const head = state.editing ? null : state.head
  const cells = actions.selected()
  const from = head === null ? figure : (cells[0]?.[0] ?? figure)
  const text = tiled(data.getData('text/plain'), head === null ? 1 : cells.length, head === null ? 1 : widthOf(cells))
  const block = pasteBlock(text, { from, form, grid, template, figures: report.figures })
  if (block) {
    const fillIn = () => actions.put(block.changes)
    if (onBlock) onBlock(block, data.getData('text/html'), fillIn)
    else fillIn()
    return true
  }
  // One value for a whole range goes into each of its inputs.
  if (head === null) return false
  const inputs = cells.flat().flatMap((id) => template.figures.get(id) ?? [])
  const changes = inputs.filter(({ source }) => source === 'input').map(({ id, kind }) => [id, figureValue(kind, text.trim())])
  actions.put(Object.fromEntries(changes))
  return true
}

const widthOf = (cells: readonly (readonly FigureId[])[]) => Math.max(...cells.map((row) => row.length))

/** A block that goes several times into the selected range is repeated until it is full, as in a spreadsheet. */
function tiled(text: string, rows: number, columns: number): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const cells = lines.map((line) => line.split('\t'))
  const width = Math.max(...cells.map((row) => row.length))
  const [down, across] = [rows / lines.length, columns / width]
  const fits = [down, across].every(Number.isInteger) && down * across > 1 && lines.length * width > 1
  if (!fits) return text
  const row = (line: string[]) => Array.from({ length: columns }, (_, column) => line[column % width] ?? '').join('\t')
  return Array.from({ length: rows }, (_, line) => row(cells[line % cells.length]!)).join('\n')
}
