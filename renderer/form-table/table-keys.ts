/** Keys that concern the table as a whole: ranges, help, and the ways out. A cell takes its own keys before. */
import type { KeyboardEvent } from 'react'
import type { FigureId } from '@shared/report'
import type { Move } from './cell-grid'
import { moveOf } from './cell-keys'
import type { TableContextValue } from './table-context'

type Keyed = Pick<TableContextValue, 'selection' | 'grid' | 'host' | 'actions'>

export function handleTableKey(event: KeyboardEvent, at: Keyed): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return
  const { figure } = at.selection.getState()
  if (figure === null) return
  const done = event.ctrlKey || event.metaKey ? withControl(event, figure, at) : plain(event, figure, at)
  if (event.key !== 'Escape' && at.selection.getState().leaving) at.selection.setState({ leaving: false })
  if (done) event.preventDefault()
}

/** As in a spreadsheet: to the end of the row or column. */
const EDGES: Record<string, Move> = { ArrowLeft: 'home', ArrowRight: 'end', ArrowUp: 'top', ArrowDown: 'bottom' }

function withControl({ key, shiftKey }: KeyboardEvent, figure: FigureId, { selection, grid, actions }: Keyed): boolean {
  const { corners } = grid
  if (!corners) return false
  if (key === 'Enter') return actions.fillTyped()
  if (selection.getState().editing) return false
  const far = EDGES[key]
  if (key.toLowerCase() === 'a' && !shiftKey) actions.select(corners)
  else if (far) {
    if (shiftKey) actions.extend(far)
    else actions.move(figure, far)
  } else if (key === 'Home' || key === 'End') {
    const edge = key === 'Home' ? corners.corner : corners.opposite
    if (shiftKey) actions.extendTo(edge)
    else actions.focus(edge)
  } else return false
  return true
}

function plain(event: KeyboardEvent, figure: string, at: Keyed): boolean {
  const { key, shiftKey } = event
  const { selection, actions } = at
  const { editing, head } = selection.getState()
  if (key === 'F1') actions.show({ kind: 'cell', figure })
  else if (key === 'Escape') escape(at)
  else if (editing) return false
  else if (key === ' ' && event.target instanceof HTMLOutputElement) actions.show({ kind: 'cell', figure })
  else if ((key === 'Delete' || key === 'Backspace') && head !== null) actions.clear()
  else {
    const how = shiftKey ? moveOf({ key, shiftKey: false }) : null
    if (!how || key === 'Tab' || key === 'Enter') return false
    actions.extend(how)
  }
  return true
}

/** Gives up the range first, then asks once, then leaves. */
function escape({ selection, host }: Keyed): void {
  const { head, leaving } = selection.getState()
  if (head !== null) selection.setState({ head: null, walked: null })
  else if (leaving) host.leave('after')
  else selection.setState({ leaving: true })
}
