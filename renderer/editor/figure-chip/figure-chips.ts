/** Figures in prose, put together for the editor: node, drawing, refreshing, keys, questions. */
import type { Template } from '@shared/template'
import { Extension, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { askAbout, askForInsert, askPlugin } from './ask-figure'
import { figureKeys } from './figure-keys'
import { FigureChip } from './figure-node'
import { FigureView } from './figure-view'
import { figureValues, refreshFigures } from './refresh-figures'

export function figureChips(template: Template, onOverwritten: () => void): Extensions {
  const views = new Set<FigureView>()
  const names = nameLater(views)
  const chip = FigureChip.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new FigureView(node, views, names.ask),
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
        names.plugin,
      ]
    },
  })
  return [chip, keys]
}

/** Names follow the cells in idle time: no key waits for hundreds of them, and none changes under an input method. */
function nameLater(views: ReadonlySet<FigureView>) {
  let view: EditorView | null = null
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    later(() => {
      asked = false
      const figures = view && !view.isDestroyed ? figureValues(view.state) : undefined
      if (!figures) return
      if (view!.composing) ask()
      else views.forEach((drawn) => drawn.name(figures))
    })
  }
  const plugin = new Plugin({
    view: (made) => {
      view = made
      ask()
      return {
        update: (now, before) => figureValues(now.state) !== figureValues(before) && ask(),
      }
    },
  })
  return { ask, plugin }
}

/** Soon at the latest (ms). */
const LATEST = 300

function later(then: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(then, 0)
  else requestIdleCallback(then, { timeout: LATEST })
}
