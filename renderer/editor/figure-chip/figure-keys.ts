/** The keys on and beside a figure, and the signs that ask for one. */
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, NodeSelection, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isFigure } from './figure-node'

export interface FigureKeyParts {
  /** `@` or `=` was typed where a figure may stand; `at`: position before the sign. */
  onSign: (sign: FigureSign, at: number) => void
  /** A figure is to be looked at. */
  onOpen: (pos: number) => void
  /** A figure was written over: its words are plain text now. */
  onOverwritten: () => void
}

export type FigureSign = '@' | '='

const SIGNS: Record<string, FigureSign> = { '@': '@', '＠': '@', '=': '=', '＝': '=' }

export function figureKeys({ onSign, onOpen, onOverwritten }: FigureKeyParts): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
        if (event.key === 'Enter' && !event.shiftKey) return openSelected(view, onOpen)
        if (event.key === 'Backspace') return selectBeside(view, -1)
        return event.key === 'Delete' && selectBeside(view, 1)
      },
      handleTextInput(view, from, to, text) {
        if (selected(view.state)) {
          const tr = closeHistory(view.state.tr).insertText(text, from, to)
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + text.length)).scrollIntoView())
          onOverwritten()
          return true
        }
        const sign = SIGNS[text]
        if (!sign || view.composing || from !== to || !mayStand(view.state)) return false
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
        onSign(sign, from)
        return true
      },
      handleDoubleClickOn(_view, _pos, node, nodePos) {
        if (!isFigure(node)) return false
        onOpen(nodePos)
        return true
      },
      handleDOMEvents: {
        compositionstart: (view) => {
          // The input method writes into the page itself: the figure makes room for it first.
          if (!selected(view.state)) return false
          view.dispatch(closeHistory(view.state.tr).deleteSelection())
          onOverwritten()
          return false
        },
      },
    },
  })
}

/** Position of the figure that is selected by itself. */
export function selected({ selection }: EditorState): number | null {
  return selection instanceof NodeSelection && isFigure(selection.node) ? selection.from : null
}

function openSelected(view: EditorView, onOpen: (pos: number) => void): boolean {
  const pos = selected(view.state)
  if (pos === null) return false
  onOpen(pos)
  return true
}

/** The first stroke selects the figure, so that no link goes unseen; the next one deletes it. */
function selectBeside(view: EditorView, direction: 1 | -1): boolean {
  const { selection, doc, tr } = view.state
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false
  const { $cursor } = selection
  if (!isFigure(direction < 0 ? $cursor.nodeBefore : $cursor.nodeAfter)) return false
  view.dispatch(tr.setSelection(NodeSelection.create(doc, direction < 0 ? $cursor.pos - 1 : $cursor.pos)))
  return true
}

/** In an address or a formula the signs are what they are. */
function mayStand({ selection, schema }: EditorState): boolean {
  if (!takesFigure(selection.$from.parent.type.name) || !selection.$from.parent.inlineContent) return false
  const { $from } = selection
  const type = schema.nodes.figure!
  if (!$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false
  return !/[0-9A-Za-z?&._-]$/.test($from.nodeBefore?.text ?? '')
}

/** Title and signature hold plain text. */
export const takesFigure = (block: string) => !['title', 'signatory', 'signDate'].includes(block)
