/**
 * Keeps the figures in prose up to what the tables say. The change of a text is no step of the history: it follows from
 * the cell, forwards and backwards.
 */
import { evaluateOnce, type Evaluated } from '@shared/calculate'
import { figureText, type FigureValues } from '@shared/linked-figures'
import { sourceFigures, type Figures } from '@shared/report'
import type { Template } from '@shared/template'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { formsOf } from '../figure-edits'
import { figuresOf } from '../figures-of'
import { sameItems } from '../same-items'
import { chipsOf } from './chips-in'
import { attributesOf, type FigureAttributes } from './figure-node'
import { FigureTextsStep, type FigureText } from './figure-texts-step'

interface RefreshState {
  figures: FigureValues
  forms: readonly Figures[]
}

const refreshKey = new PluginKey<RefreshState>('figures')

/** What figures show now, from the document itself. While the editor is being built there is nothing to ask. */
export const figureValues = (state: EditorState): FigureValues | undefined => refreshKey.getState(state)?.figures

/** Last year's cells are another from now on. */
export const withPrevious = (tr: Transaction, previous: Evaluated | null): Transaction =>
  tr.setMeta(refreshKey, { previous }).setMeta('addToHistory', false)

export function refreshFigures(template: Template, composing: () => boolean): Plugin<RefreshState> {
  const valuesIn = (doc: Node, previous: Evaluated | null | undefined): RefreshState => {
    const forms = formsOf(doc).map(({ node }) => node.attrs.values as Figures)
    return { forms, figures: { template, values: evaluateOnce(template, figuresOf(template, forms)), previous } }
  }
  return new Plugin<RefreshState>({
    key: refreshKey,
    state: {
      init: (_config, { doc }) => valuesIn(doc, null),
      apply(tr, before, _old, { doc }) {
        const change = tr.getMeta(refreshKey) as { previous?: Evaluated | null } | undefined
        const previous = change && 'previous' in change ? change.previous : before.figures.previous
        if (!tr.docChanged && previous === before.figures.previous) return before
        const forms = formsOf(doc).map(({ node }) => node.attrs.values as Figures)
        if (!sameItems(forms, before.forms)) return valuesIn(doc, previous)
        return previous === before.figures.previous ? before : { ...before, figures: { ...before.figures, previous } }
      },
    },
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((tr) => tr.docChanged || tr.getMeta(refreshKey) !== undefined)) return null
      const tr = state.tr
      // The paragraph an input method writes in is left alone until it has finished.
      const inUse = composing() ? state.selection.$head.parent : null
      const waits = (pos: number) => inUse !== null && state.doc.resolve(pos).parent === inUse
      const stale = chipsOf(state.doc).flatMap((chip): Stale[] => {
        const text = textOf(chip.attrs, refreshKey.getState(state)!.figures)
        return text === chip.attrs.text || waits(chip.pos) ? [] : [{ pos: chip.pos, text }]
      })
      if (stale.length === 0) return null
      const texts = stale.filter((chip): chip is FigureText => chip.text !== null)
      if (texts.length > 0) tr.step(new FigureTextsStep(texts))
      // Backwards: a figure that becomes text moves what stands behind it.
      for (const { pos, text } of stale.reverse()) if (text === null) becomeText(tr, pos)
      return tr.setMeta('addToHistory', false)
    },
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          // The composed text reaches the document only after this event.
          setTimeout(() => ask(view), 0)
          return false
        },
      },
    },
  })
}

function ask(view: EditorView): void {
  if (view.isDestroyed || view.composing || chipsOf(view.state.doc).length === 0) return
  view.dispatch(view.state.tr.setMeta(refreshKey, {}).setMeta('addToHistory', false))
}

interface Stale {
  pos: number
  /** `null`: pasted from a report on another form, its words stay and its link means nothing here. */
  text: string | null
}

function becomeText(tr: Transaction, pos: number): void {
  const node = tr.doc.nodeAt(pos)
  if (node) tr.replaceWith(pos, pos + 1, tr.doc.type.schema.text(attributesOf(node).text, node.marks))
}

const known = new WeakMap<object, { figures: FigureValues; text: string | null }>()

/** Asked for every figure after every key: computed again only when a cell it comes from changed. */
function textOf(attrs: FigureAttributes, figures: FigureValues): string | null {
  const before = known.get(attrs)
  if (before?.figures === figures) return before.text
  const text = before && comesFromSame(attrs, before.figures, figures) ? before.text : newTextOf(attrs, figures)
  known.set(attrs, { figures, text })
  return text
}

const comesFromSame = ({ source }: FigureAttributes, a: FigureValues, b: FigureValues) =>
  a.template === b.template && a.previous === b.previous && sourceFigures(source).every((id) => a.values[id] === b.values[id])

function newTextOf(attrs: FigureAttributes, figures: FigureValues): string | null {
  const strange = sourceFigures(attrs.source).some((id) => !figures.template.figures.has(id))
  return strange ? null : figureText(attrs, figures)
}
