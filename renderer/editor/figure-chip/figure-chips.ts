/** Figures in prose, put together for the editor: node, drawing, refreshing, keys, questions. */
import type { Template } from '@shared/template'
import { Extension, type Extensions } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { idleWork } from '../../ui/idle-work'
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

/** Names follow the cells in the pauses of typing: no key waits for hundreds of them, and none changes under an input method. */
function nameLater(views: ReadonlySet<FigureView>) {
  let view: EditorView | null = null
  let unnamed: Iterator<FigureView> | null = null
  const step = (): boolean => {
    const figures = view && !view.isDestroyed ? figureValues(view.state) : undefined
    unnamed ??= views.values()
    const next = figures && unnamed.next()
    if (!next || next.done) return false
    next.value.name(figures)
    return true
  }
  const later = idleWork(step, () => (unnamed = null))
  const ask = () => {
    // Those named already say so when they are asked again.
    unnamed = null
    later()
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
