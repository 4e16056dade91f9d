import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Behind the cursor when it stands in a text of the section, else as a new paragraph at the section's end. */
export function insertWords(view: EditorView, section: string, words: string): void {
  const { doc, selection, tr, schema } = view.state
  let end: number | null = null
  let inside = false
  doc.forEach((node, pos) => {
    if (node.type.name !== 'section' || node.attrs.key !== section) return
    end = pos + node.nodeSize - 1
    inside = selection.from > pos && selection.to < pos + node.nodeSize && selection.$to.parent.isTextblock
  })
  if (end === null) return
  if (inside) tr.insertText(words, selection.to)
  else {
    tr.insert(end, schema.nodes.paragraph!.create(null, schema.text(words)))
    tr.setSelection(TextSelection.near(tr.doc.resolve(end + words.length + 1), -1))
  }
  // A step of its own, whatever was typed just before.
  view.dispatch(closeHistory(tr).scrollIntoView())
  view.focus()
}
