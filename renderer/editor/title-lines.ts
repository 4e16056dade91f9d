/** Shows the title broken into lines as the Word file will have it. The breaks are drawn, they are no part of the title. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** Lines of a title from top to bottom; joined they are the title again. */
export type TitleLines = (title: string) => string[]

interface Shown {
  lines: TitleLines
  title: string
  breaks: DecorationSet
  /** An input method was composing: the breaks are those of before. */
  stale: boolean
}

const shownTitle = new PluginKey<Shown>('title-lines')

export const TitleLinesExtension: Extension = Extension.create({
  name: 'titleLines',
  addProseMirrorPlugins() {
    return [titleLinesPlugin(() => this.editor.view.composing)]
  },
})

/** From now on the title is broken by these rules. */
export function showTitleLines(view: EditorView, lines: TitleLines): void {
  view.dispatch(view.state.tr.setMeta(shownTitle, lines).setMeta('addToHistory', false))
}

/** `composing`: what an input method is writing into must not be redrawn, it would lose its place. */
function titleLinesPlugin(composing: () => boolean): Plugin<Shown> {
  const show = (doc: Node, lines: TitleLines): Shown => {
    const title = doc.firstChild?.textContent ?? ''
    return { lines, title, breaks: DecorationSet.create(doc, breaksOf(lines(title))), stale: false }
  }
  return new Plugin<Shown>({
    key: shownTitle,
    state: {
      init: (_, { doc }) => show(doc, (title) => [title]),
      apply(tr, before) {
        const lines = tr.getMeta(shownTitle) as TitleLines | undefined
        if (!tr.docChanged && !lines) return before
        const same = !lines && !before.stale && tr.doc.firstChild?.textContent === before.title
        if (same) return { ...before, breaks: before.breaks.map(tr.mapping, tr.doc) }
        const now = lines ?? before.lines
        if (composing()) return { ...before, lines: now, breaks: before.breaks.map(tr.mapping, tr.doc), stale: true }
        return show(tr.doc, now)
      },
    },
    props: {
      decorations: (state) => shownTitle.getState(state)?.breaks,
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
  if (view.isDestroyed || view.composing) return
  const shown = shownTitle.getState(view.state)
  if (shown?.stale) showTitleLines(view, shown.lines)
}

/** The title is the first node: its text starts at position 1. */
function breaksOf(lines: readonly string[]): Decoration[] {
  let at = 1
  return lines.slice(0, -1).map((line) => {
    at += line.length
    return Decoration.widget(at, () => document.createElement('br'), { side: -1, ignoreSelection: true, key: 'title-break' })
  })
}
