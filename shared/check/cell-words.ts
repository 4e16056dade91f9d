import { message } from '../message'
import type { FigureSpec } from '../template'

/** A cell in the words of the form, never an id: “一、…”的“自然人”一栏. */
export function cellWords(figure: FigureSpec): string {
  return message('cell', { line: figure.lineName, column: figure.columnName })
}
