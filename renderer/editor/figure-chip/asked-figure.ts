/** The figure a person is asked about: chosen, written otherwise, made plain text, or left. */
import type { FigureRun, Mark } from '@shared/report'
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { FigureAsk, FigureHandle } from '../../store/figure-handle'
import { askingOf, askNothing, type Asking } from './ask-figure'
import { shownText } from './chips-in'
import { attributesOf } from './figure-node'
import { UNKNOWN, writtenFigure } from './written-figure'

export type AskedFigure = Pick<FigureHandle, 'ask' | 'place' | 'insert' | 'restyle' | 'unlink' | 'close'>

export function askedFigure(editor: Editor): AskedFigure {
  return { ...question(editor), ...answers(editor) }
}

function question(editor: Editor): Pick<AskedFigure, 'ask' | 'place'> {
  let last: { asking: Asking; node: unknown; ask: FigureAsk } | null = null
  return {
    ask() {
      const { doc } = editor.state
      const asking = askingOf(editor.state)
      if (!asking) return null
      const node = asking.kind === 'figure' ? doc.nodeAt(asking.pos) : null
      if (last?.asking === asking && last.node === node) return last.ask
      const ask: FigureAsk | null =
        asking.kind === 'insert'
          ? { kind: 'insert', sign: asking.sign, before: wordsBefore(editor, asking.pos), asked: asking.asked }
          : node && { kind: 'figure', run: runOf(node), asked: asking.asked }
      last = ask && { asking, node, ask }
      return ask
    },
    place() {
      const asking = askingOf(editor.state)
      const pos = Math.min(asking?.pos ?? editor.state.selection.from, editor.state.doc.content.size)
      const dom = asking?.kind === 'figure' ? editor.view.nodeDOM(pos) : null
      if (dom instanceof HTMLElement) return dom.getBoundingClientRect()
      const { left, right, top, bottom } = editor.view.coordsAtPos(pos)
      return new DOMRect(left, top, right - left, bottom - top)
    },
  }
}

function answers(editor: Editor): Omit<AskedFigure, 'ask' | 'place'> {
  const looked = () => {
    const asking = askingOf(editor.state)
    const node = asking?.kind === 'figure' ? editor.state.doc.nodeAt(asking.pos) : null
    return asking && node ? { pos: asking.pos, node } : null
  }

  return {
    insert(source, style) {
      const asking = askingOf(editor.state)
      if (asking?.kind !== 'insert') return
      const { tr, schema } = editor.state
      const marks = tr.doc.resolve(asking.pos).marks()
      const node = schema.nodes.figure!.create(writtenFigure(editor.state, source, style), null, marks)
      const to = asking.pos + (asking.sign === null ? 0 : 1)
      askNothing(closeHistory(tr)).replaceWith(asking.pos, to, node)
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, asking.pos + 1)).scrollIntoView())
      editor.view.focus()
    },
    restyle(style) {
      const place = looked()
      if (!place) return
      const attrs = writtenFigure(editor.state, attributesOf(place.node).source, style)
      const { tr } = closeHistoryOf(editor)
      tr.setNodeAttribute(place.pos, 'style', style)
      if (attrs.text !== UNKNOWN) tr.setNodeAttribute(place.pos, 'text', attrs.text)
      editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, place.pos)))
    },
    unlink() {
      const place = looked()
      if (!place) return
      const { tr } = closeHistoryOf(editor)
      const words = attributesOf(place.node).text
      tr.replaceWith(place.pos, place.pos + 1, editor.schema.text(words, place.node.marks))
      editor.view.dispatch(askNothing(tr).setSelection(TextSelection.create(tr.doc, place.pos + words.length)))
      editor.view.focus()
    },
    close(typed = '') {
      const asking = askingOf(editor.state)
      if (!asking) return
      const tr = askNothing(editor.state.tr)
      if (asking.kind === 'insert') {
        const at = asking.pos + (asking.sign === null ? 0 : 1)
        if (typed !== '') tr.insertText(typed, at)
        tr.setSelection(TextSelection.create(tr.doc, at + typed.length))
      }
      editor.view.dispatch(tr)
      editor.view.focus()
    },
  }
}

const closeHistoryOf = (editor: Editor) => ({ tr: closeHistory(editor.state.tr) })

function runOf(node: NonNullable<ReturnType<Editor['state']['doc']['nodeAt']>>): FigureRun {
  const marks = node.marks.map((mark) => mark.type.name as Mark)
  return { kind: 'figure', ...attributesOf(node), marks }
}

/** The words of the paragraph in front of a place. */
function wordsBefore({ state }: Editor, pos: number): string {
  const $pos = state.doc.resolve(pos)
  return $pos.parent.textBetween(0, $pos.parentOffset, undefined, shownText)
}
