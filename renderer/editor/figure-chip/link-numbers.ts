/** Numbers that stand in the text and may become figures. */
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { FigureHandle, FigurePlace } from '../../store/figure-handle'
import { blockPlace } from '../go-to'
import { askToLink, linkingOf, showCandidate } from './ask-figure'
import { blockText } from './chips-in'
import { UNKNOWN, writtenFigure } from './written-figure'

export function linkNumbers(editor: Editor): Pick<FigureHandle, 'link' | 'linking' | 'setLinking' | 'show'> {
  return {
    link: (places) => link(editor, places),
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
  }
}

/** From the end of the report forwards, so that no place moves before its turn. */
function link(editor: Editor, places: readonly FigurePlace[]): number {
  const { doc, schema } = editor.state
  const ranges = places.flatMap(({ section, block, start, end, source, style }) => {
    const place = blockPlace(doc, section, block)
    if (!place || !place.node.isTextblock) return []
    const text = blockText(place.node)
    if (end > text.text.length || text.linked(start, end)) return []
    const from = place.pos + 1 + text.place(start, 'before')
    const to = place.pos + 1 + text.place(end, 'behind')
    return [{ from, to, attrs: writtenFigure(editor.state, source, style) }]
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
