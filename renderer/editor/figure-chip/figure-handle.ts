/** The editor's side of the figures in prose, for the popups and the list of numbers that may be linked. */
import type { FigureNode } from '@shared/editor-document'
import { figureText } from '@shared/linked-figures'
import type { FigureRun, FigureSource, Mark, NumberStyle } from '@shared/report'
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { FigureAsk, FigureHandle, FigurePlace } from '../../store/figure-handle'
import { blockPlace } from '../go-to'
import { askForInsert, askingOf, askNothing, askToLink, linkingOf, showCandidate, type Asking } from './ask-figure'
import { blockText, shownText } from './chips-in'
import { takesFigure } from './figure-keys'
import { attributesOf, isFigure } from './figure-node'
import { figureValues, withPrevious } from './refresh-figures'

/** Stands for what cannot be said without last year's report. */
const UNKNOWN = '—'

export function createFigureHandle(editor: Editor): FigureHandle {
  let last: { asking: Asking; node: unknown; ask: FigureAsk } | null = null

  const attrsFor = (source: FigureSource, style: NumberStyle): FigureNode['attrs'] => ({
    source,
    style,
    text: figureText({ source, style, text: UNKNOWN }, figureValues(editor.state)!),
  })

  const looked = () => {
    const asking = askingOf(editor.state)
    const node = asking?.kind === 'figure' ? editor.state.doc.nodeAt(asking.pos) : null
    return asking && node ? { pos: asking.pos, node } : null
  }

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
    values: () => figureValues(editor.state)!,
    insert(source, style) {
      const asking = askingOf(editor.state)
      if (asking?.kind !== 'insert') return
      const { tr, schema } = editor.state
      const marks = tr.doc.resolve(asking.pos).marks()
      const node = schema.nodes.figure!.create(attrsFor(source, style), null, marks)
      const to = asking.pos + (asking.sign === null ? 0 : 1)
      askNothing(closeHistory(tr)).replaceWith(asking.pos, to, node)
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, asking.pos + 1)).scrollIntoView())
      editor.view.focus()
    },
    restyle(style) {
      const place = looked()
      if (!place) return
      const attrs = attrsFor(attributesOf(place.node).source, style)
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
    link: (places) => link(editor, places, attrsFor),
    linking: () => linkingOf(editor.state),
    setLinking(on) {
      if (on !== linkingOf(editor.state) > 0) editor.view.dispatch(askToLink(editor.state.tr, on))
      if (!on) editor.view.focus()
    },
    show(number) {
      const { doc, tr } = editor.state
      const place = number && blockPlace(doc, number.section, number.block)
      if (!number || !place) return editor.view.dispatch(showCandidate(tr, null))
      const text = blockText(place.node)
      const from = place.pos + 1 + text.place(number.start, 'before')
      const to = place.pos + 1 + text.place(number.end, 'behind')
      // The cursor comes along: who closes the list goes on writing there.
      editor.view.dispatch(showCandidate(tr, { from, to }).setSelection(TextSelection.create(doc, to)))
      const { node } = editor.view.domAtPos(from)
      const element = node instanceof HTMLElement ? node : node.parentElement
      element?.scrollIntoView({ block: 'center' })
    },
    setPrevious(previous) {
      if ((figureValues(editor.state)?.previous ?? null) !== previous)
        editor.view.dispatch(withPrevious(editor.state.tr, previous))
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

/** From the end of the report forwards, so that no place moves before its turn. */
function link(
  editor: Editor,
  places: readonly FigurePlace[],
  attrsFor: (source: FigureSource, style: NumberStyle) => FigureNode['attrs'],
): number {
  const { doc, schema } = editor.state
  const ranges = places.flatMap(({ section, block, start, end, source, style }) => {
    const place = blockPlace(doc, section, block)
    if (!place || !place.node.isTextblock) return []
    const text = blockText(place.node)
    if (end > text.text.length || text.linked(start, end)) return []
    const from = place.pos + 1 + text.place(start, 'before')
    const to = place.pos + 1 + text.place(end, 'behind')
    return [{ from, to, attrs: attrsFor(source, style) }]
  })
  const tr = closeHistory(editor.state.tr)
  let done = 0
  let behind = Infinity
  for (const { from, to, attrs } of ranges.sort((a, b) => b.from - a.from)) {
    if (to > behind || attrs.text === UNKNOWN) continue
    const marks = doc.resolve(from + 1).marks()
    tr.replaceWith(from, to, schema.nodes.figure!.create(attrs, null, marks))
    behind = from
    done += 1
  }
  if (done > 0) editor.view.dispatch(tr)
  if (done > 0) editor.view.dispatch(closeHistory(editor.state.tr))
  return done
}

/** Asks which figure is to stand at the cursor. `false` where none can. */
export function askAtCursor(editor: Editor): boolean {
  if (!canAsk(editor.state)) return false
  const { tr, selection } = editor.state
  const end = TextSelection.create(tr.doc, selection.to)
  editor.view.dispatch(askForInsert(tr.setSelection(end), selection.to, null))
  return true
}

export function canAsk({ selection, schema }: Editor['state']): boolean {
  if (selection instanceof NodeSelection && !isFigure(selection.node)) return false
  const { $to } = selection
  if (!$to.parent.inlineContent || !takesFigure($to.parent.type.name)) return false
  return $to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.figure!)
}

/** Asks for the list of numbers that may be linked. */
export function askLinks(editor: Editor): boolean {
  editor.view.dispatch(askToLink(editor.state.tr, true))
  return true
}
