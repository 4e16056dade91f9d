/** The editor's side of the figures in prose, for the popups and the list of numbers that may be linked. */
import type { Editor } from '@tiptap/core'
import type { FigureHandle } from '../../store/figure-handle'
import { askedFigure } from './asked-figure'
import { linkNumbers } from './link-numbers'
import { figureValues, withPrevious } from './refresh-figures'

export function createFigureHandle(editor: Editor): FigureHandle {
  return {
    ...askedFigure(editor),
    ...linkNumbers(editor),
    values: () => figureValues(editor.state)!,
    setPrevious(previous) {
      if ((figureValues(editor.state)?.previous ?? null) !== previous)
        editor.view.dispatch(withPrevious(editor.state.tr, previous))
    },
  }
}
