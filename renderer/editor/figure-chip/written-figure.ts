import type { FigureNode } from '@shared/editor-document'
import { figureText } from '@shared/linked-figures'
import type { FigureSource, NumberStyle } from '@shared/report'
import type { EditorState } from '@tiptap/pm/state'
import { figureValues } from './refresh-figures'

/** Stands for what cannot be said without last year's report. */
export const UNKNOWN = '—'

/** A figure as its node holds it, with the words it shows now. */
export const writtenFigure = (state: EditorState, source: FigureSource, style: NumberStyle): FigureNode['attrs'] => ({
  source,
  style,
  text: figureText({ source, style, text: UNKNOWN }, figureValues(state)!),
})
