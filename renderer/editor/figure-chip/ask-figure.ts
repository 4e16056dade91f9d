/** What is asked about figures in prose, and where: kept in place while the document changes under it. */
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { FigureSign } from './figure-keys'
import { isFigure } from './figure-node'

export type Asking =
  /** `sign`: typed at `pos`; `null`: asked for by the command, `pos` is the cursor. */
  { kind: 'insert'; pos: number; sign: FigureSign | null; asked: number } | { kind: 'figure'; pos: number; asked: number }

interface AskState {
  asking: Asking | null
  /** How often the numbers that may be linked were asked for, 0: not now. */
  linking: number
  /** The number that is looked at. */
  candidate: { from: number; to: number } | null
}

const askKey = new PluginKey<AskState>('askFigure')
const NOTHING: AskState = { asking: null, linking: 0, candidate: null }

export const askingOf = (state: EditorState): Asking | null => askKey.getState(state)?.asking ?? null
export const linkingOf = (state: EditorState): number => askKey.getState(state)?.linking ?? 0

let asked = 0

const change = (tr: Transaction, next: Partial<AskState>): Transaction => {
  const before = tr.getMeta(askKey) as Partial<AskState> | undefined
  return tr.setMeta(askKey, { ...before, ...next })
}

export const askForInsert = (tr: Transaction, pos: number, sign: FigureSign | null): Transaction =>
  change(tr, { asking: { kind: 'insert', pos, sign, asked: ++asked } }).setMeta('addToHistory', false)

export const askAbout = (tr: Transaction, pos: number): Transaction =>
  change(tr, { asking: { kind: 'figure', pos, asked: ++asked } }).setMeta('addToHistory', false)

export const askNothing = (tr: Transaction): Transaction => change(tr, { asking: null })

export const askToLink = (tr: Transaction, on: boolean): Transaction =>
  change(tr, { linking: on ? ++asked : 0, candidate: null }).setMeta('addToHistory', false)

export const showCandidate = (tr: Transaction, candidate: AskState['candidate']): Transaction =>
  change(tr, { candidate }).setMeta('addToHistory', false)

export const askPlugin = () =>
  new Plugin<AskState>({
    key: askKey,
    state: {
      init: () => NOTHING,
      apply(tr, before, _old, { doc }) {
        const next = tr.getMeta(askKey) as Partial<AskState> | undefined
        const kept = tr.docChanged ? { ...before, ...moved(before, tr, doc) } : before
        return next ? { ...kept, ...next } : kept
      },
    },
    props: {
      decorations(state) {
        const candidate = askKey.getState(state)?.candidate
        if (!candidate) return null
        return DecorationSet.create(state.doc, [
          Decoration.inline(candidate.from, candidate.to, { class: 'report-figure-candidate' }),
        ])
      },
    },
  })

function moved({ asking, candidate }: AskState, tr: Transaction, doc: EditorState['doc']): Partial<AskState> {
  const from = candidate && tr.mapping.map(candidate.from, 1)
  const to = candidate && tr.mapping.map(candidate.to, -1)
  return {
    asking: asking && movedAsking(asking, tr, doc),
    candidate: from !== null && to !== null && from < to ? { from, to } : null,
  }
}

function movedAsking(asking: Asking, tr: Transaction, doc: EditorState['doc']): Asking | null {
  const { pos, deleted } = tr.mapping.mapResult(asking.pos, asking.kind === 'figure' ? 1 : -1)
  if (asking.kind === 'figure' && (deleted || !isFigure(doc.nodeAt(pos)))) return null
  return pos === asking.pos ? asking : { ...asking, pos }
}
