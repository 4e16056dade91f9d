import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { askForInsert, askToLink } from './ask-figure'
import { takesFigure } from './figure-keys'
import { isFigure } from './figure-node'

/** Asks which figure is to stand at the cursor. `false` where none can. */
export function askAtCursor(editor: Editor): boolean {
  if (!canAsk(editor.state)) return false
  const { tr, selection } = editor.state
  const end = TextSelection.create(tr.doc, selection.to)
  editor.view.dispatch(askForInsert(tr.setSelection(end), selection.to, null))
  return true
}

export function canAsk({ selection, schema }: Editor['state']): boolean {
  if (selection instanceof NodeSelection && !isFigure(selection.node)) return false
  const { $to } = selection
  if (!$to.parent.inlineContent || !takesFigure($to.parent.type.name)) return false
  return $to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.figure!)
}

/** Asks for the list of numbers that may be linked. */
export function askLinks(editor: Editor): boolean {
  editor.view.dispatch(askToLink(editor.state.tr, true))
  return true
}
