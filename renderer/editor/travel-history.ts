/** Undo and redo; afterwards the cursor stands where something changed, in a cell or in the text. */
import type { Figures } from '@shared/report'
import type { Editor } from '@tiptap/core'
import { redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { formsOf } from './figure-edits'
import { goToFigure } from './go-to'

export function travelHistory(editor: Editor, direction: 'undo' | 'redo'): boolean {
  const before = editor.state.doc
  const travel = direction === 'undo' ? undo : redo
  if (!travel(editor.state, editor.view.dispatch)) return false
  const figure = changedFigure(before, editor.state.doc)
  if (figure === null) editor.view.focus()
  else if (figure !== document.activeElement?.getAttribute(FIGURE_ATTRIBUTE)) goToFigure(editor.view.dom, figure)
  return true
}

/** First figure that differs, or `null`. */
function changedFigure(before: Node, after: Node): string | null {
  const old = formsOf(before).map(({ node }) => node.attrs.values as Figures)
  for (const [i, { node }] of formsOf(after).entries()) {
    const values = node.attrs.values as Figures
    const id = values === old[i] ? undefined : Object.keys(values).find((key) => values[key] !== old[i]?.[key])
    if (id !== undefined) return id
  }
  return null
}
