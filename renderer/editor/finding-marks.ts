/** Underlines the words findings speak of; never part of the document, and never touched under an input method. */
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { FindingMark } from '../store/editor-handle'
import { blockPlace, wordsIn } from './go-to'

const key = new PluginKey<DecorationSet>('findingMarks')
/** What an input method kept from being shown. */
const waiting = new WeakMap<EditorView, readonly FindingMark[]>()

/** In place of those shown before. While an input method composes the words are marked afterwards. */
export function markFindings(view: EditorView, marks: readonly FindingMark[]): void {
  if (view.composing) {
    waiting.set(view, marks)
    return
  }
  waiting.delete(view)
  view.dispatch(view.state.tr.setMeta(key, decorations(view.state.doc, marks)).setMeta('addToHistory', false))
}

/** Marks follow their words until they are set anew. */
export function findingMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) =>
        (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? before.map(tr.mapping, tr.doc) : before),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionend: (view) => {
          // The composed text reaches the document only after this event.
          setTimeout(() => {
            const marks = waiting.get(view)
            if (marks && !view.isDestroyed) markFindings(view, marks)
          }, 0)
          return false
        },
      },
    },
  })
}

function decorations(doc: Node, marks: readonly FindingMark[]): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.flatMap(({ section, block, quote, severity, message }) => {
      const place = quote === '' ? null : blockPlace(doc, section, block)
      const range = place && wordsIn(place, quote)
      const attributes = { class: `report-finding report-finding-${severity}`, title: message }
      return range ? [Decoration.inline(range[0], range[1], attributes)] : []
    }),
  )
}
