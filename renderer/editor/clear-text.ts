/** Deletes what a person has written in a stretch that reaches over the frame, and leaves the frame standing. */
import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state'

/** The selection holds a part of the frame: two parts of the report, or a standard table. */
export function crossesFrame({ selection, doc }: EditorState): boolean {
  const { $from, $to, from, to } = selection
  if (selection.empty) return false
  if ($from.depth === 0 || $to.depth === 0 || $from.index(0) !== $to.index(0)) return true
  // Lines of the signature are one frame each.
  if ($from.node(1).type.name === 'signature') return !$from.sameParent($to)
  let form = false
  doc.nodesBetween(from, to, (node) => {
    form ||= node.type.name === 'form'
    return !form && !node.isTextblock
  })
  return form
}

interface Range {
  from: number
  to: number
  /** A whole run of blocks rather than a part of it. */
  whole: boolean
}

/** Clears the free text of the selection; the cursor stays where it began. */
export function clearText(state: EditorState): Transaction {
  const { tr, doc, selection, schema } = state
  const { from, to } = textBounds(selection, doc)
  for (const range of freeRanges(doc, from, to).reverse()) {
    if (range.whole) tr.replaceWith(range.from, range.to, emptyParagraph(schema))
    else tr.delete(range.from, range.to)
  }
  keepPlacesToWrite(tr)
  const cursor = TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1)
  return tr.setSelection(cursor).scrollIntoView()
}

/** Behind a standard table at the end of its chapter there stays a paragraph to write in. */
function keepPlacesToWrite(tr: Transaction): void {
  const ends: number[] = []
  tr.doc.forEach((part, pos) => {
    if (part.lastChild?.type.name === 'form') ends.push(pos + part.nodeSize - 1)
  })
  ends.reverse().forEach((end) => tr.insert(end, emptyParagraph(tr.doc.type.schema)))
}

/** A selected standard table is no text. */
function textBounds(selection: Selection, doc: Node): { from: number; to: number } {
  if (selection instanceof NodeSelection) return { from: selection.from, to: selection.from }
  return { from: Math.max(1, selection.from), to: Math.min(doc.content.size, selection.to) }
}

const emptyParagraph = (schema: Schema) => schema.nodes.paragraph!.create()

/** What may be deleted between two positions: text of title and signature, runs of blocks between the tables. */
function freeRanges(doc: Node, from: number, to: number): Range[] {
  const ranges: Range[] = []
  const add = (start: number, end: number, block: boolean) => {
    const range = { from: Math.max(from, start), to: Math.min(to, end) }
    if (range.from < range.to) ranges.push({ ...range, whole: block && range.from === start && range.to === end })
  }
  doc.forEach((part, pos) => {
    if (part.isTextblock) add(pos + 1, pos + 1 + part.content.size, false)
    else if (part.type.name === 'signature')
      part.forEach((line, at) => add(pos + 2 + at, pos + 2 + at + line.content.size, false))
    else for (const run of runs(part)) add(pos + 1 + run.from, pos + 1 + run.to, true)
  })
  return ranges
}

/** Stretches of a section without a standard table, as offsets. */
function runs(section: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let start = 0
  section.forEach((block, offset) => {
    if (block.type.name !== 'form') return
    if (offset > start) found.push({ from: start, to: offset })
    start = offset + block.nodeSize
  })
  if (section.content.size > start) found.push({ from: start, to: section.content.size })
  return found
}
