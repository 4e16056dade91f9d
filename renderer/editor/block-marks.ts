/** Quiet marks in the margin beside blocks, for instance those taken over from last year; never part of the document. */
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BlockMark } from '../store/editor-handle'
import { blockPlace } from './go-to'

type OnMark = (mark: Pick<BlockMark, 'section' | 'block'>) => void

interface BlockMarksState {
  set: DecorationSet
  onMark: OnMark
}

const key = new PluginKey<BlockMarksState>('blockMarks')

/** In place of those marked before. `onMark`: a mark was clicked. */
export const markBlocks = (tr: Transaction, marks: readonly BlockMark[], onMark: OnMark) =>
  tr.setMeta(key, { set: decorations(tr.doc, marks), onMark } satisfies BlockMarksState).setMeta('addToHistory', false)

/** Marks follow their blocks until they are set anew. */
export function blockMarksPlugin(): Plugin<BlockMarksState> {
  return new Plugin<BlockMarksState>({
    key,
    state: {
      init: () => ({ set: DecorationSet.empty, onMark: () => undefined }),
      apply: (tr, before) => {
        const marked = tr.getMeta(key) as BlockMarksState | undefined
        return marked ?? (tr.docChanged ? { ...before, set: before.set.map(tr.mapping, tr.doc) } : before)
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        mousedown: (view, event) => {
          const block = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-block-mark]') : null
          // The mark stands left of the text; a click into the text itself puts the cursor there.
          if (!block || event.clientX >= block.getBoundingClientRect().left) return false
          event.preventDefault()
          key.getState(view.state)?.onMark({ section: block.dataset.markSection ?? '', block: Number(block.dataset.markBlock) })
          return true
        },
      },
    },
  })
}

function decorations(doc: Node, marks: readonly BlockMark[]): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.flatMap(({ section, block, words }) => {
      const place = blockPlace(doc, section, block)
      const attributes = {
        class: 'report-block-mark',
        'data-block-mark': words,
        'data-mark-section': section,
        'data-mark-block': String(block),
      }
      return place ? [Decoration.node(place.pos, place.pos + place.node.nodeSize, attributes)] : []
    }),
  )
}
