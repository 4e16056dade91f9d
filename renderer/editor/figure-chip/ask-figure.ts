/** What is asked about a figure, and where: kept in place while the document changes under it. */
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isFigure } from './figure-node'
import type { FigureSign } from './figure-keys'

export type Asking =
  /** `sign`: typed at `pos`; `null`: asked for by the command, `pos` is the cursor. */
  { kind: 'insert'; pos: number; sign: FigureSign | null; asked: number } | { kind: 'figure'; pos: number; asked: number }

const askKey = new PluginKey<Asking | null>('askFigure')

export const askingOf = (state: EditorState): Asking | null => askKey.getState(state) ?? null

let asked = 0

export const askFor = (tr: Transaction, asking: Pick<Asking, 'kind' | 'pos'> & { sign?: FigureSign | null }): Transaction =>
  tr.setMeta(askKey, { sign: null, ...asking, asked: ++asked }).setMeta('addToHistory', false)

export const askNothing = (tr: Transaction): Transaction => tr.setMeta(askKey, 'nothing')

export const askPlugin = () =>
  new Plugin<Asking | null>({
    key: askKey,
    state: {
      init: () => null,
      apply(tr, before, _old, { doc }) {
        const change = tr.getMeta(askKey) as Asking | 'nothing' | undefined
        if (change !== undefined) return change === 'nothing' ? null : change
        if (before === null || !tr.docChanged) return before
        const { pos, deleted } = tr.mapping.mapResult(before.pos, before.kind === 'figure' ? 1 : -1)
        if (before.kind === 'figure' && (deleted || !isFigure(doc.nodeAt(pos)))) return null
        return pos === before.pos ? before : { ...before, pos }
      },
    },
  })
