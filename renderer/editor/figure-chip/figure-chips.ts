/** Figures in prose, put together for the editor: node, drawing, refreshing, keys, questions. */
import type { Template } from '@shared/template'
import { Extension, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { askAbout, askForInsert, askPlugin } from './ask-figure'
import { figureKeys } from './figure-keys'
import { FigureChip } from './figure-node'
import { FigureView } from './figure-view'
import { figureValues, refreshFigures } from './refresh-figures'

export function figureChips(template: Template, onOverwritten: () => void): Extensions {
  const views = new Set<FigureView>()
  const chip = FigureChip.extend({
    addNodeView:
      () =>
      ({ node, editor }) =>
        new FigureView(node, () => figureValues(editor.state) ?? null, views),
  })
  const keys = Extension.create({
    name: 'figureKeys',
    priority: 1100,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        refreshFigures(template, () => editor.view.composing),
        askPlugin(),
        figureKeys({
          onSign: (sign, pos) => editor.view.dispatch(askForInsert(editor.state.tr, pos, sign)),
          onOpen: (pos) => editor.view.dispatch(askAbout(editor.state.tr, pos)),
          onOverwritten,
        }),
        redrawn(views),
      ]
    },
  })
  return [chip, keys]
}

/** What a figure is called depends on cells that its own text does not tell. */
const redrawn = (views: ReadonlySet<FigureView>) =>
  new Plugin({
    view: () => {
      // Drawn before there were cells to ask.
      views.forEach((drawn) => drawn.draw())
      return {
        update(view, before) {
          if (view.composing || figureValues(view.state) === figureValues(before)) return
          views.forEach((drawn) => drawn.draw())
        },
      }
    },
  })
