import type { Move } from './cell-grid'

/** Keys that belong to the text of the cell once the caret moves in it. */
export const CARET_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])

const MOVES: Record<string, Move> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'top',
  PageDown: 'bottom',
}

/** Where a key leads, or `null` for a key that does not move. */
export function moveOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Move | null {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  if (key === 'Enter') return shiftKey ? 'above' : 'below'
  return shiftKey ? null : (MOVES[key] ?? null)
}
