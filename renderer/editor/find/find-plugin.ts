/** Keeps the places of the searched words as the document changes, and marks them. */
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { FindOptions, FindState } from '../../store/editor-handle'
import { findMatches, type Match } from './find-matches'

export interface FindPluginState extends FindOptions, Pick<FindState, 'bar' | 'asked'> {
  matches: readonly Match[]
  /** An input method was composing: the places are those of before and will be looked for again. */
  stale: boolean
}

export const findKey = new PluginKey<FindPluginState>('find')

const CLOSED: FindPluginState = { query: '', replacement: '', exact: false, bar: 'closed', asked: 0, matches: [], stale: false }

export const changeFind = (tr: Transaction, change: Partial<FindPluginState>) =>
  tr.setMeta(findKey, change).setMeta('addToHistory', false)

/** `composing`: marks must not change under an input method, it would lose its place. */
export function findPlugin(composing: () => boolean): Plugin<FindPluginState> {
  return new Plugin<FindPluginState>({
    key: findKey,
    state: {
      init: () => CLOSED,
      apply(tr, before, _old, { doc }) {
        const change = tr.getMeta(findKey) as Partial<FindPluginState> | undefined
        if (!change && !tr.docChanged) return before
        const after = { ...before, ...change }
        if (after.bar === 'closed') return change ? { ...after, matches: [], stale: false } : before
        if (!change && composing()) return { ...after, matches: mapped(before.matches, tr), stale: true }
        return { ...after, matches: findMatches(doc, after.query, after.exact), stale: false }
      },
    },
    props: {
      decorations: marks,
      handleKeyDown(view, { key }) {
        if (key !== 'Escape' || findKey.getState(view.state)?.bar === 'closed') return false
        view.dispatch(changeFind(view.state.tr, { bar: 'closed' }))
        return true
      },
      handleDOMEvents: {
        compositionend: (view) => {
          // The composed text reaches the document only after this event.
          setTimeout(() => refresh(view), 0)
          return false
        },
      },
    },
  })
}

function refresh(view: EditorView): void {
  if (!view.isDestroyed && !view.composing && findKey.getState(view.state)?.stale) view.dispatch(changeFind(view.state.tr, {}))
}

function mapped(matches: readonly Match[], tr: Transaction): Match[] {
  return matches
    .map((match) => ({ ...match, from: tr.mapping.map(match.from, 1), to: tr.mapping.map(match.to, -1) }))
    .filter(({ from, to }) => from < to)
}

/** 0-based number of the match that is selected, or −1. */
export function currentMatch({ selection }: EditorState, matches: readonly Match[]): number {
  return matches.findIndex(({ from, to }) => from === selection.from && to === selection.to)
}

function marks(state: EditorState): DecorationSet | null {
  const found = findKey.getState(state)
  if (!found || found.matches.length === 0) return null
  const current = currentMatch(state, found.matches)
  return DecorationSet.create(
    state.doc,
    found.matches.map(({ from, to }, i) =>
      Decoration.inline(from, to, { class: i === current ? 'report-found report-found-current' : 'report-found' }),
    ),
  )
}
