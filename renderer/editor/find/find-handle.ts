import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { FindHandle, FindState } from '../../store/editor-handle'
import { shownText } from '../figure-chip/chips-in'
import type { Match } from './find-matches'
import { changeFind, currentMatch, findKey, type FindPluginState } from './find-plugin'

/** What the bar was asked to show. */
export function openFind(editor: Editor, bar: 'find' | 'replace'): boolean {
  const found = stateOf(editor)
  const { from, to, $from, $to } = editor.state.selection
  const words = $from.sameParent($to) ? editor.state.doc.textBetween(from, to, undefined, shownText) : ''
  const query = words.trim() !== '' && words.length <= 100 && !words.includes('\n') ? words : found.query
  editor.view.dispatch(changeFind(editor.state.tr, { bar, query, asked: found.asked + 1 }))
  return true
}

const stateOf = (editor: Editor): FindPluginState => findKey.getState(editor.state)!

/** `onOverwritten`: a figure of the tables was replaced by plain text. */
export function createFindHandle(editor: Editor, onOverwritten: () => void): FindHandle {
  let last: FindState | null = null

  function state(): FindState {
    const { query, replacement, exact, bar, asked, matches } = stateOf(editor)
    const next = {
      query,
      replacement,
      exact,
      bar,
      asked,
      count: matches.length,
      current: currentMatch(editor.state, matches) + 1,
    }
    if (!last || (Object.keys(next) as (keyof FindState)[]).some((key) => next[key] !== last?.[key])) last = next
    return last
  }

  /** Selects the next match at or behind (before) a position, from the other end when there is none. */
  function step(tr: Transaction, matches: readonly Match[], position: number, by: 1 | -1): Transaction {
    const match =
      by === 1
        ? (matches.find(({ from }) => from >= position) ?? matches[0])
        : (matches.filter(({ to }) => to <= position).at(-1) ?? matches.at(-1))
    return match ? tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)) : tr
  }

  function show(tr: Transaction): void {
    editor.view.dispatch(tr)
    editor.view.dom.querySelector('.report-found-current')?.scrollIntoView({ block: 'nearest' })
  }

  const go = (by: 1 | -1) => {
    const { tr, selection } = editor.state
    show(step(tr, stateOf(editor).matches, by === 1 ? selection.to : selection.from, by))
  }

  return {
    state,
    change(options) {
      editor.view.dispatch(changeFind(editor.state.tr, options))
      if (options.query === undefined && options.exact === undefined) return
      // While the words are typed the nearest place shows; the cursor does not run ahead.
      show(step(editor.state.tr, stateOf(editor).matches, editor.state.selection.from, 1))
    },
    next: () => go(1),
    previous: () => go(-1),
    replace() {
      const { matches, replacement } = stateOf(editor)
      const match = matches[currentMatch(editor.state, matches)]
      if (!match) return go(1)
      editor.view.dispatch(closeHistory(replaceWords(editor.state.tr, match, replacement)))
      if (match.around) onOverwritten()
      show(step(editor.state.tr, stateOf(editor).matches, match.from + replacement.length, 1))
    },
    replaceAll() {
      const { matches, replacement } = stateOf(editor)
      const { tr } = editor.state
      // Figures of the tables stay what the tables say: they are replaced one by one, knowingly.
      const plain = matches.filter(({ around }) => around === null)
      for (const match of [...plain].reverse()) replaceWords(tr, match, replacement)
      if (tr.docChanged) editor.view.dispatch(closeHistory(tr))
      return plain.length
    },
    close() {
      editor.view.dispatch(changeFind(editor.state.tr, { bar: 'closed' }))
      editor.view.focus()
    },
  }
}

/** Nothing in place of a whole paragraph's words leaves the paragraph standing. */
function replaceWords(tr: Transaction, { from, to, around }: Match, replacement: string): Transaction {
  const words = around ? around.before + replacement + around.behind : replacement
  return words === '' ? tr.delete(from, to) : tr.insertText(words, from, to)
}
