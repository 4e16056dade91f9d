import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { FigureSpec } from '@shared/template'

/** Row and column in words, and the state of the value where it does not speak for itself. */
export function cellName({ lineName, columnName }: FigureSpec, state: string): string {
  const name = { line: lineName, column: columnName }
  return state === '' ? fill(words.cell, name) : fill(words.cellState, { ...name, state })
}
